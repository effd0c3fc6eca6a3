import messages from '@/messages/en/compliance.json';
import { messageValues, sentenceCase } from './describe';
import type { FindingValues } from './finding';

const templates: Readonly<Record<string, string>> = messages.rules;

/** A finding's message in English, for records and exports. Throws for a key without a text. */
export function englishMessage(key: string, values: FindingValues): string {
  const template = templates[key];
  if (template === undefined) throw new Error(`no message ${key}`);
  const texts = messageValues(values, 'en', wordOf);
  const message = template.replace(/\{(\w+)\}/g, (placeholder, name: string) => texts[name] ?? placeholder);
  return sentenceCase(message, 'en');
}

/** Follows a dotted key through the messages. */
function wordOf(key: string): string {
  let node: unknown = messages;
  for (const part of key.split('.')) {
    if (typeof node !== 'object' || node === null) return key;
    node = Object.getOwnPropertyDescriptor(node, part)?.value;
  }
  return typeof node === 'string' ? node : key;
}
