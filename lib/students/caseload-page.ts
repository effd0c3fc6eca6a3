import type { DueDate } from './due';
import { isNamedLike } from './name-search';
import type { CaseloadFilter } from './schema';

export const caseloadPageSize = 50;

/** What is needed of every student to find, sort and count. */
export type CaseloadEntry = Readonly<{
  id: string;
  names: readonly (string | null)[];
  dueDates: readonly DueDate[];
}>;

/** Students of the whole caseload, by what they need. */
export type CaseloadCounts = Readonly<{ all: number; late: number; due: number }>;

/** Counts by the next date of each student, so that nobody is counted twice. */
export function countDue(entries: readonly CaseloadEntry[]): CaseloadCounts {
  const states = entries.map(({ dueDates }) => dueDates[0]?.state);
  return {
    all: entries.length,
    late: states.filter((state) => state === 'late').length,
    due: states.filter((state) => state === 'due').length,
  };
}

type CaseloadPage = Readonly<{ ids: string[]; total: number; page: number; pageCount: number }>;

/**
 * The students to show, in order, one page of them. Entries come sorted by name. `withIds` are those that the
 * database found for a view which is not about dates.
 */
export function pageOf(
  entries: readonly CaseloadEntry[],
  filter: CaseloadFilter,
  withIds: ReadonlySet<string> | null,
): CaseloadPage {
  const matching = entries.filter(
    (entry) =>
      isNamedLike(entry.names, filter.search) &&
      (withIds === null || withIds.has(entry.id)) &&
      isDueAs(entry, filter.show),
  );
  const sorted =
    filter.sort === 'name' ? matching : matching.toSorted((a, b) => soonestDays(a) - soonestDays(b));
  const pageCount = Math.max(1, Math.ceil(sorted.length / caseloadPageSize));
  const page = Math.min(filter.page, pageCount);
  const shown = sorted.slice((page - 1) * caseloadPageSize, page * caseloadPageSize);
  return { ids: shown.map(({ id }) => id), total: sorted.length, page, pageCount };
}

function isDueAs({ dueDates }: CaseloadEntry, show: CaseloadFilter['show']): boolean {
  return (show !== 'late' && show !== 'due') || dueDates[0]?.state === show;
}

function soonestDays({ dueDates }: CaseloadEntry): number {
  return dueDates[0]?.days ?? Number.MAX_SAFE_INTEGER;
}
