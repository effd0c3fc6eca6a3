import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { CaseloadEmpty } from '@/components/students/caseload-empty';
import { caseloadHref } from '@/components/students/caseload-href';
import { CaseloadSearch } from '@/components/students/caseload-tools';
import { CaseloadSort } from '@/components/students/caseload-sort';
import { CaseloadTable } from '@/components/students/caseload-table';
import { CaseloadViews } from '@/components/students/caseload-views';
import { Callout } from '@/components/ui/callout';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { homePath } from '@/lib/auth/home-path';
import { requireStaff } from '@/lib/auth/session';
import { formatCalendarDate } from '@/lib/format/dates';
import { getCaseload } from '@/lib/students/caseload-queries';
import { caseloadFilterSchema } from '@/lib/students/schema';

type Props = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('students.caseload');
  return { title: t('title') };
}

export default async function CaseloadPage({ searchParams }: Props) {
  const viewer = await requireStaff();
  // A district administrator reads no student's record: an empty caseload would only puzzle.
  if (viewer.role === 'district_administrator') redirect(homePath(viewer));
  const asked = caseloadFilterSchema.parse(await searchParams);
  const [caseload, t, archive, locale] = await Promise.all([
    getCaseload(viewer, asked),
    getTranslations('students.caseload'),
    getTranslations('students.archive'),
    getLocale(),
  ]);
  const { rows, total, page, pageCount, counts, today, isCut, can } = caseload;
  const filter = { ...asked, page };
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
          <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2" data-print="hidden">
            <CaseloadSearch filter={filter} />
            <CaseloadSort filter={filter} />
            <p aria-live="polite" className="tabular ms-auto text-sm text-ink-soft">
              {t('found', { count: total })}
            </p>
          </div>
          {isCut ? <Callout className="mb-3">{t('cut', { count: counts.all })}</Callout> : null}
          {total === 0 ? (
            <CaseloadEmpty filter={filter} />
          ) : (
            <CaseloadTable rows={rows} filter={filter} today={today} />
          )}
          <Pagination
            page={page}
            pageCount={pageCount}
            previousHref={page > 1 ? caseloadHref(filter, { page: page - 1 }) : undefined}
            nextHref={page < pageCount ? caseloadHref(filter, { page: page + 1 }) : undefined}
          />
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
