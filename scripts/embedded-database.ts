/**
 * The embedded database as a process of its own, so that a crash of the application leaves it standing.
 * Reads EMBEDDED_DATABASE_DIR, _PORT, _MAY_MOVE and _PASSWORD; says `{"port":N}` or `{"error":"..."}` on standard
 * output; ends cleanly on SIGTERM or when standard input closes, which is how it learns that its starter
 * died, however it died.
 */
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openEngine, type Engine } from '@/lib/db/embedded-engine';
import { serveEngine, type EmbeddedServer } from '@/lib/db/embedded-server';
import { keepUp } from '@/lib/db/embedded-upkeep';
import { LockedError, takeLock } from './lib/lock';

const crashedCode = 70;
const lockPatienceMs = 3_000;
const lockRetryMs = 200;
const directory = path.resolve(process.env.EMBEDDED_DATABASE_DIR ?? '.data/pg');
const port = Number(process.env.EMBEDDED_DATABASE_PORT ?? 0);
const mayMove = process.env.EMBEDDED_DATABASE_MAY_MOVE === '1';
const password = process.env.EMBEDDED_DATABASE_PASSWORD;

function say(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

/** The log on disk is the truth: ending at once and replaying it is safer than carrying on damaged. */
function crash(cause: unknown): never {
  process.stderr.write(`The embedded database stopped itself: ${String(cause)}\n`);
  process.exit(crashedCode);
}

/** The database of a start that was killed needs a moment to notice and end. */
async function takeLockPatiently(file: string): Promise<() => void> {
  const deadline = Date.now() + lockPatienceMs;
  for (;;) {
    try {
      return takeLock(file);
    } catch (error) {
      if (!(error instanceof LockedError) || Date.now() > deadline) throw error;
      await wait(lockRetryMs);
    }
  }
}

async function serve(engine: Engine, secret: string): Promise<EmbeddedServer> {
  const options = { engine, password: secret, onFatal: crash };
  try {
    return await serveEngine({ ...options, port });
  } catch (error) {
    if (!mayMove || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return serveEngine({ ...options, port: 0 });
  }
}

async function run(secret: string): Promise<void> {
  const unlock = await takeLockPatiently(`${directory}.lock`);
  const engine = await openEngine({ directory, onFatal: crash });
  const server = await serve(engine, secret);
  const endUpkeep = keepUp(server.turns);
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    endUpkeep();
    await server.stop();
    await engine.close();
    unlock();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => void stop().catch(crash));
  process.stdin.on('close', () => void stop().catch(crash)).resume();
  say({ port: server.port });
}

if (!password) throw new Error('EMBEDDED_DATABASE_PASSWORD is not set');
run(password).catch((error: unknown) => {
  say(error instanceof LockedError ? { lockedBy: error.holder.pid } : { error: String(error) });
  process.exit(1);
});
