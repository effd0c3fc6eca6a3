import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { spoiled } from './bad-answers';
import { answerJson, answerOther, composeItems, packIn } from './compose';
import { fakeEmbedding } from './embeddings';
import { createScenarioQueue, parseScenario, type Scenario } from './scenarios';
import { streamAnswer } from './stream';
import { answerChunk, blockedChunk, errorBody, promptText, sendJson, type GeminiRequest } from './wire';

/** One call as it came in. */
export type Captured = {
  method: string;
  model: string;
  scenario: string;
  headers: Record<string, string>;
  body: unknown;
};

export type FakeGemini = {
  /** For GOOGLE_BASE_URL. */
  baseUrl: string;
  port: number;
  captured: () => readonly Captured[];
  /** Calls whose caller hung up before the answer was complete. */
  abandoned: () => number;
  set: (scenario: { name: string } & Partial<Omit<Scenario, 'name'>>) => void;
  reset: () => void;
  close: () => Promise<void>;
};

type Fake = {
  queue: ReturnType<typeof createScenarioQueue>;
  captured: Captured[];
  abandoned: number;
  closing: AbortController;
};

/** Starts a server that speaks Gemini's wire format. Port 0 takes any free one. */
export async function startFakeGemini({ port = 0 }: { port?: number } = {}): Promise<FakeGemini> {
  const fake: Fake = {
    queue: createScenarioQueue(),
    captured: [],
    abandoned: 0,
    closing: new AbortController(),
  };
  const server = createServer((request, response) => {
    handle(fake, request, response).catch((error: unknown) => {
      // The caller hung up, or the server closes; there is nobody to answer.
      if (error instanceof Error && error.name === 'AbortError') return response.destroy();
      console.error(error);
      if (!response.headersSent) sendJson(response, 500, errorBody(500, 'the fake failed'));
      return response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  const actualPort = typeof address === 'object' && address ? address.port : port;
  return {
    baseUrl: `http://127.0.0.1:${actualPort}/v1beta`,
    port: actualPort,
    captured: () => fake.captured,
    abandoned: () => fake.abandoned,
    set: (scenario) => fake.queue.set(parseScenario(scenario)),
    reset: () => reset(fake),
    close: async () => {
      fake.closing.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function reset(fake: Fake): void {
  fake.queue.reset();
  fake.captured.length = 0;
  fake.abandoned = 0;
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? null : JSON.parse(text);
}

async function handle(fake: Fake, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://fake').pathname;
  const body = await readBody(request);
  if (path.startsWith('/__')) return control(fake, `${request.method} ${path}`, { body, response });
  const call = /\/models\/([^/:]+):(\w+)$/u.exec(path);
  if (!call) return sendJson(response, 404, errorBody(404, 'no such method'));
  const [, model = '', method = ''] = call;
  const header = request.headers['x-fake-scenario'];
  const asked = typeof header === 'string' ? header : undefined;
  const scenario = fake.queue.take({ header: asked, model, method, body: JSON.stringify(body) });
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  fake.captured.push({ method, model, scenario: scenario.name, headers, body });
  if (!headers['x-goog-api-key']) return sendJson(response, 403, errorBody(403, 'no API key was given'));

  const gone = new AbortController();
  response.on('close', () => {
    if (response.writableFinished) return;
    fake.abandoned += 1;
    gone.abort();
  });
  const signal = AbortSignal.any([gone.signal, fake.closing.signal]);
  await answer({ model, method, body, scenario, response, signal });
}

function control(
  fake: Fake,
  route: string,
  { body, response }: { body: unknown; response: ServerResponse },
): void {
  switch (route) {
    case 'GET /__health':
      return sendJson(response, 200, { ok: true });
    case 'GET /__captured':
      return sendJson(response, 200, { calls: fake.captured, abandoned: fake.abandoned });
    case 'POST /__reset':
    case 'DELETE /__captured':
      reset(fake);
      return sendJson(response, 200, { ok: true });
    case 'DELETE /__scenario':
      fake.queue.reset();
      return sendJson(response, 200, { ok: true });
    case 'POST /__scenario':
      try {
        fake.queue.set(parseScenario(body));
        return sendJson(response, 200, { ok: true });
      } catch (error) {
        return sendJson(
          response,
          400,
          errorBody(400, error instanceof Error ? error.message : 'bad scenario'),
        );
      }
    default:
      return sendJson(response, 404, errorBody(404, 'no such control'));
  }
}

type Call = Readonly<{
  model: string;
  method: string;
  body: unknown;
  scenario: Scenario;
  response: ServerResponse;
  signal: AbortSignal;
}>;

async function answer(call: Call): Promise<void> {
  if (refused(call)) return;
  if (call.scenario.name === 'no-answer') await sleep(3_600_000, undefined, { signal: call.signal });
  if (call.scenario.name === 'slow-headers') await sleep(1_500, undefined, { signal: call.signal });
  switch (call.method) {
    case 'streamGenerateContent':
      return streamAnswer({ ...call, ...answerTo(call) });
    case 'generateContent': {
      const chunk = answerChunk({ model: call.model, finishReason: 'STOP', ...answerTo(call) });
      return sendJson(
        call.response,
        200,
        call.scenario.name === 'blocked-prompt' ? blockedChunk(call.model) : chunk,
      );
    }
    case 'embedContent':
      return sendJson(call.response, 200, { embedding: embeddingOf(call.body) });
    case 'batchEmbedContents':
      return sendJson(call.response, 200, { embeddings: requestsIn(call.body).map(embeddingOf) });
    default:
      return sendJson(call.response, 404, errorBody(404, 'no such method'));
  }
}

/** Whether the scenario turns the call away before any answer. */
function refused({ scenario, response }: Call): boolean {
  const { retryAfterSeconds } = scenario;
  const wait: Record<string, string> =
    retryAfterSeconds === null ? {} : { 'retry-after': String(retryAfterSeconds) };
  const refusals: Partial<Record<Scenario['name'], [number, string]>> = {
    unauthorized: [401, 'Request had invalid authentication credentials.'],
    forbidden: [403, 'The caller does not have permission.'],
    'bad-key': [400, 'API key not valid. Please pass a valid API key.'],
    'bad-request': [400, 'Request contains an invalid argument.'],
    'rate-limited': [429, 'You exceeded your current quota.'],
    'server-error': [500, 'An internal error has occurred.'],
    overloaded: [503, 'The model is overloaded. Please try again later.'],
  };
  const refusal = refusals[scenario.name];
  if (!refusal) return false;
  const [status, message] = refusal;
  sendJson(response, status, errorBody(status, message), wait);
  return true;
}

function answerTo({ body, scenario }: Call): { prompt: string; text: string } {
  const request = (body ?? {}) as GeminiRequest;
  const prompt = promptText(request);
  const schema = request.generationConfig?.responseJsonSchema;
  if (scenario.name === 'garbage')
    return { prompt, text: 'As a language model I }{ would say: "elements: [maybe' };
  if (scenario.name === 'no-items') return { prompt, text: JSON.stringify({ elements: [] }) };
  const pack = packIn(prompt);
  if (!pack) return { prompt, text: answerOther(prompt, schema) };
  const items = spoiled(composeItems(pack), scenario);
  const asGiven = scenario.name === 'wrong-schema' || schema === undefined;
  return { prompt, text: asGiven ? JSON.stringify({ elements: items }) : answerJson(items, schema) };
}

type EmbedRequest = { content?: { parts?: { text?: string }[] }; outputDimensionality?: number };

function requestsIn(body: unknown): EmbedRequest[] {
  return ((body ?? {}) as { requests?: EmbedRequest[] }).requests ?? [];
}

function embeddingOf(body: unknown): { values: number[] } {
  const { content, outputDimensionality = 3072 } = (body ?? {}) as EmbedRequest;
  const text = (content?.parts ?? []).map((part) => part.text ?? '').join(' ');
  return { values: fakeEmbedding(text, outputDimensionality) };
}
