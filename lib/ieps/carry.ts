import type { SectionKey } from './section-list';

/*
 * What goes from last year's plan into the next one, and what must be found anew: dates, this year's words of
 * the family, and the outcome of the goals. Pure, over stored JSON.
 */

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Date parts of an item: last year's do not hold. A datum keeps its value and loses its day. */
const itemDates: Readonly<Record<string, readonly string[]>> = {
  goal: ['targetOn', 'baseline.on', 'objectives.by'],
  service: ['startsOn', 'endsOn'],
  support: ['startsOn', 'endsOn'],
};

/** Answers of a section that belong to one year. */
const sectionDates: Readonly<Partial<Record<SectionKey, readonly string[]>>> = {
  goals: ['reportDates'],
  assessments: ['alternateNoticeOn'],
  participation: ['esyServices.startsOn', 'esyServices.endsOn'],
  lre: ['placementChanges'],
  transition: ['updatedOn'],
  strengths_and_family: ['parentConcerns', 'contactAttempts'],
};

/** The parts of an item as the next plan starts with them. */
export function carriedItem(kind: string, fields: Fields): Fields {
  return (itemDates[kind] ?? []).reduce((all, path) => cleared(all, path.split('.')), fields);
}

/** The answers of a section as the next plan starts with them. */
export function carriedAnswers(key: SectionKey, fields: Fields): Fields {
  return (sectionDates[key] ?? []).reduce((all, path) => cleared(all, path.split('.')), fields);
}

/** A list becomes empty, anything else nothing; a path goes into each entry of a list. */
function cleared(fields: Fields, [name = '', ...rest]: readonly string[]): Fields {
  if (!(name in fields)) return fields;
  const value = fields[name];
  if (rest.length === 0) return { ...fields, [name]: Array.isArray(value) ? [] : null };
  if (Array.isArray(value))
    return { ...fields, [name]: value.map((entry) => (isFields(entry) ? cleared(entry, rest) : entry)) };
  return isFields(value) ? { ...fields, [name]: cleared(value, rest) } : fields;
}

/** The same JSON with ids of the old plan's items replaced by their copies'. */
export function withNewIds(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((part) => withNewIds(part, ids));
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withNewIds(part, ids)]));
}

export type FormerGoal = Readonly<{
  statement: string;
  behavior: string;
  /** The last measurement in words; empty when there is none. */
  lastDatum: string;
}>;

/** Last year's goals as the present levels tell of them: what came of each is for the team to say. */
export function priorGoalsOf(goals: readonly FormerGoal[]): Fields[] {
  return goals
    .map(({ statement, behavior, lastDatum }) => ({
      text: (statement || behavior).slice(0, 2_000),
      outcome: null,
      lastDatum: lastDatum.slice(0, 300),
      whatWillChange: '',
    }))
    .filter(({ text }) => text !== '')
    .slice(0, 50);
}
