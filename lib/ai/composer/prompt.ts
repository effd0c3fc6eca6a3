import type { LanguageModelV4Prompt } from '@ai-sdk/provider';
import { packSchema, type EvidencePack } from '@/lib/drafting/pack';

/** The evidence pack of a prompt: the JSON between `<pack>` and `</pack>` in the last user message that has one. */
export function readPack(prompt: LanguageModelV4Prompt): EvidencePack {
  const texts = prompt.flatMap((message) =>
    message.role === 'user' ? message.content.map((part) => (part.type === 'text' ? part.text : '')) : [],
  );
  const json = texts.flatMap((text) => {
    const start = text.indexOf('<pack>');
    // A passage may contain the closing tag as text; the pack ends at the last one.
    const end = text.lastIndexOf('</pack>');
    return start === -1 || end < start ? [] : [text.slice(start + '<pack>'.length, end)];
  });
  const found = json.at(-1);
  if (found === undefined) throw new TypeError('the prompt has no evidence pack');
  return packSchema.parse(JSON.parse(found));
}
