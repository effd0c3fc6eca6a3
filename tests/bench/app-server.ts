import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { servers, type ServerName } from '@/tests/e2e/support/servers';

export const root = path.resolve(import.meta.dirname, '../..');

const readyTimeoutMs = 300_000;

export type Running = { stop: () => Promise<void> };

/** Starts a script of the project and waits until an address answers. */
export async function startScript(
  args: readonly string[],
  address: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const child = spawn(process.execPath, ['--import', './scripts/ts-resolve.mjs', ...args], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning', ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.once('exit', () => child.kill('SIGTERM'));
  try {
    await untilAnswering(child, address);
  } catch (error) {
    child.kill('SIGTERM');
    throw error;
  }
  return { stop: () => end(child) };
}

/** The product on its production build with a new embedded database, as the end-to-end tests start it. */
export function startApp(
  name: ServerName,
  environment: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const { port, url, connectionFile } = servers[name];
  return startScript(['scripts/serve-test.ts'], `${url}/api/health`, {
    PORT: String(port),
    E2E_CONNECTION_FILE: connectionFile,
    LOG_LEVEL: 'error',
    // A benchmark means to fill the process; being turned away would measure something else.
    SHED_EVENT_LOOP_DELAY_MS: '10000',
    ...environment,
  });
}

async function untilAnswering(child: ChildProcess, address: string): Promise<void> {
  const deadline = Date.now() + readyTimeoutMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    try {
      const response = await fetch(address);
      await response.arrayBuffer();
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
    await pause(200);
  }
  throw new Error(`no answer from ${address}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
