import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { operations, OperationName } from './operations';
import { servers, type ServerName } from './servers';

type Operations = typeof operations;
type Answer = { id: number; value?: unknown; error?: string };
type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void };

export type People = {
  /** Runs one operation of operations.ts beside the server. */
  ask: <N extends OperationName>(
    name: N,
    input: Parameters<Operations[N]>[0],
  ) => Promise<Awaited<ReturnType<Operations[N]>>>;
  close: () => Promise<void>;
};

const root = path.resolve(import.meta.dirname, '../../..');

/** Starts the process that makes fixtures in the database of a running server. */
export async function startPeople(server: ServerName): Promise<People> {
  const environment = JSON.parse(await readFile(servers[server].connectionFile, 'utf8')) as Record<
    string,
    string
  >;
  const child = spawn(
    process.execPath,
    [
      '--import',
      './scripts/ts-resolve.mjs',
      '--import',
      './tests/e2e/support/next-resolve.mjs',
      'tests/e2e/support/people-child.ts',
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        ...environment,
        DATABASE_POOL_MAX: '2',
        NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
      },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const waiting = new Map<number, Waiting>();
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      for (const { reject } of waiting.values()) reject(new Error(`the fixtures ended with ${code}`));
      resolve();
    });
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { id, value, error } = JSON.parse(line) as Answer;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(value as never);
    else asked?.reject(new Error(error));
  });
  let count = 0;
  return {
    ask: (name, input) =>
      new Promise((resolve, reject) => {
        count += 1;
        waiting.set(count, { resolve, reject });
        child.stdin.write(`${JSON.stringify({ id: count, name, input })}\n`);
      }),
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
