/** Secrets that nobody has to think of: made on the first start, kept in DATA_DIR, readable by its owner alone. */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { StartError } from './start-error';

const makers = {
  NEXTAUTH_SECRET: () => randomBytes(48).toString('base64url'),
  /** AES-256: without it stored files cannot be opened. */
  FILE_ENCRYPTION_KEY: () => randomBytes(32).toString('base64'),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: () => randomBytes(32).toString('base64'),
  EMBEDDED_DATABASE_PASSWORD: () => randomBytes(24).toString('base64url'),
};

export type Secrets = Record<keyof typeof makers, string>;

function read(file: string): Record<string, string> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new StartError(`The secrets in ${file} cannot be read: ${(error as Error).message}`);
  }
  try {
    return JSON.parse(text) as Record<string, string>;
  } catch {
    // Making new ones would lock the stored files away for ever, so a person decides.
    throw new StartError(
      `The secrets in ${file} are damaged. Put the file back from a backup; stored files need its key.`,
    );
  }
}

/** Whole or not at all, on the disk before anything is encrypted with it. */
function write(file: string, secrets: Record<string, string>): void {
  const draft = `${file}.new`;
  const descriptor = openSync(draft, 'w', 0o600);
  writeSync(descriptor, `${JSON.stringify(secrets, null, 2)}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(draft, file);
}

function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    chmodSync(directory, 0o700);
  } catch (error) {
    throw new StartError(`DATA_DIR ${directory} cannot be used: ${(error as Error).message}`);
  }
}

/**
 * The secrets of this data folder; missing ones are made, and those set in the environment win without
 * being written down. Throws `StartError` when the file is damaged.
 */
export function readSecrets(
  directory: string,
  environment: Record<string, string>,
): { secrets: Secrets; isNew: boolean } {
  makeDirectory(directory);
  const file = path.join(directory, 'secrets.json');
  const kept = read(file);
  const names = Object.keys(makers) as (keyof typeof makers)[];
  const missing = names.filter((name) => !kept[name]);
  for (const name of missing) kept[name] = makers[name]();
  if (missing.length > 0) write(file, kept);
  chmodSync(file, 0o600);
  const secrets = Object.fromEntries(names.map((name) => [name, environment[name] ?? kept[name]])) as Secrets;
  return { secrets, isNew: missing.length === names.length };
}
