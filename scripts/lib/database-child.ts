/** Starts the embedded database and knows how to stop it. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { endChild } from './child';
import { projectScript } from './run-tool';
import { root } from './settings';
import { StartError } from './start-error';

/** A start that must replay a long log takes seconds; this is for one that hangs. */
const startTimeoutMs = 120_000;
/** A last checkpoint takes well under a second; killing it after this loses nothing either. */
const stopTimeoutMs = 20_000;

export type DatabaseOptions = {
  /** Folder of the database files. */
  directory: string;
  /** 0 picks a free one. */
  port: number;
  /** Take any free port when the one wanted is in use. */
  mayMove?: boolean;
  password: string;
};

export type DatabaseChild = {
  process: ChildProcess;
  port: number;
  url: string;
  /** Ends it cleanly and waits for it. */
  stop: () => Promise<void>;
};

/** Throws `StartError` when the data is in use or the database cannot start. */
export async function startDatabase(options: DatabaseOptions): Promise<DatabaseChild> {
  const { directory, password } = options;
  const child = spawnDatabase(options);
  const said = await firstLine(child);
  if ('lockedBy' in said) {
    throw new StartError(
      `Throughline is already running on ${path.dirname(directory)} (process ${said.lockedBy}). ` +
        'Stop it first, or set DATA_DIR to another folder.',
    );
  }
  if (!('port' in said)) throw new StartError(`The embedded database did not start: ${said.error}`);
  return {
    process: child,
    port: said.port,
    url: `postgresql://throughline:${password}@127.0.0.1:${said.port}/throughline`,
    stop: () => endChild(child, stopTimeoutMs),
  };
}

function spawnDatabase({ directory, port, mayMove, password }: DatabaseOptions): ChildProcess {
  return spawn(process.execPath, projectScript('scripts/embedded-database.ts'), {
    cwd: root,
    // Its own process group: Ctrl-C reaches the starter alone, which stops the application first.
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      NODE_ENV: process.env.NODE_ENV,
      PATH: process.env.PATH,
      EMBEDDED_DATABASE_DIR: directory,
      EMBEDDED_DATABASE_PORT: String(port),
      EMBEDDED_DATABASE_MAY_MOVE: mayMove ? '1' : '0',
      EMBEDDED_DATABASE_PASSWORD: password,
    },
  });
}

type Said = { port: number } | { lockedBy: number } | { error: string };

async function firstLine(child: ChildProcess): Promise<Said> {
  if (!child.stdout) throw new Error('the database has no standard output');
  const lines = createInterface(child.stdout);
  const timer = setTimeout(() => child.kill('SIGKILL'), startTimeoutMs);
  try {
    for await (const line of lines) return JSON.parse(line) as Said;
    return { error: 'it ended without a word' };
  } finally {
    clearTimeout(timer);
  }
}
