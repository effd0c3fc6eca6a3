import { useLocale, useTranslations } from 'next-intl';
import { cx } from '@/components/ui/cx';
import { Disclosure } from '@/components/ui/disclosure';
import { weeksOf } from '@/lib/clocks/month-grid';
import type { CalendarDate } from '@/lib/format/calendar-date';
import { dayReader, type CalendarDay } from './calendar-days';
import { dayName, monthName, weekdayName } from './calendar-words';
import { DayEntries } from './day-entries';
import type { CalendarMonth } from '@/lib/clocks/queries';

/** So many entries stand in a cell; the others open below them. */
const shownInCell = 4;

/** A month as a grid of weeks, for wide windows; the agenda says the same on narrow ones. */
export function MonthTable({ month }: Readonly<{ month: CalendarMonth }>) {
  const t = useTranslations('clocks.calendar');
  const locale = useLocale();
  const weeks = weeksOf(month.month);
  const read = dayReader(month);
  return (
    <table className="hidden w-full table-fixed border-collapse rounded-md bg-surface shadow-sm md:table">
      <caption className="sr-only">{t('grid', { month: monthName(month.month, locale) })}</caption>
      <thead>
        <tr>
          {weeks[0]?.map((date) => (
            <th key={date} scope="col" className="px-2 py-1.5 text-start text-sm font-semibold text-ink-soft">
              <span aria-hidden>{weekdayName(date, locale, 'short')}</span>
              <span className="sr-only">{weekdayName(date, locale, 'long')}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((date) => (
              <DayCell key={date} day={read(date)} month={month.month} today={month.today} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayCellProps = Readonly<{ day: CalendarDay; month: string; today: CalendarDate }>;

function DayCell({ day, month, today }: DayCellProps) {
  const t = useTranslations('clocks.calendar');
  const locale = useLocale();
  const { on, clocks, meetings, closed } = day;
  // Days around the month only fill the week.
  if (!on.startsWith(month))
    return (
      <td className="border border-line bg-sunken p-1.5 align-top text-sm text-ink-soft">
        <span className="tabular px-1.5">{Number(on.slice(8))}</span>
      </td>
    );
  const isToday = on === today;
  const inCell = Math.max(0, shownInCell - meetings.length);
  const more = clocks.slice(inCell);
  return (
    <td
      aria-current={isToday ? 'date' : undefined}
      className={cx('h-24 border border-line p-1.5 align-top', closed !== null && 'bg-sunken')}
    >
      <p className="mb-1 flex items-baseline justify-between gap-1 text-sm">
        <span
          className={cx(
            'tabular rounded-full px-1.5 font-semibold',
            isToday ? 'bg-accent text-on-accent' : 'text-ink-soft',
          )}
        >
          <span aria-hidden>{Number(on.slice(8))}</span>
          <span className="sr-only">
            {dayName(on, locale)}
            {isToday ? `, ${t('today')}` : ''}
          </span>
        </span>
        {closed === null ? null : (
          <small className="min-w-0 truncate text-ink-soft" title={closed}>
            {closed || t('closed')}
          </small>
        )}
      </p>
      {clocks.length + meetings.length > 0 ? (
        <DayEntries clocks={clocks.slice(0, inCell)} meetings={meetings} />
      ) : null}
      {more.length > 0 ? (
        <Disclosure summary={t('more', { count: more.length })} className="text-sm">
          <DayEntries clocks={more} meetings={[]} />
        </Disclosure>
      ) : null}
    </td>
  );
}
