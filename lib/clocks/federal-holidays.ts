import { addDays, utcMidnight, type CalendarDate } from '@/lib/format/calendar-date';

export const federalHolidayNames = [
  'new_year',
  'martin_luther_king',
  'washington',
  'memorial',
  'juneteenth',
  'independence',
  'labor',
  'columbus',
  'veterans',
  'thanksgiving',
  'christmas',
] as const;
export type FederalHoliday = Readonly<{ name: (typeof federalHolidayNames)[number]; on: CalendarDate }>;

const juneteenthSince = 2021;

/**
 * The federal holidays of a year as they are observed (5 U.S.C. 6103(a), (b)): one on a Saturday is kept the
 * Friday before, one on a Sunday the Monday after (Executive Order 11582). New Year's Day may so fall on 31
 * December of the year before; it is named with its own year.
 */
export function federalHolidays(year: number): FederalHoliday[] {
  const holidays: FederalHoliday[] = [
    { name: 'new_year', on: observed(dateOf(year, 1, 1)) },
    { name: 'martin_luther_king', on: nthMonday(year, 1, 3) },
    { name: 'washington', on: nthMonday(year, 2, 3) },
    { name: 'memorial', on: addDays(nthMonday(year, 6, 1), -7) },
    { name: 'juneteenth', on: observed(dateOf(year, 6, 19)) },
    { name: 'independence', on: observed(dateOf(year, 7, 4)) },
    { name: 'labor', on: nthMonday(year, 9, 1) },
    { name: 'columbus', on: nthMonday(year, 10, 2) },
    { name: 'veterans', on: observed(dateOf(year, 11, 11)) },
    { name: 'thanksgiving', on: nthWeekday({ year, month: 11, weekday: 4, nth: 4 }) },
    { name: 'christmas', on: observed(dateOf(year, 12, 25)) },
  ];
  return holidays.filter(({ name }) => name !== 'juneteenth' || year >= juneteenthSince);
}

/** 0 is Sunday, 6 Saturday. */
export function weekdayOf(date: CalendarDate): number {
  return utcMidnight(date).getUTCDay();
}

function dateOf(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function observed(date: CalendarDate): CalendarDate {
  const weekday = weekdayOf(date);
  if (weekday === 6) return addDays(date, -1);
  return weekday === 0 ? addDays(date, 1) : date;
}

function nthMonday(year: number, month: number, nth: number): CalendarDate {
  return nthWeekday({ year, month, weekday: 1, nth });
}

type Nth = Readonly<{ year: number; month: number; weekday: number; nth: number }>;

function nthWeekday({ year, month, weekday, nth }: Nth): CalendarDate {
  const first = dateOf(year, month, 1);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}
