import type { Browser } from 'playwright';
import { startPeople, type People } from '@/tests/e2e/support/people';
import { section, openPlan } from '@/tests/e2e/support/editor';
import { fakeGeminiPort, fakeGeminiUrl } from '@/tests/e2e/support/servers';
import type { Captured } from '@/tests/fakes/gemini/server';
import { startApp, startScript } from './app-server';
import { openBrowser, openPage } from './browser';
import type { Measure } from './measure';
import { median, quantile, round } from './statistics';

/** 50 tokens a second at four characters a token, about what a fast model gives. */
const pace = { name: 'good', method: 'streamGenerateContent', chunkDelayMs: 20, chunkCharacters: 4 };
const pairs = 12;

type Times = { firstMs: number; totalMs: number };
type DraftRequest = { url: string; headers: Record<string, string>; body: string };

/** What the application adds to a model's own time, against reading the same answer from the model directly. */
export async function benchDraft(): Promise<Measure[]> {
  const fake = await startScript(
    ['tests/fakes/gemini/main.ts', '--port', String(fakeGeminiPort)],
    `${fakeGeminiUrl}/__health`,
  );
  const app = await startApp('gemini', {
    AI_PROVIDER: 'google',
    GOOGLE_BASE_URL: `${fakeGeminiUrl}/v1beta`,
    GOOGLE_GENERATIVE_AI_API_KEY: 'bench',
  });
  const browser = await openBrowser();
  const people = await startPeople('gemini');
  try {
    return await measure(browser, people);
  } finally {
    await people.close();
    await browser.close();
    await app.stop();
    await fake.stop();
  }
}

async function measure(browser: Browser, people: People): Promise<Measure[]> {
  const request = await recordRequest(browser, people);
  await control('__scenario', pace);
  const through: Times[] = [];
  const direct: Times[] = [];
  for (let run = 0; run <= pairs; run += 1) {
    through.push(await draft(request));
    direct.push(await readModel(await lastCall()));
  }
  // The first pair warms both up.
  const added = through.slice(1).map((times, at) => {
    const model = direct[at + 1] ?? { firstMs: 0, totalMs: 1 };
    return { firstMs: times.firstMs - model.firstMs, share: times.totalMs / model.totalMs - 1 };
  });
  const first = added.map(({ firstMs }) => firstMs);
  const model = {
    firstMs: median(direct.map((times) => times.firstMs)),
    totalMs: median(direct.map((times) => times.totalMs)),
  };
  return [
    {
      name: 'first sentence, time added by the application',
      value: round(median(first)),
      unit: 'ms',
      against: `the model's own first item after ${round(model.firstMs, 0)} ms; p95 added ${round(quantile(first, 0.95))} ms; ${pairs} pairs`,
      aim: { atMost: 50 },
    },
    {
      name: 'whole draft, time added by the application',
      value: round(100 * median(added.map(({ share }) => share)), 2),
      unit: '%',
      against: `the model's own ${round(model.totalMs / 1000, 2)} s at 50 tokens a second`,
      aim: { atMost: 3 },
    },
  ];
}

/** Presses Draft once in a browser and keeps the request it sent, to send it again without the browser. */
async function recordRequest(browser: Browser, people: People): Promise<DraftRequest> {
  const { iepId, people: persons } = await people.ask('createCase', {});
  const page = await openPage(browser, { server: 'gemini', people, email: persons.caseManager.email });
  await openPlan(page, iepId);
  const needs = section(page, 'Needs');
  const sent = page.waitForRequest(
    (request) => request.postData()?.includes('"sectionKey":"needs"') ?? false,
  );
  await needs.draft.click();
  const request = await sent;
  await needs.ready.waitFor();
  const headers = await request.allHeaders();
  await page.context().close();
  const kept = ['cookie', 'next-action', 'content-type', 'accept', 'next-router-state-tree', 'origin'];
  return {
    url: request.url(),
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => kept.includes(name))),
    body: (request.postData() ?? '').replace('"resume"', '"fresh"'),
  };
}

async function draft({ url, headers, body }: DraftRequest): Promise<Times> {
  const startedAt = performance.now();
  const response = await fetch(url, { method: 'POST', headers, body });
  let firstMs: number | null = null;
  let text = '';
  for await (const piece of textOf(response)) {
    text += piece;
    if (text.includes('"type":"sentence"')) firstMs ??= performance.now() - startedAt;
  }
  if (firstMs === null || !text.includes('"type":"done"'))
    throw new Error(`the draft did not end well: ${text.slice(-300)}`);
  return { firstMs, totalMs: performance.now() - startedAt };
}

/** The call that the draft made, sent to the model again: first complete item and end of the answer. */
async function readModel({ model, body }: Captured): Promise<Times> {
  const startedAt = performance.now();
  const response = await fetch(`${fakeGeminiUrl}/v1beta/models/${model}:streamGenerateContent?alt=sse`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-goog-api-key': 'bench' },
    body: JSON.stringify(body),
  });
  let firstMs: number | null = null;
  let answer = '';
  for await (const line of linesOf(response)) {
    if (!line.startsWith('data: ')) continue;
    answer += partOf(line.slice('data: '.length));
    if (firstMs === null && hasWholeItem(answer)) firstMs = performance.now() - startedAt;
  }
  return { firstMs: firstMs ?? Number.NaN, totalMs: performance.now() - startedAt };
}

type Chunk = { candidates?: { content?: { parts?: { text?: string }[] } }[] };

function partOf(json: string): string {
  const chunk = JSON.parse(json) as Chunk;
  return chunk.candidates?.[0]?.content?.parts?.map(({ text }) => text ?? '').join('') ?? '';
}

/** `{"elements":[{…}` with the first object closed. */
function hasWholeItem(answer: string): boolean {
  const from = answer.indexOf('[');
  if (from < 0) return false;
  for (let end = answer.indexOf('}', from); end >= 0; end = answer.indexOf('}', end + 1)) {
    try {
      JSON.parse(answer.slice(from + 1, end + 1));
      return true;
    } catch {
      // A brace inside the item.
    }
  }
  return false;
}

async function* textOf(response: Response): AsyncGenerator<string> {
  if (!response.body) throw new Error(`no body, status ${response.status}`);
  const decoder = new TextDecoder();
  for await (const bytes of response.body) yield decoder.decode(bytes, { stream: true });
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of textOf(response)) {
    const lines = (rest + piece).split(/\r?\n/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

async function control(route: string, body: object): Promise<void> {
  const response = await fetch(`${fakeGeminiUrl}/${route}`, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`fake Gemini ${route}: ${response.status}`);
}

async function lastCall(): Promise<Captured> {
  const response = await fetch(`${fakeGeminiUrl}/__captured`);
  const { calls } = (await response.json()) as { calls: Captured[] };
  const call = calls.findLast(({ method }) => method === 'streamGenerateContent');
  if (!call) throw new Error('the draft called no model');
  return call;
}
