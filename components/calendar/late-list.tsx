import { useLocale, useTranslations } from 'next-intl';
import type { CalendarMonth } from '@/lib/clocks/queries';
import { formatCalendarDate } from '@/lib/format/dates';
import { ClockEntry } from './day-entries';

/** What is past its date, the oldest first: it stands above every month until it is done. */
export function LateList({ late, lateCount }: Readonly<Pick<CalendarMonth, 'late' | 'lateCount'>>) {
  const t = useTranslations('clocks.calendar');
  const locale = useLocale();
  if (late.length === 0) return null;
  return (
    <section aria-labelledby="late" className="grid gap-2 rounded-md bg-late-soft px-4 py-3">
      <h2 id="late" className="text-base text-late">
        {t('late')}
      </h2>
      {lateCount > late.length ? <p className="text-sm">{t('lateCut', { count: lateCount })}</p> : null}
      <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2 xl:grid-cols-3">
        {late.map((clock) => (
          <li key={`${clock.studentId} ${clock.kind}`} className="flex flex-wrap gap-x-2 text-sm">
            <span className="tabular text-ink-soft">{formatCalendarDate(clock.dueOn, locale, 'short')}</span>
            <ul>
              <ClockEntry clock={clock} />
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
