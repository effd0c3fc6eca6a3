/** Starts the web application and waits until it answers. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endChild, hasEnded, killGroup } from './child';
import type { Kept } from './keeper';
import { withEnvironment } from './run-tool';
import { root } from './settings';
import { StartError } from './start-error';

const readyTimeoutMs = 120_000;
/** Time for requests and drafts in flight to end by themselves. */
const graceMs = 8_000;

export type AppOptions = { host: string; port: number; isDev: boolean; environment: Record<string, string> };

/** Throws `StartError` with what the application said when it does not come up. */
export async function startApp(options: AppOptions): Promise<Kept> {
  const child = spawnNext(options);
  const output = holdOutput(child);
  try {
    await untilAnswering(child, options);
  } catch (error) {
    killGroup(child);
    throw new StartError(`The server did not start.\n${output.held().trimEnd()}`, { cause: error });
  }
  output.release(options.isDev);
  return { process: child, stop: () => endChild(child, graceMs) };
}

function spawnNext({ host, port, isDev, environment }: AppOptions): ChildProcess {
  const preload = path.join(root, 'scripts/lib/exit-with-parent.mjs');
  const next = path.join(root, 'node_modules/next/dist/bin/next');
  return spawn(
    process.execPath,
    [
      '--enable-source-maps',
      '--import',
      preload,
      next,
      isDev ? 'dev' : 'start',
      '-H',
      host,
      '-p',
      String(port),
    ],
    {
      cwd: root,
      // Its own process group: Ctrl-C reaches the starter alone, which ends the children in order.
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: withEnvironment({
        ...environment,
        NODE_ENV: isDev ? 'development' : 'production',
        NEXT_TELEMETRY_DISABLED: '1',
      }),
    },
  );
}

/** Keeps what is printed until the server answers, so that the start's own lines stay readable. */
function holdOutput(child: ChildProcess) {
  let isHolding = true;
  const held: Buffer[] = [];
  const take = (target: NodeJS.WriteStream) => (chunk: Buffer) => {
    if (isHolding) held.push(chunk);
    else target.write(chunk);
  };
  child.stdout?.on('data', take(process.stdout));
  child.stderr?.on('data', take(process.stderr));
  const text = () => Buffer.concat(held).toString();
  return {
    held: text,
    release: (isShown: boolean) => {
      isHolding = false;
      if (isShown) process.stdout.write(text());
    },
  };
}

async function untilAnswering(child: ChildProcess, { host, port }: AppOptions): Promise<void> {
  const address = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const deadline = Date.now() + readyTimeoutMs;
  while (Date.now() < deadline) {
    if (hasEnded(child)) throw new Error('it ended');
    try {
      const response = await fetch(`http://${address}:${port}/api/health`, {
        signal: AbortSignal.timeout(10_000),
      });
      await response.body?.cancel();
      return;
    } catch {
      // Not listening yet.
      await pause(100);
    }
  }
  throw new Error('no answer in time');
}
