import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from '@ai-sdk/provider';
import { composeSection } from './compose';
import { readPack } from './prompt';

/** Pause between items in milliseconds; 0 sends them as fast as they are read. */
type ComposerSettings = Readonly<{ pauseMs?: number }>;

/**
 * The built-in writer as a language model: it reads the evidence pack in the prompt and answers the items of
 * a section as `{"elements": [...]}`, one item a part. It uses no network and no model; the same prompt gives
 * the same answer.
 */
export function createComposer({ pauseMs = 0 }: ComposerSettings = {}): LanguageModelV4 {
  return {
    specificationVersion: 'v4',
    provider: 'throughline',
    modelId: 'built-in-composer-1',
    supportedUrls: {},
    doGenerate: (options) =>
      Promise.try(() => {
        const parts = partsFor(options);
        return {
          content: [{ type: 'text' as const, text: parts.join('') }],
          finishReason: { unified: 'stop' as const, raw: 'stop' },
          usage: usageFrom(JSON.stringify(options.prompt).length, parts),
          warnings: [],
        };
      }),
    doStream: (options) => Promise.try(() => ({ stream: streamOf(options, partsFor(options), pauseMs) })),
  };
}

/** The answer in parts, one item each. A request for anything but the items of a section is refused. */
function partsFor(options: LanguageModelV4CallOptions): string[] {
  options.abortSignal?.throwIfAborted();
  const format = options.responseFormat;
  if (format && format.type !== 'json') throw new TypeError('the built-in composer answers JSON only');
  const items = composeSection(readPack(options.prompt)).map((item) => JSON.stringify(item));
  const [first = '', ...rest] = items;
  return [`{"elements":[${first}`, ...rest.map((item) => `,${item}`), ']}'];
}

function streamOf(
  { abortSignal, prompt }: LanguageModelV4CallOptions,
  parts: readonly string[],
  pauseMs: number,
): ReadableStream<LanguageModelV4StreamPart> {
  const id = 'items';
  const promptLength = JSON.stringify(prompt).length;
  let at = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new ReadableStream<LanguageModelV4StreamPart>({
    start(controller) {
      abortSignal?.addEventListener(
        'abort',
        () => {
          clearTimeout(timer);
          // A stream that ended already cannot fail any more.
          if (at <= parts.length) controller.error(abortSignal.reason);
          at = parts.length + 1;
        },
        { once: true },
      );
      controller.enqueue({ type: 'stream-start', warnings: [] });
      controller.enqueue({ type: 'response-metadata', modelId: 'built-in-composer-1' });
      controller.enqueue({ type: 'text-start', id });
    },
    async pull(controller) {
      if (pauseMs > 0 && at > 0 && at < parts.length) {
        await new Promise<void>((resolve) => {
          timer = setTimeout(resolve, pauseMs);
          abortSignal?.addEventListener('abort', () => resolve(), { once: true });
        });
      }
      const delta = parts[at];
      if (abortSignal?.aborted) return;
      at += 1;
      if (delta !== undefined) return controller.enqueue({ type: 'text-delta', id, delta });
      controller.enqueue({ type: 'text-end', id });
      controller.enqueue({
        type: 'finish',
        usage: usageFrom(promptLength, parts),
        finishReason: { unified: 'stop', raw: 'stop' },
      });
      controller.close();
    },
    cancel() {
      clearTimeout(timer);
      at = parts.length + 1;
    },
  });
}

/** No tokens are used or paid for; the counts are those of a model that reads four characters a token. */
function usageFrom(promptLength: number, parts: readonly string[]): LanguageModelV4Usage {
  const input = Math.ceil(promptLength / 4);
  const output = Math.ceil(parts.reduce((sum, part) => sum + part.length, 0) / 4);
  return {
    inputTokens: { total: input, noCache: input, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: output, text: output, reasoning: 0 },
  };
}
