import { useLocale, useTranslations } from 'next-intl';
import { weeksOf } from '@/lib/clocks/month-grid';
import { closedRanges } from '@/lib/clocks/closed-ranges';
import type { CalendarMonth } from '@/lib/clocks/queries';
import { formatCalendarDate, formatDateRange } from '@/lib/format/dates';
import { dayReader } from './calendar-days';
import { dayName, monthName } from './calendar-words';
import { DayEntries } from './day-entries';

/** The days of a month on which something stands, one under the other, for narrow windows. */
export function MonthAgenda({ month }: Readonly<{ month: CalendarMonth }>) {
  const t = useTranslations('clocks.calendar');
  const locale = useLocale();
  const read = dayReader(month);
  const days = weeksOf(month.month)
    .flat()
    .filter((on) => on.startsWith(month.month))
    .map(read)
    .filter(({ clocks, meetings }) => clocks.length + meetings.length > 0);
  return (
    <section
      aria-label={t('agenda', { month: monthName(month.month, locale) })}
      className="grid gap-4 md:hidden"
    >
      <ClosedLines closed={month.closed} />
      {days.map(({ on, clocks, meetings, closed }) => (
        <div key={on} className="grid gap-1.5 border-b border-line pb-3">
          <h3 className="text-base">
            {dayName(on, locale)}
            {on === month.today ? <span className="ms-2 text-sm text-accent">{t('today')}</span> : null}
          </h3>
          {closed === null ? null : (
            <p className="text-sm text-ink-soft">
              {closed ? t('closedNamed', { name: closed }) : t('closed')}
            </p>
          )}
          <DayEntries clocks={clocks} meetings={meetings} />
        </div>
      ))}
    </section>
  );
}

/** Days without school as ranges, so that a break is one line and not ten. */
function ClosedLines({ closed }: Readonly<Pick<CalendarMonth, 'closed'>>) {
  const t = useTranslations('clocks.calendar');
  const locale = useLocale();
  if (closed.length === 0) return null;
  const ranges = closedRanges(closed.map((day) => ({ ...day, isHoliday: false })));
  return (
    <ul className="grid gap-1 text-sm text-ink-soft">
      {ranges.map(({ startsOn, endsOn, days: [first] }) => (
        <li key={startsOn}>
          <span className="tabular me-2">
            {startsOn === endsOn
              ? formatCalendarDate(startsOn, locale, 'day_month')
              : formatDateRange(startsOn, endsOn, locale, 'day_month')}
          </span>
          {first?.name ? t('closedNamed', { name: first.name }) : t('closed')}
        </li>
      ))}
    </ul>
  );
}
