import { selectionQuery, type CaseloadFilter, type CaseloadSelection } from '@/lib/students/caseload-schema';

/** The address of the caseload with some of the filter changed; a changed filter starts at the front. */
export function caseloadHref(
  filter: CaseloadSelection,
  change: Partial<CaseloadSelection> = {},
  place: Partial<Pick<CaseloadFilter, 'after' | 'before'>> = {},
): string {
  const query = new URLSearchParams(selectionQuery({ ...filter, ...change }));
  for (const key of ['after', 'before'] as const) if (place[key]) query.set(key, place[key]);
  return query.size > 0 ? `/caseload?${query}` : '/caseload';
}

/** The parts of a filter as the fields of a form that keeps them. */
export function keptFields(
  filter: CaseloadSelection,
  except: readonly (keyof CaseloadSelection)[],
): [name: string, value: string][] {
  const query = new URLSearchParams(selectionQuery(filter));
  return [...query].filter(([name]) => !except.some((key) => key === name));
}
