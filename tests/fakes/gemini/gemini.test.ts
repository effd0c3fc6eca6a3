import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wrapLanguageModel } from 'ai';
import { MockEmbeddingModelV4 } from 'ai/test';
import { createBreaker } from '@/lib/ai/breaker';
import { hideNames } from '@/lib/ai/hide-names';
import { createPseudonyms } from '@/lib/ai/pseudonyms';
import { chooseEmbedder, chooseWriter, type AiConfig } from '@/lib/ai/registry';
import { streamDraft, type DraftRequest, type DraftStreamEvent } from '@/lib/ai/stream-draft';
import { itemSchemaBySection, type DraftItem } from '@/lib/drafting/items';
import { embedPassages, embedQuery } from '@/lib/retrieval/embedder';
import { examplePack, promptFor } from './example-pack';
import type { ScenarioName } from './scenarios';
import { startFakeGemini, type FakeGemini } from './server';

let fake: FakeGemini;
const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', note);
  fake = await startFakeGemini();
});
afterAll(async () => {
  await fake.close();
  process.off('unhandledRejection', note);
});
beforeEach(() => fake.reset());

function config(baseUrl = fake.baseUrl): AiConfig {
  return {
    provider: 'google',
    google: { apiKey: 'a-key', baseUrl, model: 'gemini-3.5-flash', embeddingModel: 'gemini-embedding-001' },
  };
}

function writer(baseUrl?: string) {
  const noComposer = () => {
    throw new Error('the composer is not for remote writing');
  };
  return chooseWriter('draft', config(baseUrl), { aiEnabled: true, createComposer: noComposer });
}

type Options = Partial<DraftRequest<DraftItem>>;

function draft(options: Options = {}) {
  return streamDraft<DraftItem>({
    model: writer().model,
    instructions: 'Draft the section.',
    prompt: promptFor(examplePack()),
    schema: itemSchemaBySection.present_levels,
    timeouts: { stepMs: 5_000, totalMs: 10_000 },
    maxRetries: 0,
    reasoning: 'minimal',
    ...options,
  });
}

async function all(stream: AsyncIterable<DraftStreamEvent<DraftItem>>) {
  const events: DraftStreamEvent<DraftItem>[] = [];
  for await (const event of stream) events.push(event);
  return { items: events.filter((event) => event.type === 'item').length, last: events.at(-1), events };
}

/** What is left over rejects in a later turn of the loop. */
const turns = async () => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('a draft over Gemini’s wire', () => {
  it('yields grounded items one by one and ends with done and usage', async () => {
    const { last, events, items } = await all(draft());
    expect(last).toMatchObject({ type: 'done', usage: { totalTokens: expect.any(Number) } });
    expect(items).toBeGreaterThanOrEqual(3);
    expect(events[0]).toMatchObject({
      type: 'item',
      item: { kind: 'sentence', sourceIds: ['e1'], area: 'reading_fluency' },
    });
  });

  it.each(['strengths_and_family', 'needs', 'goals', 'services', 'accommodations'] as const)(
    'answers the section %s in its schema',
    async (section) => {
      const { last, items } = await all(
        draft({ prompt: promptFor(examplePack({ section })), schema: itemSchemaBySection[section] }),
      );
      expect(last).toMatchObject({ type: 'done' });
      expect(items).toBeGreaterThan(0);
    },
  );

  it('sends the key in a header, the slim schema, and no telemetry of texts', async () => {
    await all(draft());
    const [call] = fake.captured();
    expect(call).toMatchObject({ method: 'streamGenerateContent', model: 'gemini-3.5-flash' });
    expect(call?.headers['x-goog-api-key']).toBe('a-key');
    const body = JSON.stringify(call?.body);
    expect(body).toContain('responseJsonSchema');
    expect(body).not.toMatch(/"maxLength"|"pattern"/u);
  });

  it('yields the first item while the answer is still being written', async () => {
    fake.set({ name: 'good', chunkDelayMs: 40, chunkCharacters: 120 });
    const stream = draft();
    const first = await stream.next();
    expect(first.value).toMatchObject({ type: 'item' });
    await stream.return();
    await expect.poll(() => fake.abandoned()).toBe(1);
  });
});

