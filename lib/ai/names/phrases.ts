import { fold, wordsOf } from './fold';
import { nicknamesOf } from './nicknames';

/** A name as it is looked for: its folded words, and what stands under its bare placeholder. */
export type NamePhrase = { words: readonly string[]; key: string; canonical: string };

export type Person = Readonly<{
  role: 'student' | 'parent' | 'staff' | 'other';
  givenName: string;
  familyName: string;
  /** The name the plan uses, when it is not the given name. It then stands under the bare placeholder. */
  preferredName?: string | null;
  nicknames?: readonly string[];
}>;

const baseByRole = { student: 'STUDENT', parent: 'PARENT', staff: 'STAFF', other: 'PERSON' } as const;

/** Words inside names that say nothing about whose name it is. */
const particles = new Set(
  'de del de la las los da das do dos van von der den la le el al bin ben ibn abu san santa st y e mac mc o'.split(
    ' ',
  ),
);

/** Titles that come with an account's name and are no part of it. */
const titles = new Set('mr mrs ms miss mx dr prof sr sra srta señor señora'.split(' ').map(fold));

export type NamedPerson = { person: Person; key: string; phrases: NamePhrase[] };

/** Numbers the people by role ("PARENT_1") and spells out how each may be called. */
export function namePeople(people: readonly Person[]): NamedPerson[] {
  const counts = new Map<string, number>();
  return people.map((person) => {
    const base = baseByRole[person.role];
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    const key = base === 'STUDENT' && count === 1 ? base : `${base}_${count}`;
    return { person, key, phrases: phrasesOf(person, key) };
  });
}

function phrasesOf(person: Person, key: string): NamePhrase[] {
  const { givenName, familyName, preferredName, nicknames = [] } = person;
  const called = preferredName?.trim() ? preferredName : givenName;
  const wellKnown = [givenName, called].flatMap((name) =>
    foldedWords(name).flatMap((word) => nicknamesOf(word).map(capitalised)),
  );
  return [
    ...whole(called, key),
    ...whole(givenName, `${key}_GIVEN_NAME`),
    ...whole(familyName, `${key}_FAMILY_NAME`),
    ...nicknames.flatMap((name, at) => whole(name, `${key}_NICKNAME_${at + 1}`)),
    ...parts(givenName, `${key}_GIVEN_NAME`),
    ...parts(called, `${key}_CALLED`),
    ...parts(familyName, `${key}_FAMILY_NAME`),
    ...wellKnown.flatMap((name, at) => whole(name, `${key}_SHORT_NAME_${at + 1}`)),
    ...runTogether(person, `${key}_NAME`),
  ];
}

const nameWords = (name: string) => wordsOf(name).filter(({ folded }) => !titles.has(folded));
const foldedWords = (name: string) => nameWords(name).map(({ folded }) => folded);
const capitalised = (name: string) => name.slice(0, 1).toUpperCase() + name.slice(1);

/** The name as it is written, and its words run together ("O'Brien" and "OBrien"). */
function whole(name: string, key: string): NamePhrase[] {
  const words = foldedWords(name);
  const canonical = name.trim().replace(/^(?:\p{L}+\.\s+)+/u, '');
  if (words.length === 0) return [];
  const joined = words.join('');
  return words.length === 1
    ? [{ words, key, canonical }]
    : [
        { words, key, canonical },
        { words: [joined], key, canonical },
      ];
}

function parts(name: string, key: string): NamePhrase[] {
  const all = nameWords(name);
  const words = all.filter(({ folded }) => folded.length >= 3 && !particles.has(folded));
  if (all.length < 2) return [];
  return words.map(({ raw, folded }, at) => ({ words: [folded], key: `${key}_${at + 1}`, canonical: raw }));
}

/** As in file names and log-ins: "mayaortiz", "ortizmaya". */
function runTogether({ givenName, familyName }: Person, key: string): NamePhrase[] {
  const given = fold(givenName).replace(/\P{L}/gu, '');
  const families = [familyName, ...familyName.split(/[\s-]+/u)].map((name) =>
    fold(name).replace(/\P{L}/gu, ''),
  );
  if (given === '') return [];
  return [...new Set(families)]
    .filter((family) => family.length >= 3)
    .flatMap((family) => [
      { words: [given + family], key, canonical: '' },
      { words: [family + given], key, canonical: '' },
    ]);
}

/** Words that only say what kind of place it is. */
const schoolKinds =
  /\s+(?:(?:public|charter|magnet|elementary|primary|intermediate|middle|junior|senior|high|academy|school|schools|district|unified|independent|k-8|k-12|isd|usd)\s*)+$/iu;

/** A school or district: its full name, and the name without its kind. */
export function placePhrases(names: readonly string[], base: string): NamePhrase[] {
  return names.flatMap((name, at) => {
    const key = `${base}_${at + 1}`;
    const core = name.trim().replace(schoolKinds, '');
    const withoutSchool = name.trim().replace(/\s+school$/iu, '');
    return [name, withoutSchool, core].flatMap((form, n) => {
      const words = foldedWords(form);
      const formKey = n === 0 ? key : `${key}_SHORT`;
      return words.join('').length < 3 ? [] : [{ words, key: formKey, canonical: form.trim() }];
    });
  });
}
