import { isCommonWord, namesThatAreWords } from '@/lib/ai/names/common-words';
import { fold, wordsOf, type Word } from '@/lib/ai/names/fold';
import { failed, faultsOf, textOf, type GateContext, type GateResult, type GateSubject } from './gate';
import { properWords } from './proper-words';

type OthersIndex = { full: ReadonlyMap<string, string[][]>; single: ReadonlySet<string> };

const indexes = new WeakMap<readonly string[], OthersIndex>();

/** Thousands of names, looked up for every sentence: folded in one go and indexed once a run. */
function indexOf(otherNames: readonly string[]): OthersIndex {
  const known = indexes.get(otherNames);
  if (known) return known;
  const full = new Map<string, string[][]>();
  const single = new Set<string>();
  for (const name of fold(otherNames.join('\n')).split('\n')) {
    const words = name.match(/\p{L}+/gu) ?? [];
    const [first = ''] = words;
    const same = full.get(first);
    if (same) same.push(words);
    else full.set(first, [words]);
    for (const word of words) if (word.length >= 3) single.add(word);
  }
  const index = { full, single };
  indexes.set(otherNames, index);
  return index;
}

const foldedWords = (text: string) => wordsOf(text).map(({ folded }) => folded);
const isDistinctive = (word: string) =>
  !namesThatAreWords.has(word) && !isCommonWord(word) && !properWords.has(word);

/** No other student is named (34 CFR 300.615, 300.622), whatever the sources say. */
export function otherStudentGate({ item, context }: GateSubject): GateResult[] {
  const { full, single } = indexOf(context.otherNames);
  const own = ownWords(context);
  const isOther = (folded: string) => single.has(folded) && !own.has(folded) && isDistinctive(folded);
  const words = wordsOf(item.text);
  const faults: GateResult[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word) continue;
    const length = fullLengthAt(words, at, full, own);
    const last = words[at + Math.max(1, length) - 1] ?? word;
    const isNamed = length > 0 || (isCapital(word) && isOther(word.folded));
    if (!isNamed || isOfTest(item.text, word, context)) continue;
    const span = { start: word.start, end: last.end };
    faults.push(failed('other_student', item.text.slice(span.start, span.end), span));
    at += Math.max(1, length) - 1;
  }
  return faultsOf('other_student', faults);
}

/** How many words of another student's full name begin here; 0 for none. */
function fullLengthAt(
  words: readonly Word[],
  at: number,
  full: OthersIndex['full'],
  own: ReadonlySet<string>,
): number {
  const names = full.get(words[at]?.folded ?? '') ?? [];
  const name = names.find(
    (parts) => parts.length > 1 && parts.every((part, n) => words[at + n]?.folded === part),
  );
  // The same name as the student's is the student's.
  return name && !name.every((part) => own.has(part)) ? name.length : 0;
}

/** "Johnson" in Woodcock-Johnson. */
function isOfTest(text: string, word: Word, { pack }: GateContext): boolean {
  if (text[word.start - 1] === '-' || text[word.end] === '-') return true;
  return pack.entries.some(({ instrument }) => foldedWords(instrument ?? '').includes(word.folded));
}

/** No person appears who is in neither the record nor the evidence. */
export function unknownNameGate({ item, context }: GateSubject): GateResult[] {
  const own = ownWords(context);
  const said = saidWords(context);
  const words = wordsOf(item.text);
  const faults = words.filter((word, at) => {
    if (!isCapital(word) || word.raw.length < 2 || word.raw === word.raw.toUpperCase()) return false;
    if (own.has(word.folded) || said.has(word.folded) || !isDistinctive(word.folded)) return false;
    if (titles.has(word.folded)) return false;
    const isTitled = /(?:\b(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.?|\bMiss|\bCoach)\s+$/u.test(
      item.text.slice(0, word.start),
    );
    const next = words[at + 1];
    const hasSurname =
      next !== undefined &&
      isCapital(next) &&
      !own.has(next.folded) &&
      // A month or a test after the first word of a sentence is no surname: "On October 4", "The GFTA".
      (isDistinctive(next.folded) || !startsSentence(item.text, word.start)) &&
      next.raw !== next.raw.toUpperCase() &&
      item.text.slice(word.end, next.start) === ' ';
    return isTitled || hasSurname || !startsSentence(item.text, word.start);
  });
  return faultsOf(
    'unknown_name',
    faults.map(({ raw, start, end }) => failed('unknown_name', raw, { start, end })),
  );
}

const titles = new Set(['mr', 'mrs', 'ms', 'mx', 'miss', 'dr', 'prof', 'coach']);
const isCapital = ({ raw }: Word) => /^\p{Lu}/u.test(raw);
const startsSentence = (text: string, at: number) =>
  /(?:^|[.!?:;]["”’)]?\s+|["“(]\s*)$/u.test(text.slice(0, at));

function ownWords({ names, pack }: GateContext): Set<string> {
  const people = names.people.flatMap(({ givenName, familyName, preferredName, nicknames = [] }) => [
    givenName,
    familyName,
    preferredName ?? '',
    ...nicknames,
  ]);
  const places = [names.school ?? '', ...(names.schools ?? []), ...(names.districts ?? [])];
  return new Set([pack.student.name, ...people, ...places].flatMap(foldedWords));
}

const saidByPack = new WeakMap<GateContext['pack'], Set<string>>();

function saidWords({ pack }: GateContext): Set<string> {
  const known = saidByPack.get(pack);
  if (known) return known;
  const texts = [...pack.entries.map(textOf), ...pack.plan.map(({ text }) => text)];
  const said = new Set(texts.flatMap(foldedWords));
  saidByPack.set(pack, said);
  return said;
}