const endings: [ScenarioName, string][] = [
  ['unauthorized', 'auth'],
  ['forbidden', 'auth'],
  ['bad-key', 'auth'],
  ['bad-request', 'unexpected'],
  ['rate-limited', 'rate_limited'],
  ['server-error', 'unavailable'],
  ['overloaded', 'unavailable'],
  ['cut', 'unavailable'],
  ['closed-early', 'unavailable'],
  ['error-in-stream', 'unavailable'],
  ['garbage', 'invalid_output'],
  ['empty', 'unavailable'],
  ['no-items', 'invalid_output'],
  ['wrong-schema', 'invalid_output'],
  ['blocked-prompt', 'blocked'],
  ['blocked-answer', 'blocked'],
  ['max-tokens', 'truncated'],
  ['too-long', 'truncated'],
];

describe('trouble of the provider', () => {
  it.each(endings)('%s ends as %s and rejects nothing unheard', async (scenario, code) => {
    fake.set({ name: scenario });
    const { last } = await all(draft());
    expect(last).toMatchObject({ type: 'failed', code });
    await turns();
    expect(unhandled).toEqual([]);
  });

  it.each(['cut', 'error-in-stream', 'max-tokens'] as const)('keeps what arrived before %s', async (name) => {
    fake.set({ name, chunksBefore: 6 });
    const { items, last } = await all(draft({ maxRetries: 2 }));
    expect(items).toBeGreaterThan(0);
    expect(last).toMatchObject({ type: 'failed' });
    expect(fake.captured()).toHaveLength(1);
  });

  it('tells a provider that does not answer from one that drips too slowly; both are timeouts', async () => {
    for (const name of ['no-answer', 'slow-drip'] as const) {
      fake.reset();
      fake.set({ name });
      const { last } = await all(draft({ timeouts: { stepMs: 300, totalMs: 300 } }));
      expect(last).toMatchObject({ type: 'failed', code: 'timeout' });
      await expect.poll(() => fake.abandoned()).toBe(1);
    }
  });

  it('ends an endless answer', async () => {
    fake.set({ name: 'endless', chunkCharacters: 4_000 });
    const { last } = await all(draft({ maxCharacters: 40_000 }));
    expect(last).toMatchObject({ type: 'failed', code: 'truncated' });
    await expect.poll(() => fake.abandoned()).toBe(1);
  });

  it('calls a server that is not there unavailable', async () => {
    const { last } = await all(draft({ model: writer('http://127.0.0.1:9/v1beta').model }));
    expect(last).toMatchObject({ type: 'failed', code: 'unavailable' });
  });

  it('stops at once when asked, and the provider’s connection closes', async () => {
    fake.set({ name: 'good', chunkDelayMs: 50, chunkCharacters: 60 });
    const controller = new AbortController();
    const { last, items } = await all(
      draft({ abortSignal: controller.signal, onElement: () => controller.abort('stopped') }),
    );
    expect(items).toBe(1);
    expect(last).toMatchObject({ type: 'failed', code: 'stopped' });
    await expect.poll(() => fake.abandoned()).toBe(1);
    await turns();
    expect(unhandled).toEqual([]);
  });

  it('makes no call for a signal that was aborted before', async () => {
    const { last } = await all(draft({ abortSignal: AbortSignal.abort() }));
    expect(last).toMatchObject({ type: 'failed', code: 'stopped' });
    expect(fake.captured()).toHaveLength(0);
  });
});

