/** The environment of a start: the process's own, then `.env`, checked before anything is touched. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { parseEnv as parseEnvFile } from 'node:util';
import { EnvError, parseEnv } from '@/lib/env-schema';
import { StartError } from './start-error';

export const root = path.resolve(import.meta.dirname, '../..');

export type Settings = {
  /** What children get, before secrets and addresses are added. */
  environment: Record<string, string>;
  host: string;
  port: number;
  /** Absolute. */
  dataDirectory: string;
  /** Null means the embedded database. */
  databaseUrl: string | null;
  isDemo: boolean;
  demoPassword: string;
};

/** Stand-ins that pass the checks, for values that the start makes later. They never reach a child. */
const laterValues = {
  DATABASE_URL: 'postgresql://later@127.0.0.1/later',
  NEXTAUTH_SECRET: 'made on the first start and kept in DATA_DIR',
  FILE_ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
};

function readEnvFile(): Record<string, string | undefined> {
  try {
    return parseEnvFile(readFileSync(path.join(root, '.env'), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new StartError(`The file .env cannot be read: ${(error as Error).message}`);
  }
}

/** An empty value means unset, in either place. */
function merge(...sources: Record<string, string | undefined>[]): Record<string, string> {
  const entries = sources.flatMap((source) => Object.entries(source));
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => Boolean(entry[1])));
}

function check(environment: Record<string, string>) {
  try {
    return parseEnv({ ...laterValues, ...environment });
  } catch (error) {
    if (error instanceof EnvError) throw new StartError(error.message);
    throw error;
  }
}

/** Throws `StartError` naming the variable that is wrong. */
export function readSettings(): Settings {
  return settingsOf(merge(readEnvFile(), process.env));
}

/**
 * For tests: nothing from `.env`, so that a person's own settings cannot turn a test; an empty override
 * takes a variable away.
 */
export function readTestSettings(overrides: Record<string, string>): Settings {
  return settingsOf(merge({ ...process.env, ...overrides }));
}

function settingsOf(environment: Record<string, string>): Settings {
  const checked = check(environment);
  const databaseUrl = environment.DATABASE_URL ?? null;
  return {
    environment,
    host: environment.HOST ?? '127.0.0.1',
    port: checked.PORT,
    dataDirectory: path.resolve(root, checked.DATA_DIR),
    databaseUrl,
    isDemo: checked.SEED_DEMO ?? databaseUrl === null,
    demoPassword: checked.DEMO_PASSWORD,
  };
}

/** Throws `StartError` when something else already listens there. */
export async function checkPort({ host, port }: Pick<Settings, 'host' | 'port'>): Promise<void> {
  const probe = createServer();
  const failure = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    probe.once('error', resolve);
    probe.listen(port, host, () => resolve(null));
  });
  if (failure?.code === 'EADDRINUSE') {
    throw new StartError(
      `Port ${port} is in use by another program. Stop it, or set PORT to another number.`,
    );
  }
  if (failure?.code === 'EACCES')
    throw new StartError(`Port ${port} needs rights that this user lacks. Set PORT to 1024 or more.`);
  if (failure) throw new StartError(`HOST ${host} cannot be listened on: ${failure.message}`);
  await new Promise((resolve) => probe.close(resolve));
}
