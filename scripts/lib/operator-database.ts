/** The database of this installation, for an operator's command: DATABASE_URL, or the embedded one. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startDatabase } from './database-child';
import { readSecrets } from './secrets';
import { readSettings } from './settings';
import { StartError } from './start-error';

export type OperatorDatabase = { close: () => Promise<void> };

/**
 * Completes the environment, so that the application's modules can be loaded after it. The embedded database is
 * started for the command, or used where the running application has it open. Throws `StartError`.
 */
export async function openOperatorDatabase(): Promise<OperatorDatabase> {
  const { environment, dataDirectory, databaseUrl } = readSettings();
  const { secrets } = readSecrets(dataDirectory, environment);
  const open =
    databaseUrl === null ? await openEmbedded(dataDirectory, secrets.EMBEDDED_DATABASE_PASSWORD) : null;
  Object.assign(process.env, environment, secrets, {
    DATABASE_URL: open?.url ?? databaseUrl ?? '',
    DATA_DIR: dataDirectory,
  });
  return { close: open?.close ?? (() => Promise.resolve()) };
}

async function openEmbedded(
  dataDirectory: string,
  password: string,
): Promise<{ url: string; close: () => Promise<void> }> {
  const directory = path.join(dataDirectory, 'pg');
  if (!existsSync(directory))
    throw new StartError(`There is no database in ${dataDirectory}. Run npm start once.`);
  try {
    const child = await startDatabase({ directory, port: 0, password });
    return { url: child.url, close: child.stop };
  } catch (error) {
    const portFile = path.join(dataDirectory, 'database-port');
    const isRunning = error instanceof StartError && error.message.includes('already running');
    if (!isRunning || !existsSync(portFile)) throw error;
    const port = Number(readFileSync(portFile, 'utf8'));
    return {
      url: `postgresql://throughline:${password}@127.0.0.1:${port}/throughline`,
      close: () => Promise.resolve(),
    };
  }
}
