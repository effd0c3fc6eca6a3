import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { root } from './app-server';
import type { Measure } from './measure';
import { round } from './statistics';

const port = '4480';
const run = promisify(execFile);

/** `npm start` on a fresh clone of this repository, and the same command again. */
export async function benchStart(): Promise<Measure[]> {
  const clone = await mkdtemp(path.join(tmpdir(), 'throughline-clone-'));
  try {
    await run('git', ['clone', '--quiet', root, clone]);
    const first = await startOnce(clone);
    const second = await startOnce(clone);
    return [
      {
        name: 'npm start, second time',
        value: round(second),
        unit: 's',
        against: `the first start of a fresh clone, ${round(first)} s with packages and build`,
        aim: { atMost: 10 },
      },
    ];
  } finally {
    await rm(clone, { recursive: true, force: true });
  }
}

/** Seconds from the command to the line with the address. */
async function startOnce(directory: string): Promise<number> {
  const startedAt = performance.now();
  const env = { ...freshEnvironment(), PORT: port };
  const child = spawn('npm', ['start'], {
    cwd: directory,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  await untilServing(child);
  const seconds = (performance.now() - startedAt) / 1000;
  const ended = once(child, 'exit');
  if (child.pid) process.kill(-child.pid, 'SIGINT');
  await ended;
  return seconds;
}

async function untilServing(child: ChildProcess): Promise<void> {
  if (!child.stdout) throw new Error('no output');
  for await (const line of createInterface(child.stdout)) {
    if (line.includes('Throughline is at')) {
      child.stdout.resume();
      return;
    }
  }
  throw new Error('npm start ended before it served');
}

/** This run's environment without what npm and the benches set, which a fresh shell has not. */
function freshEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_(?!config_registry$)|^(?:DATABASE_URL|NODE_ENV|INIT_CWD)$/i.test(name),
  );
  return { ...Object.fromEntries(kept), NODE_ENV: process.env.NODE_ENV };
}
