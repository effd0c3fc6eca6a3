import type { Facts } from '../facts';
import type { Lack } from '../finding';
import { textsOf, type PlacedText } from '../texts';
import { wordFilter } from '../word-filter';

/*
 * Another student's information in this plan (34 CFR 300.622, 300.615). A full name counts in any case; a
 * single name only as it is written, and not where it is this student's own, everyday English, or a part of
 * someone else's full name.
 */

const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{N}'’-]*[\p{L}\p{N}])?/gu;
/** Names that are also words, months or days: alone they prove nothing. */
const everydayWords = new Set(
  (
    'april august autumn art bill chance chase christian dale dean drew faith frank gene grace grant hope hunter ' +
    'jack joy june justice king lane major mark may mason miles miller page pat paige pierce rain ray reed rich rob ' +
    'rose ruby sage sky skip sue summer teacher trinity will winter wood young'
  ).split(' '),
);

const minIdLength = 5;
const nameBreak = /[\s.,]+/u;

type Name = readonly string[];
type NamesByFirstWord = ReadonlyMap<string, readonly Name[]>;
type Word = Readonly<{ text: string; start: number; end: number }>;

export function foreignNames({ plan, context }: Facts): Lack[] {
  const names = namesByFirstWord(context.otherNames, ownWords(plan.student));
  if (names.size === 0) return [];
  const mayName = wordFilter(names.keys());
  return textsOf(plan)
    .filter(({ text }) => mayName(text))
    .flatMap((piece) => foundIn(piece, names));
}

function ownWords(student: Facts['plan']['student']): ReadonlySet<string> {
  const own = [student.givenName, student.familyName, student.preferredName ?? ''].join(' ');
  return new Set(wordsOf(own).map(({ text }) => text.toLowerCase()));
}

function namesByFirstWord(names: readonly string[], own: ReadonlySet<string>): NamesByFirstWord {
  const byFirst = new Map<string, Name[]>();
  for (const written of names) {
    const name = written.split(nameBreak).filter((word) => word !== '');
    const first = name[0]?.toLowerCase();
    if (first === undefined || !canTell(name, first, own)) continue;
    const known = byFirst.get(first);
    if (known) known.push(name);
    else byFirst.set(first, [name]);
  }
  return byFirst;
}

/** Whether the name can only mean someone else. */
function canTell(name: Name, first: string, own: ReadonlySet<string>): boolean {
  if (name.length > 1) return !name.every((word) => own.has(word.toLowerCase()));
  if (own.has(first) || everydayWords.has(first)) return false;
  // A short number is a grade or a score; a local id is longer.
  return /\d/.test(first) ? first.length >= minIdLength : first.length > 1;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map(({ 0: word, index }) => {
    const bare = bareWord(word);
    return { text: bare, start: index, end: index + bare.length };
  });
}

/** Without the ending of an owner: "Tobias's". */
function bareWord(word: string): string {
  return word.endsWith("'s") || word.endsWith('’s') ? word.slice(0, -2) : word;
}

function foundIn({ text, ...place }: PlacedText, names: NamesByFirstWord): Lack[] {
  const words = wordsOf(text);
  return words.flatMap((word, index) => {
    const match = names
      .get(word.text.toLowerCase())
      ?.filter((name) => isAt(name, words, index))
      .toSorted((a, b) => b.length - a.length)[0];
    const last = match && words[index + match.length - 1];
    if (!last) return [];
    const span = { start: word.start, end: last.end };
    return [{ ...place, span, values: { found: text.slice(span.start, span.end) }, fix: 'remove' as const }];
  });
}

function isAt(name: Name, words: readonly Word[], index: number): boolean {
  if (name.length === 1) return words[index]?.text === name[0] && standsAlone(words, index);
  return name.every((part, offset) => words[index + offset]?.text.toLowerCase() === part.toLowerCase());
}

const titles = new Set(['coach', 'dr', 'miss', 'mr', 'mrs', 'ms', 'mx', 'señor', 'señora', 'sr', 'sra']);

/** "Ms. Jordan" and "Maya Angelou" are other people than the students Jordan and Maya. */
function standsAlone(words: readonly Word[], index: number): boolean {
  const [previous, word, next] = [words[index - 1], words[index], words[index + 1]];
  if (!word) return false;
  const hasTitle = previous && word.start - previous.end <= 2 && titles.has(previous.text.toLowerCase());
  const hasFamilyName = next && next.start - word.end === 1 && /^\p{Lu}/u.test(next.text);
  return !hasTitle && !hasFamilyName;
}

const masculine = /\b(?:he|him|his|himself)\b/iu;
const feminine = /\b(?:she|her|hers|herself)\b/iu;

/**
 * Needs and goals speak of nobody but the student, so "he" in one and "she" in another hints at copied text.
 * The plan does not say which is right, and a goal may quote a story: a person confirms.
 */
export function mixedPronouns({ needs, goals }: Facts): Lack[] {
  const items = [...needs, ...goals];
  const masculineItem = items.find(({ text }) => masculine.test(text));
  const feminineItem = items.find(({ text }) => feminine.test(text));
  if (!masculineItem || !feminineItem) return [];
  const count = (pattern: RegExp) => items.filter(({ text }) => pattern.test(text)).length;
  const { block, sectionKey, path } = count(masculine) < count(feminine) ? masculineItem : feminineItem;
  return [{ sectionKey, path, blockId: block.id, variant: 'pronouns', severity: 'info', fix: 'confirm' }];
}
