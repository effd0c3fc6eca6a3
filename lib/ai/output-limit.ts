import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';
import type { LanguageModelMiddleware } from 'ai';
import { OutputTooLongError } from './failure';

/**
 * Cuts an answer that does not end. The parser of a malformed stream reads all of it again with every
 * part, so an endless answer would also cost the process its event loop.
 */
export function outputLimit(maxCharacters: number): LanguageModelMiddleware {
  return {
    specificationVersion: 'v4',
    wrapStream: async ({ doStream }) => {
      const result = await doStream();
      let characters = 0;
      const limit = new TransformStream<LanguageModelV4StreamPart, LanguageModelV4StreamPart>({
        transform(part, controller) {
          if (part.type === 'text-delta') characters += part.delta.length;
          if (characters > maxCharacters) controller.error(new OutputTooLongError('the answer is too long'));
          else controller.enqueue(part);
        },
      });
      return { ...result, stream: result.stream.pipeThrough(limit) };
    },
  };
}
