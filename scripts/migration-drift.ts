/**
 * Fails when prisma/schema.prisma and prisma/migrations disagree, by applying the migrations to an empty
 * embedded database and asking the schema engine for the difference. Indexes that Prisma has no words for
 * (vector and other special access methods) live in the migrations alone and are left out; checks,
 * policies and grants are not looked at, because Prisma does not model them.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openEngine } from '@/lib/db/embedded-engine';
import { serveEngine } from '@/lib/db/embedded-server';
import { migrationAdapter, openSchemaEngine, readMigrations } from '@/lib/db/migrate';

const root = path.resolve(import.meta.dirname, '..');
const password = 'drift';

function fail(cause: unknown): never {
  console.error(String(cause));
  process.exit(1);
}

async function serveEmpty() {
  const engine = await openEngine({ directory: null, onFatal: fail });
  const server = await serveEngine({ engine, port: 0, password, onFatal: fail });
  return `postgresql://drift:${password}@127.0.0.1:${server.port}/drift`;
}

async function difference(): Promise<string> {
  const schema = await readFile(path.join(root, 'prisma/schema.prisma'), 'utf8');
  const migrations = await readMigrations(path.join(root, 'prisma/migrations'));
  const adapter = migrationAdapter({ url: await serveEmpty(), shadowUrl: await serveEmpty() });
  const engine = await openSchemaEngine(adapter, schema);
  const { stdout } = await engine.diff({
    from: { tag: 'migrations', ...migrations },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  const sql = migrations.migrationDirectories
    .map(({ migrationFile: { content } }) => content.value)
    .join('\n');
  return withoutSpecialIndexes(stdout ?? '', sql);
}

/** Leaves out "DROP INDEX" of indexes that a migration creates with an access method of its own. */
function withoutSpecialIndexes(script: string, migrations: string): string {
  const special = migrations.matchAll(
    /CREATE (?:UNIQUE )?INDEX "([^"]+)"[^;]*? USING (?:hnsw|ivfflat|gin|gist|brin)\b/g,
  );
  const names = new Set([...special].map(([, name]) => `DROP INDEX "${name}"`));
  return script
    .split(';')
    .map((statement) => statement.replace(/^\s*--.*$/gm, '').trim())
    .filter((statement) => statement !== '' && !names.has(statement))
    .join(';\n');
}

const drift = await difference().catch(fail);
if (drift) {
  console.error(
    `The migrations lead to another schema than prisma/schema.prisma. What is missing:\n\n${drift};`,
  );
  process.exit(1);
}
console.log('The migrations and the schema agree.');
process.exit(0);
