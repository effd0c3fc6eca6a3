import { setTimeout as sleep } from 'node:timers/promises';
import { streamText, wrapLanguageModel, type LanguageModel } from 'ai';
import type { z } from 'zod';
import type { Breaker } from './breaker';
import { eagerItems } from './eager-items';
import { startDeadline, type Deadline } from './deadline';
import { modelFailureOf, OutputTooLongError, type ModelFailure } from './failure';
import { outputLimit } from './output-limit';
import { safeUsage, type TokenUsage } from './usage';

/** A whole language model, not a gateway id. */
export type DraftModel = Exclude<LanguageModel, string>;

export type DraftRequest<Item> = Readonly<{
  model: DraftModel;
  instructions: string;
  prompt: string;
  /** What one item of the answer is. The model is asked for a list of them. */
  schema: z.ZodType<Item>;
  abortSignal?: AbortSignal;
  /** For one attempt, and for all of them with the waits between. */
  timeouts: Readonly<{ stepMs: number; totalMs: number }>;
  /** Attempts after the first; only before the first item arrived. */
  maxRetries?: number;
  /** A provider's Retry-After longer than this is handed to the person instead of waited for. */
  maxRetryWaitMs?: number;
  maxItems?: number;
  maxCharacters?: number;
  maxOutputTokens?: number;
  /** How hard a thinking model thinks; drafts need little of it. */
  reasoning?: 'provider-default' | 'none' | 'minimal' | 'low' | 'medium' | 'high';
  breaker?: Breaker;
  onElement?: (item: Item) => void;
  /** Names the call in telemetry. Texts are never recorded. */
  functionId?: string;
}>;

export type DraftStreamEvent<Item> =
  { type: 'item'; item: Item } | ({ type: 'failed' } & ModelFailure) | { type: 'done'; usage: TokenUsage };

type Outcome = { ok: true; usage: TokenUsage } | { ok: false; failure: ModelFailure };

const retryable = new Set<ModelFailure['code']>(['unavailable', 'rate_limited', 'timeout', 'invalid_output']);
const firstWaitMs = 400;
const longestWaitMs = 8_000;

/**
 * Runs one structured call and yields its items as each is complete and valid, then one last event: `done`
 * when the whole answer resolved and was valid, `failed` with a code otherwise. Items that were yielded stay
 * good after a failure. Never throws for what a provider does. Leaving the loop early ends the call.
 */
export async function* streamDraft<Item>(
  request: DraftRequest<Item>,
): AsyncGenerator<DraftStreamEvent<Item>, void, undefined> {
  const startedAt = performance.now();
  const leftMs = () => request.timeouts.totalMs - (performance.now() - startedAt);
  let items = 0;
  for (let retry = 0; ; retry += 1) {
    const attempt = attemptOnce(request, leftMs());
    let outcome: Outcome;
    try {
      let next = await attempt.next();
      for (; !next.done; next = await attempt.next()) {
        items += 1;
        request.onElement?.(next.value);
        yield { type: 'item', item: next.value };
      }
      outcome = next.value;
    } finally {
      // Reached by a consumer's `break` too: the attempt then ends its call.
      await attempt.return({ ok: false, failure: { code: 'stopped', cause: 'left' } });
    }
    if (outcome.ok) return yield { type: 'done', usage: outcome.usage };
    const { failure } = outcome;
    const waitMs = waitBeforeRetry(request, { failure, retry, items });
    if (waitMs === null || waitMs >= leftMs()) return yield { type: 'failed', ...failure };
    if (!(await waited(waitMs, request.abortSignal)))
      return yield { type: 'failed', code: 'stopped', cause: 'AbortError' };
  }
}

type Tried = Readonly<{ failure: ModelFailure; retry: number; items: number }>;

/** Milliseconds to wait before another attempt, or null when there must not be one. */
function waitBeforeRetry<Item>(request: DraftRequest<Item>, { failure, retry, items }: Tried): number | null {
  const { maxRetries = 2, maxRetryWaitMs = 10_000 } = request;
  if (items > 0 || retry >= maxRetries || !retryable.has(failure.code)) return null;
  const asked = failure.retryAfterSeconds;
  if (asked !== undefined) return asked * 1000 <= maxRetryWaitMs ? asked * 1000 : null;
  const full = Math.min(longestWaitMs, firstWaitMs * 2 ** retry);
  // Jitter, so that everyone who was turned away does not come back in the same instant.
  return full / 2 + Math.random() * (full / 2);
}

