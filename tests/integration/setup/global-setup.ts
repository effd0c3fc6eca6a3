/**
 * One migrated, empty database for the whole integration run: the embedded one in a folder of its own, or a
 * new database on the server of TEST_DATABASE_URL. The workers get its address and throw-away secrets by
 * environment.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '@/lib/db/migrate';
import { startDatabase } from '@/scripts/lib/database-child';

type TestDatabase = { url: string; remove: () => Promise<void> };

const localHosts = new Set(['localhost', '127.0.0.1', '[::1]', '']);

/** The run creates and drops databases: never on a server that somebody else may use. */
function assertLocal(url: URL): void {
  if (!localHosts.has(url.hostname)) {
    throw new Error(
      `TEST_DATABASE_URL points to ${url.hostname}. Tests run on a server of this computer only.`,
    );
  }
}

async function onServer(address: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function createOnServer(address: string): Promise<TestDatabase> {
  const url = new URL(address);
  assertLocal(url);
  const name = `throughline_test_${process.pid}`;
  await onServer(address, `DROP DATABASE IF EXISTS ${name}`);
  await onServer(address, `CREATE DATABASE ${name}`);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => onServer(address, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function createEmbedded(directory: string): Promise<TestDatabase> {
  const child = await startDatabase({ directory: path.join(directory, 'pg'), port: 0, password: 'test' });
  return { url: child.url, remove: child.stop };
}

export default async function setUp(): Promise<() => Promise<void>> {
  const directory = await mkdtemp(path.join(tmpdir(), 'throughline-test-'));
  const server = process.env.TEST_DATABASE_URL;
  const database = server ? await createOnServer(server) : await createEmbedded(directory);
  const tearDown = async () => {
    await database.remove();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await migrate(database.url, path.resolve(import.meta.dirname, '../../../prisma/migrations'));
  } catch (error) {
    await tearDown();
    throw error;
  }
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    DATA_DIR: directory,
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    NEXTAUTH_URL: 'http://localhost:3000',
    FILE_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    AI_PROVIDER: 'built-in',
    LOG_LEVEL: 'silent',
  });
  return tearDown;
}
