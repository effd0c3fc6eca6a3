import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCheck } from './check';
import { countPlaywright, countVitest } from './reports';

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'throughline-reports-test-'));
});

afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

async function report(content: object): Promise<string> {
  const file = path.join(directory, 'report.json');
  await writeFile(file, JSON.stringify(content));
  return file;
}

describe('the figures of the closing line', () => {
  it('count a test file that could not be loaded as one failure', async () => {
    const file = await report({
      numPassedTests: 3,
      numFailedTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{}, {}, {}] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [] },
      ],
    });
    expect(countVitest(file)).toEqual({ passed: 3, failed: 2 });
  });

  it('count a journey that passed only on a later try as passed', async () => {
    const file = await report({ stats: { expected: 5, unexpected: 1, flaky: 1 }, errors: [{}] });
    expect(countPlaywright(file)).toEqual({ passed: 6, failed: 2 });
  });

  it('count a program by its exit code', async () => {
    const check = (code: number) =>
      runCheck({ name: 'exit', args: ['-e', `process.exit(${code})`], timeoutMs: 10_000 });
    expect(await check(0)).toEqual({ passed: 1, failed: 0 });
    expect(await check(2)).toEqual({ passed: 0, failed: 1 });
  });

  it('count a runner that crashed, hung or left no report as failed', async () => {
    const crashed = { name: 'crashed', args: ['-e', 'process.exit(1)'], timeoutMs: 10_000 };
    expect(await runCheck({ ...crashed, count: () => ({ passed: 4, failed: 0 }) })).toEqual({
      passed: 4,
      failed: 1,
    });
    expect(await runCheck({ ...crashed, count: () => countVitest('/nowhere') })).toEqual({
      passed: 0,
      failed: 1,
    });
    const hung = { name: 'hung', args: ['-e', 'setInterval(() => {}, 1000)'], timeoutMs: 300 };
    expect(await runCheck(hung)).toEqual({ passed: 0, failed: 1 });
  });
});
