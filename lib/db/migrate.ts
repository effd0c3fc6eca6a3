import 'server-only';

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { SchemaEngine, type MigrationDirectory, type MigrationList } from '@prisma/schema-engine-wasm';
import pg from 'pg';

/** Thrown when the database cannot be brought to this version; the message is for the operator. */
class MigrationError extends Error {}

const noFilter = { externalTables: [], externalEnums: [] };

type AdapterFactory = Omit<PrismaPg, 'config' | 'externalPool' | 'options'>;
type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

/** PostgreSQL's one-byte "char", which its catalogues are full of and the adapter has no name for. */
const charType = 18;

/**
 * Mends two things in the adapter for the schema engine's sake. Its `executeScript` cuts a migration at
 * every semicolon, also those inside functions and texts, and runs the pieces apart: sent whole,
 * PostgreSQL parses it and runs it as one transaction. And its reader refuses "char" columns.
 */
function mend(adapter: Adapter, onScriptError: (cause: unknown) => void): Adapter {
  const pool = adapter.underlyingDriver();
  const query = pool.query.bind(pool) as (config: unknown) => Promise<pg.QueryResult>;
  const queryRaw = adapter.queryRaw.bind(adapter);
  let charColumns: number[] = [];
  const queryNotingChars = async (config: unknown) => {
    const result = await query(config);
    const fields = result.fields ?? [];
    charColumns = fields.flatMap((field, index) => (field.dataTypeID === charType ? [index] : []));
    for (const index of charColumns)
      Object.assign(fields[index] ?? {}, { dataTypeID: pg.types.builtins.BPCHAR });
    return result;
  };
  Object.assign(pool, { query: queryNotingChars });
  // The engine asks one question at a time, so the columns noted are those of this answer.
  adapter.queryRaw = async (question) => {
    const answer = await queryRaw(question);
    for (const index of charColumns) answer.columnTypes[index] = ColumnTypeEnum.Character;
    return answer;
  };
  adapter.executeScript = async (script) => {
    try {
      await query(script);
    } catch (cause) {
      onScriptError(cause);
      throw cause;
    }
  };
  return adapter;
}

type AdapterOptions = {
  url: string;
  /** An empty database that the engine may fill and forget. */
  shadowUrl?: string;
  /** Hears PostgreSQL's own words, which the engine does not pass on. */
  onScriptError?: (cause: unknown) => void;
};

/** Adapter for the schema engine. */
export function migrationAdapter({ url, shadowUrl, onScriptError }: AdapterOptions): AdapterFactory {
  // One connection: the engine's lock against a second migration belongs to a session.
  const connect = async (connectionString: string) =>
    mend(
      await new PrismaPg({ connectionString, max: 1, connectionTimeoutMillis: 30_000 }).connect(),
      onScriptError ?? (() => undefined),
    );
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(url),
    connectToShadowDb: () => {
      if (!shadowUrl) throw new MigrationError('No shadow database is set up.');
      return connect(shadowUrl);
    },
  };
}

/** The schema engine on a database. Free it after use. */
export async function openSchemaEngine(adapter: AdapterFactory, schema?: string): Promise<SchemaEngine> {
  const datamodels: [string, string][] | undefined =
    schema === undefined ? undefined : [['schema.prisma', schema]];
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  return SchemaEngine.new({ datamodels }, () => undefined, bound);
}

/** The migrations of a folder in the order of their names. */
export async function readMigrations(directory: string): Promise<MigrationList> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const migrationDirectories = await Promise.all(
    names.map(async (name): Promise<MigrationDirectory> => {
      const content = await readFile(path.join(directory, name, 'migration.sql'), 'utf8');
      return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: content } } };
    }),
  );
  const lock = await readFile(path.join(directory, 'migration_lock.toml'), 'utf8');
  return {
    baseDir: directory,
    lockfile: { path: 'migration_lock.toml', content: lock },
    shadowDbInitScript: '',
    migrationDirectories,
  };
}

type AppliedMigration = { name: string; isFinished: boolean };

async function readApplied(url: string): Promise<AppliedMigration[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 30_000 });
  await client.connect();
  try {
    const { rows: tables } = await client.query(`SELECT to_regclass('_prisma_migrations') AS name`);
    if (tables[0]?.name === null) return [];
    const { rows } = await client.query<AppliedMigration>(
      `SELECT migration_name AS name, finished_at IS NOT NULL AS "isFinished"
         FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
    );
    return rows;
  } finally {
    await client.end();
  }
}

/** Older versions of the product must not write into a newer one's tables. */
function refuseUnknown(applied: AppliedMigration[], migrations: MigrationList): void {
  const known = new Set(migrations.migrationDirectories.map((migration) => migration.path));
  const unknown = applied.find(({ name }) => !known.has(name));
  if (!unknown) return;
  throw new MigrationError(
    `The database was migrated by a newer version (${unknown.name} is not known here). ` +
      'Update Throughline, or use another database.',
  );
}

/** A migration runs in one transaction, so one that failed left nothing behind and may be tried again. */
async function clearFailed(engine: SchemaEngine, applied: AppliedMigration[]): Promise<void> {
  for (const { name, isFinished } of applied) {
    if (!isFinished) await engine.markMigrationRolledBack({ migrationName: name });
  }
}

/** The first line of an error; the engine adds a trace of its own code below it. */
function firstLine(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return text.split('\n', 1)[0] || 'no reason given';
}

/**
 * Applies the migrations that the database lacks and returns their names. Running it again changes
 * nothing; two runs at once wait for each other. Throws `MigrationError` with one line for the operator.
 */
export async function migrate(url: string, directory: string): Promise<string[]> {
  const migrationsList = await readMigrations(directory);
  let reason: unknown;
  try {
    const applied = await readApplied(url);
    refuseUnknown(applied, migrationsList);
    const engine = await openSchemaEngine(
      migrationAdapter({ url, onScriptError: (cause) => (reason = cause) }),
    );
    try {
      await clearFailed(engine, applied);
      return (await engine.applyMigrations({ migrationsList, filters: noFilter })).appliedMigrationNames;
    } finally {
      engine.free();
    }
  } catch (cause) {
    if (cause instanceof MigrationError) throw cause;
    throw new MigrationError(`The database could not be migrated: ${firstLine(reason ?? cause)}.`, { cause });
  }
}
