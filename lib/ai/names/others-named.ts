import { isCommonWord, namesThatAreWords } from './common-words';
import { fold, wordsOf } from './fold';
import type { Person } from './phrases';

type Named = Pick<Person, 'givenName' | 'familyName' | 'preferredName'>;

const minTellingLength = 3;

/**
 * Of many people those of whom a text may speak: by the full name, or by a given name that is no ordinary word
 * (a text that says "Grace" or "Mark" means them only with the family name). Whole words, whatever the case.
 */
export function othersNamedIn(texts: Iterable<string>, others: readonly Named[]): Person[] {
  const said = new Set<string>();
  for (const text of texts) for (const { folded } of wordsOf(text)) said.add(folded);
  return others
    .filter((person) => isNamed(person, said))
    .map(({ givenName, familyName, preferredName }) => ({
      role: 'other',
      givenName,
      familyName,
      preferredName: preferredName ?? null,
    }));
}

function isNamed({ givenName, familyName, preferredName }: Named, said: ReadonlySet<string>): boolean {
  const firsts = preferredName?.trim() ? [givenName, preferredName] : [givenName];
  const isFirstSaid = firsts.some((name) => partsOf(name).some((part) => said.has(part) && isTelling(part)));
  if (isFirstSaid) return true;
  const isFamilySaid = partsOf(familyName).some((part) => said.has(part));
  return isFamilySaid && firsts.some((name) => partsOf(name).some((part) => said.has(part)));
}

function isTelling(part: string): boolean {
  return part.length >= minTellingLength && !namesThatAreWords.has(part) && !isCommonWord(part);
}

// A district's names are asked for again with each draft.
const known = new Map<string, readonly string[]>();
const maxKnown = 20_000;

function partsOf(name: string): readonly string[] {
  const before = known.get(name);
  if (before) return before;
  const parts = fold(name)
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length > 1);
  if (known.size < maxKnown) known.set(name, parts);
  return parts;
}

/** Every string inside a value, for the search above. */
export function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const inner of value) yield* stringsIn(inner);
  else if (value !== null && typeof value === 'object')
    for (const inner of Object.values(value)) yield* stringsIn(inner);
}
