import type { CaseloadFilter } from '@/lib/students/schema';

const defaults = { search: '', show: 'all', sort: 'due', page: 1 } as const satisfies CaseloadFilter;

/** The address of the caseload with some of the filter changed; a changed filter starts at page one. */
export function caseloadHref(filter: CaseloadFilter, change: Partial<CaseloadFilter>): string {
  const next = { ...filter, page: 1, ...change };
  const query = new URLSearchParams();
  for (const key of ['search', 'show', 'sort', 'page'] as const) {
    if (next[key] !== defaults[key]) query.set(key, String(next[key]));
  }
  return query.size > 0 ? `/caseload?${query}` : '/caseload';
}
