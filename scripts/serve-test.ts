/**
 * The product for end-to-end tests, by the same path as `npm start`: embedded database in a new temporary
 * folder, demo districts, production build (made if stale), on PORT. What else stands in the environment is
 * passed on, so a test can choose the model provider. E2E_CONNECTION_FILE names a file to write the server's
 * environment to before it answers, for tests that make their data beside it; E2E_DATABASE_URL a PostgreSQL to
 * use instead, for benchmarks. Ends on SIGTERM, or with its starter, and cleans up.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSecrets } from './lib/secrets';
import { readTestSettings, root } from './lib/settings';
import { throughline } from './lib/throughline';

const directory = mkdtempSync(path.join(tmpdir(), 'throughline-e2e-'));
/** Next's key for server actions must be that of the build, which is shared with `npm start`. */
const { secrets } = readSecrets(path.join(root, '.data'), {});
const settings = readTestSettings({
  DATA_DIR: directory,
  DATABASE_URL: process.env.E2E_DATABASE_URL ?? '',
  SEED_DEMO: '1',
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
});
const connectionFile = process.env.E2E_CONNECTION_FILE;
const running = throughline({ settings, isDev: false, onGiveUp: fail, onPrepared: tellTests });
let isStopping = false;

async function stop(code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await running.stop();
  rmSync(directory, { recursive: true, force: true });
  if (connectionFile) rmSync(connectionFile, { force: true });
  process.exit(code);
}

function tellTests(): void {
  if (!connectionFile) return;
  rmSync(connectionFile, { force: true });
  writeFileSync(connectionFile, JSON.stringify(settings.environment), { mode: 0o600 });
}

function fail(reason: unknown): void {
  if (isStopping) return;
  process.stderr.write(`${reason instanceof Error ? reason.message : String(reason)}\n`);
  void stop(1);
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
const starter = process.ppid;
setInterval(() => {
  if (process.ppid !== starter) void stop(0);
}, 1_000).unref();
process.on('exit', () => running.kill());
running.start().catch(fail);
