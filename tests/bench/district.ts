import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import setUp from '@/tests/integration/setup/global-setup';
import { root } from './app-server';
import type { Measure } from './measure';
import { round } from './statistics';

type Outcome = {
  times: Record<string, { small: number; large: number }>;
  plans: Record<string, string[]>;
};

/** The lists of 10,000 students against those of 200, on the embedded database and on that of TEST_DATABASE_URL. */
export async function benchDistrict(): Promise<Measure[]> {
  const server = process.env.TEST_DATABASE_URL;
  delete process.env.TEST_DATABASE_URL;
  const embedded = await measuresOf('built-in');
  if (!server) return embedded;
  process.env.TEST_DATABASE_URL = server;
  return [...embedded, ...(await measuresOf('PostgreSQL'))];
}

async function measuresOf(database: string): Promise<Measure[]> {
  const tearDown = await setUp();
  try {
    const { times, plans } = await inChild();
    for (const [name, lines] of Object.entries(plans))
      process.stdout.write(`\n${database}, a page by ${name}:\n  ${lines.join('\n  ')}\n`);
    return Object.entries(times).map(([name, { small, large }]) => ({
      name: `${name}, 10,000 students, p95 (${database})`,
      value: round(large),
      unit: 'ms',
      against: `${round(small)} ms with 200 students: ${round(large / small)} times`,
      aim: name === 'reports' ? null : { atMost: round(3 * small) },
    }));
  } finally {
    await tearDown();
  }
}

async function inChild(): Promise<Outcome> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--import',
      './scripts/ts-resolve.mjs',
      '--import',
      './tests/e2e/support/next-resolve.mjs',
      'tests/bench/district-queries.ts',
    ],
    { cwd: root, maxBuffer: 10_000_000 },
  );
  return JSON.parse(stdout) as Outcome;
}
