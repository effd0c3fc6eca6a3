import type { CaseloadFilter } from './caseload-schema';

/** Where in the list a student stands, by what the list is ordered by. */
export type CaseloadKey =
  | Readonly<{ sort: 'due'; dueOn: string; id: string }>
  | Readonly<{ sort: 'name'; familyName: string; givenName: string; id: string }>;

/** Which students are read: from a place on, or backwards from it. */
export type PageOrder = Readonly<{
  sort: CaseloadFilter['sort'];
  key: CaseloadKey | null;
  isBackward: boolean;
  limit: number;
}>;

type Placed = Readonly<{ id: string; familyName: string; givenName: string; nextDueOn: string }>;

export function keyOf(sort: CaseloadFilter['sort'], student: Placed): CaseloadKey {
  const { id, familyName, givenName, nextDueOn } = student;
  return sort === 'due' ? { sort, dueOn: nextDueOn, id } : { sort, familyName, givenName, id };
}

/** A place for an address: no name stands in one, so a list by name is found again by the student. */
export function cursorOf(sort: CaseloadFilter['sort'], { id, nextDueOn }: Placed): string {
  return sort === 'due' ? `${nextDueOn}_${id}` : id;
}

/** The parts of a cursor; the day is null in one of a list by name. */
export function readCursor(cursor: string): { dueOn: string | null; id: string } {
  const at = cursor.indexOf('_');
  return at < 0 ? { dueOn: null, id: cursor } : { dueOn: cursor.slice(0, at), id: cursor.slice(at + 1) };
}
