import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { servers } from '@/tests/e2e/support/servers';
import { root, startApp } from './app-server';
import type { Measure } from './measure';
import { load } from './requests';
import { round } from './statistics';

const students = 200;

/** The server-rendered caseload of 200 students against pages of the same app that read nothing. */
export async function benchCaseload(): Promise<Measure[]> {
  const { url, connectionFile } = servers['built-in'];
  const app = await startApp('built-in');
  try {
    const cookie = await makeCaseload(connectionFile);
    const page = await load({ url: `${url}/caseload`, headers: { cookie } });
    // The one page that is made at the build; it is an error page, hence its status.
    const still = await load({ url: `${url}/_global-error`, headers: { cookie }, expectedStatus: 500 });
    const bare = await load({ url: `${url}/sign-in` });
    return [
      {
        name: 'caseload of 200 students, of a static page',
        value: round((100 * page.perSecond) / still.perSecond),
        unit: '%',
        against: `${page.perSecond} against ${still.perSecond} requests/s`,
        aim: { atLeast: 25 },
      },
      {
        name: 'the same, of a server-rendered page without data',
        value: round((100 * page.perSecond) / bare.perSecond),
        unit: '%',
        against: `${page.perSecond} against ${bare.perSecond} requests/s (the sign-in page)`,
        aim: null,
      },
      {
        name: 'caseload, p95',
        value: page.p95Ms,
        unit: 'ms',
        against: `median ${page.p50Ms} ms; static page p95 ${still.p95Ms} ms; 8 connections`,
        aim: null,
      },
    ];
  } finally {
    await app.stop();
  }
}

async function makeCaseload(connectionFile: string): Promise<string> {
  const environment = JSON.parse(await readFile(connectionFile, 'utf8')) as Record<string, string>;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--import',
      './scripts/ts-resolve.mjs',
      '--import',
      './tests/e2e/support/next-resolve.mjs',
      'tests/bench/make-caseload.ts',
      String(students),
    ],
    { cwd: root, env: { ...process.env, ...environment } },
  );
  return stdout.trim();
}
