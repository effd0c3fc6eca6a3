import { addDays, diffDays, type CalendarDate } from '@/lib/format/calendar-date';
import type { ProceduralRecord } from '@/lib/record/record';
import { federalHolidays, weekdayOf } from './federal-holidays';

/** The three kinds of days of 34 CFR 300.11. */
export const dayUnits = ['calendar', 'business', 'school'] as const;
export type DayUnit = (typeof dayUnits)[number];

export type SchoolCalendar = Readonly<{
  /** Monday to Friday, except federal holidays and the holidays the district has recorded (300.11(b)). */
  isBusinessDay: (date: CalendarDate) => boolean;
  /** A day on which children attend (300.11(c)); false where no school year is recorded. */
  isSchoolDay: (date: CalendarDate) => boolean;
  /**
   * The `n`th day of this unit after `from`, before it when `n` is negative, `from` itself for 0. Null when
   * the recorded school years do not reach that far; the day of the event itself is never counted.
   */
  addDays: (from: CalendarDate, n: number, unit: DayUnit) => CalendarDate | null;
  /**
   * How many days of this unit come after `from` up to and with `to`; counted backwards and negative when
   * `to` is earlier. Null when the recorded school years do not reach both.
   */
  daysBetween: (from: CalendarDate, to: CalendarDate, unit: DayUnit) => number | null;
}>;

/** Two recorded years further apart than a summer have an unrecorded year between them. */
const longestSummerDays = 120;

/** A stretch of time the district has recorded without a gap, with its counted days in order. */
type Stretch = Readonly<{
  startsOn: CalendarDate;
  endsOn: CalendarDate;
  days: Readonly<Record<'business' | 'school', readonly CalendarDate[]>>;
}>;

/** The district's days as one service: what a business day is, what a school day is, and counting in them. */
export function schoolCalendar({ schoolYears, closedDays }: ProceduralRecord['calendar']): SchoolCalendar {
  const years = schoolYears
    .filter(({ startsOn, endsOn }) => startsOn <= endsOn)
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const closed = new Set(closedDays.map(({ on }) => on));
  const holidays = holidaySet(closedDays.filter(({ isHoliday }) => isHoliday).map(({ on }) => on));
  const isBusinessDay = (date: CalendarDate) => isWeekday(date) && !holidays(date);
  const isSchoolDay = (date: CalendarDate) =>
    isWeekday(date) &&
    !closed.has(date) &&
    years.some(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn);
  let known: readonly Stretch[] | undefined;
  const stretchWith = (date: CalendarDate) => {
    known ??= stretchesOf(years).map((span) => countDays(span, { isBusinessDay, isSchoolDay }));
    return known.find(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn);
  };
  return {
    isBusinessDay,
    isSchoolDay,
    addDays: (from, n, unit) => {
      if (unit === 'calendar') return addDays(from, n);
      const stretch = stretchWith(from);
      return stretch ? step(stretch.days[unit], from, n) : null;
    },
    daysBetween: (from, to, unit) => {
      if (unit === 'calendar') return diffDays(from, to);
      const stretch = stretchWith(from);
      const reaches = stretch && stretch.startsOn <= to && to <= stretch.endsOn;
      return reaches ? countBetween(stretch.days[unit], from, to) : null;
    },
  };
}

function isWeekday(date: CalendarDate): boolean {
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6;
}

/** Federal holidays are computed a year at a time, as they are asked for. */
function holidaySet(recorded: readonly CalendarDate[]): (date: CalendarDate) => boolean {
  const own = new Set(recorded);
  const federal = new Map<number, ReadonlySet<CalendarDate>>();
  return (date) => {
    const year = Number(date.slice(0, 4));
    let days = federal.get(year);
    if (!days) {
      // The next New Year's Day may be kept on 31 December.
      days = new Set([...federalHolidays(year), ...federalHolidays(year + 1)].map(({ on }) => on));
      federal.set(year, days);
    }
    return own.has(date) || days.has(date);
  };
}

type Span = Readonly<{ startsOn: CalendarDate; endsOn: CalendarDate }>;

function stretchesOf(years: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const year of years) {
    const last = spans.at(-1);
    if (last && diffDays(last.endsOn, year.startsOn) <= longestSummerDays) {
      const endsOn = last.endsOn > year.endsOn ? last.endsOn : year.endsOn;
      spans[spans.length - 1] = { startsOn: last.startsOn, endsOn };
    } else spans.push({ startsOn: year.startsOn, endsOn: year.endsOn });
  }
  return spans;
}

function countDays(
  { startsOn, endsOn }: Span,
  is: Pick<SchoolCalendar, 'isBusinessDay' | 'isSchoolDay'>,
): Stretch {
  const all = Array.from({ length: diffDays(startsOn, endsOn) + 1 }, (_, n) => addDays(startsOn, n));
  const days = { business: all.filter(is.isBusinessDay), school: all.filter(is.isSchoolDay) };
  return { startsOn, endsOn, days };
}

/** How many of the ordered days come before a date. */
function rankOf(days: readonly CalendarDate[], date: CalendarDate): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? '') < date) low = middle + 1;
    else high = middle;
  }
  return low;
}

function step(days: readonly CalendarDate[], from: CalendarDate, n: number): CalendarDate | null {
  if (n === 0) return from;
  const before = rankOf(days, from);
  const after = days[before] === from ? before + 1 : before;
  return days[n > 0 ? after + n - 1 : before + n] ?? null;
}

function countBetween(days: readonly CalendarDate[], from: CalendarDate, to: CalendarDate): number {
  // A day counts when it lies in (from, to], or in [to, from) when counting backwards.
  const upTo = (date: CalendarDate) => rankOf(days, addDays(date, 1));
  return to >= from ? upTo(to) - upTo(from) : rankOf(days, to) - rankOf(days, from);
}
