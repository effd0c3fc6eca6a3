import type { Messages } from './messages';

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ý',
  z: 'ž',
  A: 'Á',
  C: 'Ç',
  E: 'É',
  I: 'Í',
  N: 'Ñ',
  O: 'Ö',
  S: 'Š',
  U: 'Ü',
};

/** English with accents, a third longer, in brackets; arguments and tags of ICU messages stay as they are. */
export function pseudoMessage(message: string): string {
  let depth = 0;
  let isTag = false;
  let words = '';
  for (const character of message) {
    if (character === '{') depth += 1;
    if (character === '<') isTag = true;
    words += depth > 0 || isTag ? character : (accents[character] ?? character);
    if (character === '}') depth -= 1;
    if (character === '>') isTag = false;
  }
  return `[${words}${'·'.repeat(Math.ceil(message.length / 3))}]`;
}

/** The same for a whole tree of messages. */
export function pseudoMessages(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === 'string' ? pseudoMessage(value) : pseudoMessages(value),
    ]),
  );
}
