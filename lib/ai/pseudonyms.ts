import { identifierFinder, type Identifiers } from './names/identifiers';
import { initialsFinder, nameFinder, widenOverInitials } from './names/name-finder';
import { namePeople, placePhrases, type NamedPerson, type NamePhrase, type Person } from './names/phrases';
import { placeholderName, placeholderPattern } from './names/placeholder';
import { createRestoreTransform } from './names/restore-stream';
import { merged, type Span } from './names/span';

/** Everything on record that says who a student is (34 CFR 99.3, "personally identifiable information"). */
export type PseudonymRecord = Readonly<{
  people: readonly Person[];
  school?: string | null;
  schools?: readonly string[];
  districts?: readonly string[];
}> &
  Identifiers;

export type Pseudonyms = {
  /** The text with every name and identifier replaced. Give it plain text; for values use `hideIn`. */
  hide: (text: string) => string;
  /** The text with placeholders put back. `restore(hide(x))` is x for every x. */
  restore: (text: string) => string;
  /** Hides what is left in a text that was hidden before; placeholders in it stay as they are. */
  hideRest: (text: string) => string;
  restoreStream: () => TransformStream<string, string>;
  /** The same value with every string in it hidden; names of properties stay. */
  hideIn: <T>(value: T) => T;
  restoreIn: <T>(value: T) => T;
};

/**
 * Placeholders for one student's record, consistent for the life of the object: "[STUDENT]", "[PARENT_1]",
 * "[SCHOOL_1]", "[DOB_1]". A spelling other than the one on record ("MAYA", a typo) gets a placeholder of
 * its own with the same beginning, so that restoring gives back each text to the letter and a word hidden by
 * mistake costs nothing.
 */
export function createPseudonyms(record: PseudonymRecord): Pseudonyms {
  const find = finderOf(record);
  const surfaces = new Map<string, string>();
  const names = new Map<string, string>();
  const counts = new Map<string, number>();

  const placeholderFor = ({ key, canonical }: Span, surface: string): string => {
    const slot = `${key}\n${surface}`;
    const known = names.get(slot);
    if (known) return known;
    const isBare = surface === canonical && !surfaces.has(key);
    const name = isBare ? key : nextName(canonical === null ? key : `${key}_ALIAS`);
    names.set(slot, name);
    surfaces.set(name, surface);
    return name;
  };
  const nextName = (base: string): string => {
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    return `${base}_${count}`;
  };

  const hide = (text: string): string => {
    let hidden = '';
    let from = 0;
    for (const span of find(text)) {
      hidden += `${text.slice(from, span.start)}[${placeholderFor(span, text.slice(span.start, span.end))}]`;
      from = span.end;
    }
    return hidden + text.slice(from);
  };
  const restore = (text: string): string =>
    text.replace(placeholderPattern(), (token) => surfaces.get(placeholderName(token)) ?? token);

  const hideRest = (text: string): string => {
    let hidden = '';
    let from = 0;
    for (const match of text.matchAll(placeholderPattern())) {
      hidden += hide(text.slice(from, match.index)) + match[0];
      from = match.index + match[0].length;
    }
    return hidden + hide(text.slice(from));
  };

  return {
    hide,
    hideRest,
    restore,
    restoreStream: () => createRestoreTransform(restore),
    hideIn: (value) => mapStrings(value, hide),
    restoreIn: (value) => mapStrings(value, restore),
  };
}

function finderOf(record: PseudonymRecord): (text: string) => Span[] {
  const people = namePeople(record.people);
  const schools = [...(record.school ? [record.school] : []), ...(record.schools ?? [])];
  const places = [...placePhrases(schools, 'SCHOOL'), ...placePhrases(record.districts ?? [], 'DISTRICT')];
  const findIdentifiers = identifierFinder(record);
  const findPlaces = nameFinder(places);
  const findNames = nameFinder(firstOfEach(people));
  const findInitials = people.map(({ person, key }) =>
    initialsFinder(key, {
      given: person.preferredName?.trim() ? person.preferredName : person.givenName,
      families: person.familyName.split(/[\s-]+/u),
      undotted: person.role === 'student',
    }),
  );
  return (text) =>
    merged([
      ...findLiterals(text),
      ...findIdentifiers(text),
      ...findPlaces(text),
      ...findNames(text).map((span) => widen(text, span, people)),
      ...findInitials.flatMap((find) => find(text)),
    ]);
}

/** Two people may share a family name; it stands for the first of them. */
function firstOfEach(people: readonly NamedPerson[]): NamePhrase[] {
  const seen = new Map<string, NamePhrase>();
  for (const phrase of people.flatMap(({ phrases }) => phrases)) {
    const words = phrase.words.join(' ');
    if (!seen.has(words)) seen.set(words, phrase);
  }
  return [...seen.values()];
}

function widen(text: string, span: Span, people: readonly NamedPerson[]): Span {
  const owner = people.find(({ key }) => span.key === key || span.key.startsWith(`${key}_`));
  if (!owner) return span;
  const { givenName, familyName } = owner.person;
  return widenOverInitials(text, span, { given: givenName, families: familyName.split(/[\s-]+/u) });
}

/** Text that looks like a placeholder already is hidden too, or restoring would put a name into it. */
function findLiterals(text: string): Span[] {
  return Array.from(text.matchAll(placeholderPattern()), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: 'LITERAL',
    canonical: null,
  }));
}

function mapStrings<T>(value: T, change: (text: string) => string): T {
  return mapped(value, change) as T;
}

function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((inner) => mapped(inner, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapped(inner, change)]));
}