async function waited(ms: number, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    await sleep(ms, undefined, signal ? { signal } : {});
    return true;
  } catch (error) {
    if (signal?.aborted) return false;
    throw error;
  }
}

async function* attemptOnce<Item>(
  request: DraftRequest<Item>,
  leftMs: number,
): AsyncGenerator<Item, Outcome, undefined> {
  if (request.abortSignal?.aborted) return failed({ code: 'stopped', cause: 'AbortError' });
  const entry = request.breaker?.enter() ?? { allowed: true };
  if (!entry.allowed) {
    const { retryAfterSeconds } = entry;
    return failed({ code: 'unavailable', retryAfterSeconds, cause: 'breaker open' });
  }
  const deadline = startDeadline(Math.min(request.timeouts.stepMs, leftMs), request.abortSignal);
  let failure: ModelFailure | null = { code: 'stopped', cause: 'left' };
  try {
    const outcome = yield* callModel(request, deadline);
    failure = outcome.ok ? null : outcome.failure;
    return outcome;
  } finally {
    deadline.abort();
    deadline.clear();
    request.breaker?.report(failure);
  }
}

/**
 * What streamText reports is spread over four places (the iteration, onError, onAbort and the promise of the
 * output); only the last one says that a draft succeeded, so all four are read here and nowhere else.
 */
async function* callModel<Item>(
  request: DraftRequest<Item>,
  deadline: Deadline,
): AsyncGenerator<Item, Outcome, undefined> {
  let inStream: unknown;
  const toFailure = (error: unknown): Outcome => {
    if (request.abortSignal?.aborted) return failed({ code: 'stopped', cause: 'AbortError' });
    if (deadline.timedOut()) return failed({ code: 'timeout', cause: 'TimeoutError' });
    return failed(modelFailureOf(inStream ?? error));
  };
  try {
    const { maxItems = 80, maxCharacters = 200_000 } = request;
    const result = streamText({
      model: wrapLanguageModel({ model: modelOf(request), middleware: outputLimit(maxCharacters) }),
      instructions: request.instructions,
      prompt: request.prompt,
      output: eagerItems(request.schema, 'items'),
      maxRetries: 0,
      maxOutputTokens: request.maxOutputTokens,
      reasoning: request.reasoning,
      abortSignal: deadline.signal,
      telemetry: {
        functionId: request.functionId ?? 'draft',
        recordInputs: false,
        recordOutputs: false,
      },
      onError: ({ error }) => {
        inStream ??= error;
      },
    });
    // Read after the items; without a reader in the meantime a rejection would be unhandled.
    const settled = settle(result.output);
    let items = 0;
    for await (const item of result.elementStream) {
      items += 1;
      if (items > maxItems) return failed({ code: 'truncated', cause: OutputTooLongError.name });
      yield item;
    }
    const output = await settled;
    if (!output.ok) return toFailure(output.error);
    if (output.value.length === 0) return failed({ code: 'invalid_output', cause: 'no items' });
    const usage = await settle(result.usage);
    return { ok: true, usage: safeUsage(usage.ok ? usage.value : undefined) };
  } catch (error) {
    return toFailure(error);
  }
}

function modelOf<Item>({ model }: DraftRequest<Item>) {
  if (model.specificationVersion !== 'v4')
    throw new TypeError('a model of the provider interface v4 is needed');
  return model;
}

type Settled<T> = { ok: true; value: T } | { ok: false; error: unknown };

function settle<T>(promise: PromiseLike<T>): Promise<Settled<T>> {
  return Promise.resolve(promise).then(
    (value): Settled<T> => ({ ok: true, value }),
    (error: unknown): Settled<T> => ({ ok: false, error }),
  );
}

function failed(failure: ModelFailure): Outcome {
  return { ok: false, failure };
}
