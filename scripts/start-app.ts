/** `npm start` and `npm run dev`, once the packages are there: starts everything and stops it again. */
import { demoAccounts } from '@/prisma/seed/demo-accounts';
import { note } from './lib/progress';
import { readSettings, type Settings } from './lib/settings';
import { StartError } from './lib/start-error';
import { StoppedError, throughline, type Throughline } from './lib/throughline';

/** The same Ctrl-C can arrive by the terminal and by npm; only a later one means "at once". */
const sameSignalMs = 700;
const parentCheckMs = 1_000;

let running: Throughline | null = null;
let stoppedAt = 0;

async function stop(code: number): Promise<void> {
  stoppedAt = Date.now();
  await running?.stop();
  process.exit(code);
}

function stopAtOnce(): never {
  running?.kill();
  process.exit(1);
}

function onSignal(): void {
  if (stoppedAt === 0) {
    note('\n  Stopping…');
    void stop(0).catch(stopAtOnce);
  } else if (Date.now() - stoppedAt > sameSignalMs) stopAtOnce();
}

/** Started through another process (an older Node): when that one is killed, this one stops as well. */
function stopWithParent(): void {
  const parent = Number(process.env.THROUGHLINE_PARENT ?? 0);
  if (parent !== process.ppid) return;
  setInterval(() => {
    if (process.ppid !== parent && stoppedAt === 0) onSignal();
  }, parentCheckMs).unref();
}

function printAddress(url: string, settings: Settings): void {
  note(`\n  Throughline is at ${url}\n`);
  if (!settings.isDemo) return;
  note(`  Demo sign-ins, all with the password ${settings.demoPassword}`);
  for (const { email, words } of demoAccounts) note(`    ${email.padEnd(24)} ${words}`);
  note('\n  Ctrl-C stops it. Nothing is lost.');
}

function printFailure(error: unknown): void {
  const isExpected = error instanceof StartError;
  process.stderr.write(
    `\n${isExpected ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
}

async function main(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  stopWithParent();
  const settings = readSettings();
  note('Throughline');
  running = throughline({
    settings,
    isDev: process.argv.includes('--dev'),
    onGiveUp: (reason) => {
      printFailure(new StartError(reason));
      void stop(1).catch(stopAtOnce);
    },
  });
  printAddress(await running.start(), settings);
}

process.on('exit', () => running?.kill());
main().catch(async (error: unknown) => {
  if (error instanceof StoppedError || stoppedAt > 0) return;
  printFailure(error);
  await stop(1);
});
