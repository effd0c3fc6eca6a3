import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { CaseloadEmpty } from '@/components/students/caseload-empty';
import { keptFields } from '@/components/students/caseload-href';
import { CaseloadFilters, CaseloadNarrowed } from '@/components/students/caseload-filters';
import { CaseloadPaging } from '@/components/students/caseload-paging';
import { CaseloadSearch } from '@/components/students/caseload-tools';
import { CaseloadSort } from '@/components/students/caseload-sort';
import { CaseloadTable } from '@/components/students/caseload-table';
import { CaseloadViews } from '@/components/students/caseload-views';
import { SavedViews } from '@/components/students/saved-views';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { homePath } from '@/lib/auth/home-path';
import { requireStaff } from '@/lib/auth/session';
import { formatCalendarDate } from '@/lib/format/dates';
import { getCaseload } from '@/lib/students/caseload-queries';
import { caseloadFilterSchema, isNarrowed, selectionQuery } from '@/lib/students/caseload-schema';
import { listSchools } from '@/lib/students/queries';
import { listSavedViews } from '@/lib/students/saved-view-queries';

type Props = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('students.caseload');
  return { title: t('title') };
}

export default async function CaseloadPage({ searchParams }: Props) {
  const viewer = await requireStaff();
  // A district administrator reads no student's record: an empty caseload would only puzzle.
  if (viewer.role === 'district_administrator') redirect(homePath(viewer));
  const filter = caseloadFilterSchema.parse(await searchParams);
  const [caseload, schools, views, t, archive, locale] = await Promise.all([
    getCaseload(viewer, filter),
    listSchools(viewer),
    listSavedViews(viewer),
    getTranslations('students.caseload'),
    getTranslations('students.archive'),
    getLocale(),
  ]);
  const { rows, total, counts, today, can } = caseload;
  const query = selectionQuery(filter);
  const addStudent = can.add ? (
    <LinkButton href="/students/new" tone="primary">
      <Plus aria-hidden size={18} />
      {t('add')}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={formatCalendarDate(today, locale, 'full')}
        actions={addStudent}
      />
      {counts.all === 0 ? (
        <CaseloadEmpty canAdd={can.add} action={addStudent} />
      ) : (
        <>
          <CaseloadViews counts={counts} filter={filter} />
          <SavedViews views={views} query={isNarrowed(filter) ? query : ''} />
          <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2" data-print="hidden">
            <CaseloadSearch search={filter.search} kept={keptFields(filter, ['search'])} />
            <CaseloadSort filter={filter} />
            <p aria-live="polite" className="tabular ms-auto text-sm text-ink-soft">
              {t('found', { count: total })}
            </p>
          </div>
          <div className="mb-3" data-print="hidden">
            <CaseloadFilters filter={filter} schools={schools} />
          </div>
          <CaseloadNarrowed filter={filter} schools={schools} />
          {total === 0 ? (
            <CaseloadEmpty filter={filter} />
          ) : (
            <CaseloadTable rows={rows} filter={filter} today={today} />
          )}
          <CaseloadPaging filter={filter} place={caseload} />
          <p className="mt-4 text-sm" data-print="hidden">
            <a href={query ? `/api/caseload.csv?${query}` : '/api/caseload.csv'} download>
              {t('export')}
            </a>
          </p>
        </>
      )}
      {can.add ? (
        <p className="mt-6 text-sm" data-print="hidden">
          <Link href="/students/archived">{archive('link')}</Link>
        </p>
      ) : null}
    </>
  );
}
