import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { monthName } from '@/components/calendar/calendar-words';
import { LateList } from '@/components/calendar/late-list';
import { MonthAgenda } from '@/components/calendar/month-agenda';
import { MonthTable } from '@/components/calendar/month-table';
import { Callout } from '@/components/ui/callout';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/auth/session';
import { shiftMonth } from '@/lib/clocks/month-grid';
import { getMonth } from '@/lib/clocks/queries';
import { monthSearchSchema } from '@/lib/clocks/schema';

type Props = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('clocks.calendar');
  return { title: t('title') };
}

/** A month of what is due and planned for the viewer's students. */
export default async function CalendarPage({ searchParams }: Props) {
  const viewer = await requireStaff();
  const month = await getMonth(viewer, monthSearchSchema.parse(await searchParams));
  const [t, locale] = await Promise.all([getTranslations('clocks.calendar'), getLocale()]);
  const isEmpty = month.clocks.length + month.meetings.length === 0;
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <div className="grid gap-6">
        <LateList late={month.late} lateCount={month.lateCount} />
        <section aria-labelledby="month" className="grid gap-3">
          <div className="flex flex-wrap items-center gap-2">
            <h2 id="month" className="me-2 min-w-44 first-letter:uppercase">
              {monthName(month.month, locale)}
            </h2>
            <MonthLinks month={month.month} present={month.today.slice(0, 7)} />
          </div>
          {month.isCut ? <Callout>{t('cut')}</Callout> : null}
          {isEmpty ? <p className="text-ink-soft">{t('nothing')}</p> : null}
          <MonthTable month={month} />
          <MonthAgenda month={month} />
        </section>
      </div>
    </>
  );
}

async function MonthLinks({ month, present }: Readonly<{ month: string; present: string }>) {
  const t = await getTranslations('clocks.calendar');
  return (
    <nav aria-label={t('title')} className="flex flex-wrap gap-1" data-print="hidden">
      <LinkButton size="sm" href={`/calendar?month=${shiftMonth(month, -1)}`} aria-label={t('previous')}>
        <ChevronLeft aria-hidden size={18} className="flip-rtl" />
      </LinkButton>
      <LinkButton size="sm" href="/calendar" aria-current={month === present ? 'page' : undefined}>
        {t('present')}
      </LinkButton>
      <LinkButton size="sm" href={`/calendar?month=${shiftMonth(month, 1)}`} aria-label={t('next')}>
        <ChevronRight aria-hidden size={18} className="flip-rtl" />
      </LinkButton>
    </nav>
  );
}