describe('retries', () => {
  it.each(['overloaded', 'rate-limited', 'cut', 'garbage'] as const)('gets over one %s', async (name) => {
    fake.set({ name, times: 1, chunksBefore: 0 });
    const { last, items } = await all(draft({ maxRetries: 1 }));
    expect(last).toMatchObject({ type: 'done' });
    expect(items).toBeGreaterThan(0);
    expect(fake.captured()).toHaveLength(2);
  });

  it('waits as long as a short Retry-After says', async () => {
    fake.set({ name: 'rate-limited', times: 1, retryAfterSeconds: 1 });
    const startedAt = performance.now();
    const { last } = await all(draft({ maxRetries: 1 }));
    expect(last).toMatchObject({ type: 'done' });
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(990);
  });

  it('hands a long Retry-After to the person instead of waiting', async () => {
    fake.set({ name: 'rate-limited', retryAfterSeconds: 55 });
    const { last } = await all(draft({ maxRetries: 3 }));
    expect(last).toMatchObject({ type: 'failed', code: 'rate_limited', retryAfterSeconds: 55 });
    expect(fake.captured()).toHaveLength(1);
  });

  it('does not try a wrong key again, and gives up within its budget', async () => {
    fake.set({ name: 'unauthorized' });
    await all(draft({ maxRetries: 3 }));
    expect(fake.captured()).toHaveLength(1);
    fake.reset();
    fake.set({ name: 'overloaded' });
    const { last } = await all(draft({ maxRetries: 1 }));
    expect(last).toMatchObject({ type: 'failed', code: 'unavailable' });
    expect(fake.captured()).toHaveLength(2);
  });

  it('leaves a provider alone once its breaker is open, and tries again later', async () => {
    let now = 0;
    const breaker = createBreaker({ failuresToOpen: 2, openMs: 30_000, now: () => now });
    fake.set({ name: 'overloaded' });
    await all(draft({ breaker }));
    await all(draft({ breaker }));
    const { last } = await all(draft({ breaker }));
    expect(last).toMatchObject({ type: 'failed', code: 'unavailable', retryAfterSeconds: 30 });
    expect(fake.captured()).toHaveLength(2);
    fake.reset();
    now = 30_001;
    expect((await all(draft({ breaker }))).last).toMatchObject({ type: 'done' });
  });
});

describe('names on the way to the provider', () => {
  it('sends none, even when the caller forgot to hide them, and restores them in the items', async () => {
    const pseudonyms = createPseudonyms({
      people: [
        { role: 'student', givenName: 'Wilhelmina', familyName: 'Quigley' },
        { role: 'parent', givenName: 'Ambrose', familyName: 'Quigley' },
      ],
      school: 'Larkspur Hollow Elementary School',
    });
    const pack = examplePack();
    pack.student.name = 'Wilhelmina';
    const [first] = pack.entries;
    if (first) first.text += ' Ambrose Quigley says Wilhelmna\nWILHELMINA likes Larkspur Hollow.';
    const model = wrapLanguageModel({ model: writer().model, middleware: hideNames(pseudonyms) });
    const { events } = await all(draft({ model, prompt: promptFor(pack) }));
    const sent = JSON.stringify(fake.captured());
    expect(sent).not.toMatch(/wilhelm|quigley|ambrose|larkspur/iu);
    expect(sent).toContain('[STUDENT]');
    const texts = events.flatMap((event) =>
      event.type === 'item' ? [pseudonyms.restoreIn(event.item).text] : [],
    );
    expect(texts.join(' ')).toContain('Wilhelmina scored 41 words correct per minute');
  });
});

describe('embeddings', () => {
  const embedder = () => {
    const builtIn = { model: new MockEmbeddingModelV4(), space: 'none' };
    const { model, space } = chooseEmbedder(config(), { aiEnabled: true, builtIn });
    const options = (taskType: string) => ({ google: { taskType, outputDimensionality: 1536 } });
    return {
      model,
      space,
      documentOptions: options('RETRIEVAL_DOCUMENT'),
      queryOptions: options('RETRIEVAL_QUERY'),
    };
  };

  it('are asked for at the columns’ width with a task type, and come back at length one', async () => {
    expect(embedder().space).toBe('google/gemini-embedding-001@1536');
    const vectors = await embedPassages(embedder(), ['reads words', 'reads words', 'adds numbers']);
    expect(vectors.map((vector) => vector.length)).toEqual([1536, 1536, 1536]);
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 9);
    expect(vectors[0]).toEqual(vectors[1]);
    expect(vectors[0]).not.toEqual(vectors[2]);
    expect(JSON.stringify(fake.captured()[0]?.body)).toMatch(
      /"outputDimensionality":1536.*RETRIEVAL_DOCUMENT/u,
    );
    await embedQuery(embedder(), 'one query');
    expect(fake.captured()[1]).toMatchObject({
      method: 'embedContent',
      body: { taskType: 'RETRIEVAL_QUERY', outputDimensionality: 1536 },
    });
  });
});
