/**
 * `npm test`, once the packages are there. Runs every check to the end, however many fail before, and
 * closes with one line: `N passed, N failed`. Names as arguments (`npm test -- lint unit`) run only those.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium } from './lib/chromium';
import { runCheck, type Check, type Count } from './lib/check';
import { buildApp, generateClient } from './lib/prepare';
import { note, step } from './lib/progress';
import { countPlaywright, countVitest } from './lib/reports';
import { projectScript } from './lib/run-tool';
import { readSecrets } from './lib/secrets';
import { root } from './lib/settings';

const minuteMs = 60_000;
const reports = mkdtempSync(path.join(tmpdir(), 'throughline-reports-'));

function bin(name: string, ...args: string[]): string[] {
  return [path.join(root, 'node_modules', name), ...args];
}

function vitest(project: string, timeoutMs: number): Check {
  const file = path.join(reports, `${project}.json`);
  return {
    name: project,
    args: bin(
      'vitest/vitest.mjs',
      'run',
      '--project',
      project,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ),
    environment: { NO_COLOR: '1', NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
    timeoutMs,
    isStreamed: true,
    count: () => countVitest(file),
  };
}

function playwright(chromium: string): Check {
  const file = path.join(reports, 'e2e.json');
  return {
    name: 'e2e',
    args: bin('@playwright/test/cli.js', 'test', '--reporter=line,json'),
    environment: {
      CHROMIUM_PATH: chromium,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      NO_COLOR: '1',
      FORCE_COLOR: '',
    },
    timeoutMs: 20 * minuteMs,
    isStreamed: true,
    count: () => countPlaywright(file),
  };
}

const checks: Check[] = [
  {
    name: 'format',
    args: bin('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
    timeoutMs: 2 * minuteMs,
  },
  {
    name: 'lint',
    args: bin('oxlint/bin/oxlint', '--type-aware', '--deny-warnings'),
    timeoutMs: 2 * minuteMs,
  },
  { name: 'types', args: bin('typescript/bin/tsc', '--noEmit'), timeoutMs: 3 * minuteMs },
  { name: 'knip', args: [...bin('knip/bin/knip.js'), '--no-config-hints'], timeoutMs: 2 * minuteMs },
  { name: 'migrations', args: projectScript('scripts/migration-drift.ts'), timeoutMs: 2 * minuteMs },
  vitest('unit', 4 * minuteMs),
  vitest('integration', 8 * minuteMs),
];

async function prepared(name: string, work: () => Promise<[undefined, string]>): Promise<Count> {
  try {
    await step(name, work);
    return { passed: 1, failed: 0 };
  } catch (error) {
    note(`${error instanceof Error ? error.message : String(error)}\n  ${name.padEnd(12)}FAILED`);
    return { passed: 0, failed: 1 };
  }
}

/** The journeys run on the production build; without one, or without a browser, they count as one failure. */
async function runJourneys(isWanted: (name: string) => boolean): Promise<Count[]> {
  const { secrets } = readSecrets(path.join(root, '.data'), {});
  const counts: Count[] = [];
  if (isWanted('build'))
    counts.push(await prepared('build', () => buildApp(secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY)));
  if (!isWanted('e2e')) return counts;
  const chromium = findChromium();
  if (chromium === null) {
    note('  e2e         FAILED: no Chromium. Set CHROMIUM_PATH to one.');
    return [...counts, { passed: 0, failed: 1 }];
  }
  return [...counts, await runCheck(playwright(chromium))];
}

async function main(names: string[]): Promise<void> {
  const isWanted = (name: string) => names.length === 0 || names.includes(name);
  const counts: Count[] = [];
  const generated = await prepared('client', generateClient);
  if (generated.failed > 0) counts.push(generated);
  for (const check of checks) if (isWanted(check.name)) counts.push(await runCheck(check));
  counts.push(...(await runJourneys(isWanted)));
  rmSync(reports, { recursive: true, force: true });
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  note(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));
main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  note('\n0 passed, 1 failed');
  process.exit(1);
});
