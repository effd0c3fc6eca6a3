import type { LanguageModelV4Prompt } from '@ai-sdk/provider';
import type { LanguageModelMiddleware } from 'ai';
import type { Pseudonyms } from './pseudonyms';

/**
 * The last door before a remote model: hides names in every text of the request, whatever the caller forgot.
 * Placeholders that are in it already stay.
 */
export function hideNames({ hideRest }: Pick<Pseudonyms, 'hideRest'>): LanguageModelMiddleware {
  return {
    specificationVersion: 'v4',
    transformParams: ({ params }) =>
      Promise.resolve({ ...params, prompt: hiddenPrompt(params.prompt, hideRest) }),
  };
}

function hiddenPrompt(prompt: LanguageModelV4Prompt, hide: (text: string) => string): LanguageModelV4Prompt {
  return prompt.map((message) => {
    switch (message.role) {
      case 'system':
        return { ...message, content: hide(message.content) };
      case 'user':
        return {
          ...message,
          content: message.content.map((part) =>
            part.type === 'text' ? { ...part, text: hide(part.text) } : part,
          ),
        };
      case 'assistant':
        return {
          ...message,
          content: message.content.map((part) =>
            part.type === 'text' ? { ...part, text: hide(part.text) } : part,
          ),
        };
      case 'tool':
        return message;
    }
  });
}
