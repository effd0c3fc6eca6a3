import type { EvidencePack } from '@/lib/drafting/pack';

/* Small pieces of language. */

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "September 21, 2026" */
export function dateWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${monthNames[(month ?? 1) - 1]} ${day}, ${year}`;
}

export function ordinal(value: number): string {
  const rest = value % 100;
  if (!Number.isInteger(value) || (rest >= 11 && rest <= 13)) return `${value}th`;
  return `${value}${['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'}`;
}

/** "a, b and c" */
export function list(words: readonly string[], join = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${join} ${words.at(-1)}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** First letter small, unless the word is a name, an abbreviation or a sign. */
export function small(text: string): string {
  return /^(?:[A-Z]{2}|[A-Z][a-z]*[A-Z]|I\b|[A-Z]\b|[A-Z]{1,}-)/.test(text)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);
}

/** No trailing zeros: 41, 1.2, 58.5. */
export function plain(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function sentence(text: string): string {
  const trimmed = capital(
    text
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/\s+([,.;])/g, '$1')
      .replace(/[.;,]+$/, ''),
  );
  return /[!?]["”’']?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

export type Pronouns = Readonly<{
  they: string;
  them: string;
  their: string;
  theirs: string;
  isPlural: boolean;
}>;

export function pronounsOf(pack: Pick<EvidencePack, 'student'>): Pronouns {
  switch (pack.student.pronouns) {
    case 'she':
      return { they: 'she', them: 'her', their: 'her', theirs: 'hers', isPlural: false };
    case 'he':
      return { they: 'he', them: 'him', their: 'his', theirs: 'his', isPlural: false };
    case 'they':
      return { they: 'they', them: 'them', their: 'their', theirs: 'theirs', isPlural: true };
    default:
      return pack.student.pronouns satisfies never;
  }
}

/** "Maya's", "James'" */
export function possessive(name: string): string {
  return /s$/i.test(name) ? `${name}'` : `${name}'s`;
}

/** Fills {Name}, {Names} (possessive), {they}, {them}, {their} and what else is given. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}

/** One of several wordings, chosen by what is written about and never by who it is about. */
export function pick<T>(choices: readonly [T, ...T[]], seed: string): T {
  let hash = 2_166_136_261;
  for (const char of seed) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return choices[hash % choices.length] ?? choices[0];
}

export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}'’%/.]+/gu)
      ?.map((word) => word.replace(/^[.'’]+|[.'’]+$/g, ''))
      .filter(Boolean) ?? []
  );
}

/** The longest run of words that stands word for word in the source. */
export function longestCopy(text: string, source: string): number {
  const [mine, theirs] = [wordsOf(text), wordsOf(source)];
  let longest = 0;
  let previous = new Uint16Array(theirs.length + 1);
  for (const word of mine) {
    const row = new Uint16Array(theirs.length + 1);
    for (let at = 1; at <= theirs.length; at += 1) {
      if (theirs[at - 1] !== word) continue;
      row[at] = (previous[at - 1] ?? 0) + 1;
      longest = Math.max(longest, row[at] ?? 0);
    }
    previous = row;
  }
  return longest;
}

/** Share of the shorter text's word triples that stand in the other: 1 for the same text. */
export function likeness(a: string, b: string): number {
  const [first, second] = [triples(a), triples(b)];
  const shorter = first.size <= second.size ? first : second;
  const longer = shorter === first ? second : first;
  if (shorter.size === 0) return a.trim().toLowerCase() === b.trim().toLowerCase() ? 1 : 0;
  return [...shorter].filter((triple) => longer.has(triple)).length / shorter.size;
}

function triples(text: string): Set<string> {
  const words = wordsOf(text);
  return new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`));
}
