/** Throughline as a whole: everything made ready in order, two children kept alive, and one way to stop. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startApp } from './app-child';
import { startDatabase, type DatabaseChild } from './database-child';
import { writeStamp } from './fingerprint';
import { Keeper, type Kept } from './keeper';
import { buildApp, generateClient, migrateDatabase, seedDatabase } from './prepare';
import { step } from './progress';
import { killTools } from './run-tool';
import { readSecrets, type Secrets } from './secrets';
import { checkPort, type Settings } from './settings';

export type Throughline = {
  /** Makes everything ready and serves. Throws `StartError`. */
  start: () => Promise<string>;
  /** Ends the application, then the database. */
  stop: () => Promise<void>;
  kill: () => void;
};

type Options = {
  settings: Settings;
  isDev: boolean;
  onGiveUp: (reason: string) => void;
  /** Called when all but the server is there; `settings.environment` is then what the server gets. */
  onPrepared?: () => void;
};

export function throughline({ settings, isDev, onGiveUp, onPrepared }: Options): Throughline {
  let secrets: Secrets | null = null;
  let isStopping = false;
  const database = new Keeper<DatabaseChild>({
    name: 'The database',
    onGiveUp,
    start: (previous) => openDatabase(settings, required(secrets), previous?.port),
  });
  const app = new Keeper<Kept>({
    name: 'The server',
    onGiveUp,
    start: () => startApp({ ...settings, isDev, environment: settings.environment }),
  });

  /** A stop in the middle of the preparations takes effect at the next step. */
  async function next<T>(...step_: Parameters<typeof step<T>>): Promise<T> {
    if (isStopping) throw new StoppedError();
    return step(...step_);
  }

  async function start(): Promise<string> {
    await checkPort(settings);
    secrets = await next('secrets', () => Promise.resolve(makeSecrets(settings)));
    const keys = secrets;
    const url = settings.databaseUrl ?? (await next('database', () => openFirst(database, settings))).url;
    settings.environment = appEnvironment(settings, keys, url);
    await next('client', generateClient);
    await next('migrations', () => migrateDatabase(url));
    await next('content', () => seedDatabase({ ...settings, url }));
    if (!isDev)
      await next(
        'build',
        () => buildApp(keys.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY),
        'up to two minutes after a change…',
      );
    onPrepared?.();
    await next('server', async () => [await app.start(), 'ready']);
    return publicUrl(settings);
  }

  return {
    start,
    stop: async () => {
      isStopping = true;
      killTools();
      await app.stop();
      await database.stop();
    },
    kill: () => {
      killTools();
      app.kill();
      database.kill();
    },
  };
}

/** Thrown out of `start` when it was stopped before it was through. */
export class StoppedError extends Error {}

function required<T>(value: T | null): T {
  if (value === null) throw new Error('used before it was made');
  return value;
}

function makeSecrets(settings: Settings): [Secrets, string] {
  const { secrets, isNew } = readSecrets(settings.dataDirectory, settings.environment);
  return [secrets, isNew ? `made in ${path.join(settings.dataDirectory, 'secrets.json')}` : 'there'];
}

async function openFirst(
  database: Keeper<DatabaseChild>,
  settings: Settings,
): Promise<[DatabaseChild, string]> {
  return [await database.start(), `embedded, in ${path.join(settings.dataDirectory, 'pg')}`];
}

/** The port is kept from start to start, so that tools set up for it go on working. */
async function openDatabase(settings: Settings, secrets: Secrets, port?: number): Promise<DatabaseChild> {
  const portFile = path.join(settings.dataDirectory, 'database-port');
  const kept = port ?? (existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) || 0 : 0);
  const child = await startDatabase({
    directory: path.join(settings.dataDirectory, 'pg'),
    port: kept,
    // The application holds the address of the running one, so a restart may not move.
    mayMove: port === undefined,
    password: secrets.EMBEDDED_DATABASE_PASSWORD,
  });
  writeStamp(portFile, String(child.port));
  return child;
}

function publicUrl({ environment, port }: Settings): string {
  return environment.APP_URL ?? `http://localhost:${port}`;
}

/** Children get everything by environment, so no secret stands in a command line or a file of the build. */
function appEnvironment(settings: Settings, secrets: Secrets, url: string): Record<string, string> {
  const { EMBEDDED_DATABASE_PASSWORD: _, ...appSecrets } = secrets;
  return {
    ...settings.environment,
    ...appSecrets,
    DATABASE_URL: url,
    DATA_DIR: settings.dataDirectory,
    PORT: String(settings.port),
    APP_URL: publicUrl(settings),
    NEXTAUTH_URL: settings.environment.NEXTAUTH_URL ?? publicUrl(settings),
    SEED_DEMO: settings.isDemo ? '1' : '0',
    DEMO_PASSWORD: settings.demoPassword,
  };
}
