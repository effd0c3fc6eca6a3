import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ReportSection } from '@/components/reports/report-table';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/auth/session';
import { formatDateRange } from '@/lib/format/dates';
import { mayReadReports } from '@/lib/reports/policy';
import { getReport } from '@/lib/reports/queries';
import { reportTables } from '@/lib/reports/report';
import { reportSearchSchema } from '@/lib/reports/schema';
import { readsDistrict } from '@/lib/students/policy';

type Props = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reports');
  return { title: t('title') };
}

export default async function ReportsPage({ searchParams }: Props) {
  const viewer = await requireStaff();
  if (!mayReadReports(viewer)) notFound();
  const [report, t, locale] = await Promise.all([
    getReport(viewer, reportSearchSchema.parse(await searchParams)),
    getTranslations('reports'),
    getLocale(),
  ]);
  const { year, today } = report;
  const range = formatDateRange(year.from, year.to, locale);
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle', { range })}
        actions={
          <>
            <LinkButton href={`/reports?year=${year.start - 1}`} tone="quiet">
              {t('previousYear')}
            </LinkButton>
            {year.to < today ? (
              <LinkButton href={`/reports?year=${year.start + 1}`} tone="quiet">
                {t('nextYear')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <div className="grid gap-10">
        {reportTables.map((table) => (
          <ReportSection key={table} table={table} report={report} canList={readsDistrict(viewer)} />
        ))}
      </div>
    </>
  );
}
