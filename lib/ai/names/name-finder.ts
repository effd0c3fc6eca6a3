import { acronyms, isCommonWord, namesThatAreWords } from './common-words';
import { isWithinEdits } from './damerau';
import { fold, wordsOf, type Word } from './fold';
import type { NamePhrase } from './phrases';
import type { Span } from './span';

type Known = { key: string; canonical: string };

/** Gaps inside one name: blanks, a hyphen, an apostrophe, a comma; and a word broken over two lines. */
const innerGap = /^[\s'’‘`.,\-\u2010\u2011]{0,3}$/u;
const brokenWord = /^[-\u2010\u2011]\s*\n\s*$/u;

export type NameFinder = (text: string) => Span[];

/** Finds the phrases in a text, whatever the case, the accents and small misspellings. */
export function nameFinder(phrases: readonly NamePhrase[]): NameFinder {
  const byFirst = new Map<string, NamePhrase[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  const singles = phrases.filter(({ words }) => words.length === 1 && (words[0]?.length ?? 0) >= 4);
  const guesses = new Map<string, Known | null>();

  const guess = (folded: string): Known | null => {
    const known = guesses.get(folded);
    if (known !== undefined) return known;
    const found = closest(folded, singles);
    if (guesses.size < 20_000) guesses.set(folded, found);
    return found;
  };

  return (text) => {
    const words = wordsOf(text);
    const spans: Span[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const first = words[at];
      if (!first) continue;
      const exact = phraseAt(text, { words, at, byFirst });
      // A guess must not swallow the n of a line break in JSON.
      const misspelt = exact || first.mayBeEscape ? null : guess(first.folded);
      const broken = exact ?? (misspelt ? null : brokenAt(text, { words, at, byFirst }));
      if (broken) spans.push(broken);
      else if (misspelt) spans.push({ start: first.start, end: first.end, ...misspelt });
    }
    return spans;
  };
}

type Place = Readonly<{ words: readonly Word[]; at: number; byFirst: ReadonlyMap<string, NamePhrase[]> }>;

function phraseAt(text: string, { words, at, byFirst }: Place): Span | null {
  const first = words[at];
  if (!first) return null;
  for (const phrase of byFirst.get(first.folded) ?? []) {
    const last = lastWord(text, { words, at, byFirst }, phrase);
    if (last && isMeant(phrase, first.raw))
      return { start: first.start, end: last.end, key: phrase.key, canonical: phrase.canonical };
  }
  return null;
}

function lastWord(text: string, { words, at }: Place, phrase: NamePhrase): Word | null {
  let last = words[at];
  for (let n = 1; n < phrase.words.length; n += 1) {
    const next = words[at + n];
    if (!last || !next || next.folded !== phrase.words[n]) return null;
    if (!innerGap.test(text.slice(last.end, next.start))) return null;
    last = next;
  }
  return last ?? null;
}

/** "Ma-" at the end of one line and "ya" on the next. */
function brokenAt(text: string, { words, at, byFirst }: Place): Span | null {
  const [first, second] = [words[at], words[at + 1]];
  if (!first || !second || !brokenWord.test(text.slice(first.end, second.start))) return null;
  const phrase = byFirst.get(first.folded + second.folded)?.find(({ words: { length } }) => length === 1);
  if (!phrase || !isMeant(phrase, first.raw)) return null;
  return { start: first.start, end: second.end, key: phrase.key, canonical: phrase.canonical };
}

function isMeant(phrase: NamePhrase, raw: string): boolean {
  if (phrase.words.length > 1) return true;
  const [word = ''] = phrase.words;
  const mayBeWord = word.length <= 2 || namesThatAreWords.has(word);
  return !mayBeWord || /^\p{Lu}/u.test(raw);
}

/** A name this word may be a misspelling or plural of; never ordinary vocabulary. */
function closest(folded: string, singles: readonly NamePhrase[]): Known | null {
  if (folded.length < 4 || isCommonWord(folded)) return null;
  for (const { words, key, canonical } of singles) {
    const [name = ''] = words;
    if (namesThatAreWords.has(name)) continue;
    const limit = name.length >= 8 ? 2 : name.length >= 5 ? 1 : 0;
    const isPlural = folded === `${name}s` || folded === `${name}es`;
    if (isPlural || (limit > 0 && isWithinEdits(folded, name, limit))) return { key, canonical };
  }
  return null;
}

/** Initials of a person: "J.B.", "J. M. B.", and for the student "JB" too. */
export function initialsFinder(
  key: string,
  { given, families, undotted }: { given: string; families: readonly string[]; undotted: boolean },
): NameFinder {
  const letterOf = (name: string) => /\p{L}/u.exec(fold(name))?.[0]?.toUpperCase() ?? '';
  const g = letterOf(given);
  const f = families.map(letterOf).filter((letter) => letter !== '');
  if (g === '' || f.length === 0) return () => [];
  const any = `[${f.join('')}]`;
  const dotted = String.raw`(?<![\p{L}.])${g}\.\s?(?:\p{Lu}\.\s?)?${any}\.(?:\s?${any}\.)?(?!\p{L})`;
  const plain = [g + f.join(''), ...f.map((letter) => g + letter)].filter((form) => !acronyms.has(form));
  const sources = undotted && plain.length > 0 ? [dotted, bounded(plain.join('|'))] : [dotted];
  const pattern = new RegExp(sources.join('|'), 'gu');
  return (text) =>
    Array.from(text.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      key: `${key}_INITIALS`,
      canonical: null,
    }));
}

const bounded = (inner: string) => String.raw`(?<![\p{L}\p{N}])(?:${inner})(?![\p{L}\p{N}])`;

/** "Maya R." and "M. Reyes": the initial goes with the name. */
export function widenOverInitials(
  text: string,
  span: Span,
  initials: Readonly<{ given: string; families: readonly string[] }>,
): Span {
  const first = (name: string) => fold(name).slice(0, 1);
  const before = /(?<![\p{L}\p{N}])(\p{Lu})\.\s?$/u.exec(text.slice(Math.max(0, span.start - 5), span.start));
  const after = /^\s(\p{Lu})(?:\.|(?![\p{L}\p{N}'’.-]))/u.exec(text.slice(span.end, span.end + 5));
  const takesBefore = before !== null && fold(before[1] ?? '') === first(initials.given);
  const takesAfter =
    after !== null && initials.families.some((family) => first(family) === fold(after[1] ?? ''));
  return {
    ...span,
    start: takesBefore ? Math.max(0, span.start - 5) + before.index : span.start,
    end: takesAfter ? span.end + after[0].length : span.end,
  };
}
