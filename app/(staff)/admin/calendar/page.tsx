import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdminPage } from '@/components/admin/admin-page';
import { ClosedDaysForms } from '@/components/calendar/closed-days-forms';
import { ClosedDaysTable } from '@/components/calendar/closed-days-table';
import { SchoolYears } from '@/components/calendar/school-years';
import { requireAdministrator } from '@/lib/admin/require-administrator';
import { getDistrictCalendar } from '@/lib/clocks/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.calendar');
  return { title: t('title') };
}

export default async function AdminCalendarPage() {
  const viewer = await requireAdministrator();
  const [{ years, closedDays }, t] = await Promise.all([
    getDistrictCalendar(viewer),
    getTranslations('clocks.admin'),
  ]);
  return (
    <AdminPage tab="calendar">
      <section aria-labelledby="years" className="grid gap-3">
        <h2 id="years">{t('years')}</h2>
        <p className="max-w-prose text-ink-soft">{t('yearsIntro')}</p>
        <SchoolYears years={years} />
      </section>
      <section aria-labelledby="closed" className="grid gap-3">
        <h2 id="closed">{t('closed')}</h2>
        <p className="max-w-prose text-ink-soft">{t('closedIntro')}</p>
        <ClosedDaysForms />
        <ClosedDaysTable days={closedDays} />
      </section>
    </AdminPage>
  );
}
