/** The steps between a fresh clone and a server that can start; each does nothing when it is done already. */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from '@/lib/db/migrate';
import { fingerprint, hasStamp, writeStamp } from './fingerprint';
import { LockedError, takeLock } from './lock';
import { projectScript, runTool } from './run-tool';
import { root } from './settings';
import { StartError } from './start-error';

type Outcome = [result: undefined, outcome: string];

const generatedClient = path.join(root, 'lib/db/generated/client.ts');

/** The database client, from the schema. */
export async function generateClient(): Promise<Outcome> {
  const stamp = path.join(root, 'node_modules/.cache/throughline/client');
  const mark = fingerprint(['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']);
  if (existsSync(generatedClient) && hasStamp(stamp, mark)) return [undefined, 'up to date'];
  await runTool({
    args: [path.join(root, 'node_modules/prisma/build/index.js'), 'generate', '--no-hints'],
    // Generating asks for a native engine that it does not use and a closed network cannot download.
    environment: {
      PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
    failure: 'The database client could not be generated.',
  });
  writeStamp(stamp, mark);
  return [undefined, 'generated'];
}

export async function migrateDatabase(url: string): Promise<Outcome> {
  try {
    const applied = await migrate(url, path.join(root, 'prisma/migrations'));
    return [undefined, applied.length === 0 ? 'up to date' : `${applied.length} applied`];
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** Names a database for good, so that a copy or a new one is not taken for it. */
async function databaseIdentity(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ identity: string }>(
      `SELECT system_identifier || '/' || current_database() AS identity FROM pg_control_system()`,
    );
    return rows[0]?.identity ?? '';
  } catch {
    // A managed server may hide it: then the address must do.
    return url;
  } finally {
    await client.end();
  }
}

type Seed = { environment: Record<string, string>; url: string; isDemo: boolean; dataDirectory: string };

/** Shared knowledge always, the demo districts if asked for; once for each database and state of the seed. */
export async function seedDatabase({ environment, url, isDemo, dataDirectory }: Seed): Promise<Outcome> {
  const stamp = path.join(dataDirectory, 'seeded');
  const mark = fingerprint(['prisma/seed', 'prisma/seed.ts'], [await databaseIdentity(url), String(isDemo)]);
  if (hasStamp(stamp, mark)) return [undefined, 'there'];
  await runTool({
    args: projectScript('prisma/seed.ts', ...(isDemo ? ['--demo'] : [])),
    environment,
    failure: 'The database could not be filled.',
  });
  writeStamp(stamp, mark);
  return [undefined, isDemo ? 'law and demo districts made' : 'law made'];
}

const buildSources = [
  'app',
  'components',
  'lib',
  'messages',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-client.ts',
];
const buildSettings = [
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'prisma/schema.prisma',
];

/**
 * Values that only have the right form. The build must not see real ones: nothing secret can then end up
 * in its files, and nothing in it can depend on a database.
 */
const buildStandIns = {
  DATABASE_URL: 'postgresql://build@127.0.0.1:1/build',
  NEXTAUTH_SECRET: 'a stand-in, the build needs no secret',
  NEXTAUTH_URL: 'http://localhost',
  FILE_ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
  AI_PROVIDER: 'built-in',
  GOOGLE_GENERATIVE_AI_API_KEY: '',
  OPENAI_COMPATIBLE_API_KEY: '',
  SMTP_URL: '',
  METRICS_TOKEN: '',
};

const buildPollMs = 500;

function buildStamp(): string {
  return path.join(root, process.env.NEXT_DIST_DIR ?? '.next', 'throughline-build');
}

/** Two starts at the same moment build once: the second waits for the first and finds the build there. */
async function buildTurn(): Promise<() => void> {
  for (;;) {
    try {
      return takeLock(path.join(root, 'node_modules/.cache/throughline/build.lock'));
    } catch (error) {
      if (!(error instanceof LockedError)) throw error;
      await pause(buildPollMs);
    }
  }
}

/** `actionsKey` is the one secret that Next wants at the build as well. */
export async function buildApp(actionsKey: string): Promise<Outcome> {
  const giveBack = await buildTurn();
  try {
    return await buildIfStale(actionsKey);
  } finally {
    giveBack();
  }
}

async function buildIfStale(actionsKey: string): Promise<Outcome> {
  const mark = fingerprint([...buildSources, ...buildSettings], [actionsKey]);
  if (hasStamp(buildStamp(), mark)) return [undefined, 'up to date'];
  rmSync(buildStamp(), { force: true });
  await runTool({
    args: [path.join(root, 'node_modules/next/dist/bin/next'), 'build'],
    environment: {
      ...buildStandIns,
      NODE_ENV: 'production',
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
      NEXT_TELEMETRY_DISABLED: '1',
    },
    failure: 'The build failed.',
  });
  writeStamp(buildStamp(), mark);
  return [undefined, 'built'];
}
