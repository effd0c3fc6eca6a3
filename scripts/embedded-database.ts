/**
 * The embedded database as a process of its own, so that a crash of the application leaves it standing.
 * Reads EMBEDDED_DATABASE_DIR, _PORT and _PASSWORD; says `{"port":N}` or `{"error":"..."}` on standard
 * output; ends cleanly on SIGTERM or when standard input closes, which is how it learns that its starter
 * died, however it died.
 */
import path from 'node:path';
import { openEngine } from '@/lib/db/embedded-engine';
import { serveEngine } from '@/lib/db/embedded-server';
import { keepUp } from '@/lib/db/embedded-upkeep';
import { LockedError, takeLock } from './lib/lock';

const crashedCode = 70;
const directory = path.resolve(process.env.EMBEDDED_DATABASE_DIR ?? '.data/pg');
const port = Number(process.env.EMBEDDED_DATABASE_PORT ?? 0);
const password = process.env.EMBEDDED_DATABASE_PASSWORD;

function say(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

/** The log on disk is the truth: ending at once and replaying it is safer than carrying on damaged. */
function crash(cause: unknown): never {
  process.stderr.write(`The embedded database stopped itself: ${String(cause)}\n`);
  process.exit(crashedCode);
}

async function run(secret: string): Promise<void> {
  const unlock = takeLock(`${directory}.lock`);
  const engine = await openEngine({ directory, onFatal: crash });
  const server = await serveEngine({ engine, port, password: secret, onFatal: crash });
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
