import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { extractText } from '@/lib/documents/extract/extract';
import { progressReplySchema, uploadReplySchema } from '@/lib/documents/schema';
import { startPeople } from '@/tests/e2e/support/people';
import { servers } from '@/tests/e2e/support/servers';
import { root, startApp } from './app-server';
import type { Measure } from './measure';
import { median, round } from './statistics';

const runs = 5;
const pollMs = 25;

/** From the first byte of an upload to a document that can be searched and cited, 20 pages of PDF. */
export async function benchUpload(): Promise<Measure[]> {
  const bytes = await readFile(path.join(root, 'tests/fixtures/documents/evaluation-report.pdf'));
  const { url } = servers['built-in'];
  const app = await startApp('built-in');
  const people = await startPeople('built-in');
  try {
    const { studentId, people: persons } = await people.ask('createCase', {});
    const { name, value } = await people.ask('cookieOf', { email: persons.caseManager.email });
    const headers = { cookie: `${name}=${value}`, origin: url };
    const whole: number[] = [];
    const reading: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
      const startedAt = performance.now();
      await upload(`${url}/api/documents?studentId=${studentId}`, headers, bytes);
      whole.push(performance.now() - startedAt);
      const readingAt = performance.now();
      await extractText(new Uint8Array(bytes), 'pdf');
      reading.push(performance.now() - readingAt);
    }
    const [first] = whole;
    return [
      {
        name: 'upload to indexed, PDF of 20 pages',
        value: round(median(whole.slice(1)), 0),
        unit: 'ms',
        against: `median of ${runs}; the first, with cold threads, ${round(first ?? 0, 0)} ms; reading alone in one process ${round(median(reading.slice(1)), 0)} ms`,
        aim: null,
      },
    ];
  } finally {
    await people.close();
    await app.stop();
  }
}

type Headers = Readonly<Record<string, string>>;

async function upload(address: string, headers: Headers, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const body = new FormData();
  body.append('file', new Blob([bytes], { type: 'application/pdf' }), 'evaluation-report.pdf');
  const response = await fetch(address, {
    method: 'POST',
    headers: { ...headers, accept: 'application/json' },
    body,
  });
  const { id } = uploadReplySchema.parse(await response.json());
  for (;;) {
    const reply = await fetch(`${new URL(address).origin}/api/documents/${id}`, { headers });
    const { status, failureCode } = progressReplySchema.parse(await reply.json());
    if (status === 'ready') return;
    if (status === 'failed') throw new Error(`the document failed: ${failureCode}`);
    await pause(pollMs);
  }
}
