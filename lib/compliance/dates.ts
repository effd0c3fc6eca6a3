import { addDays, addYears, type CalendarDate } from '@/lib/format/calendar-date';

/** The same day `years` later, held inside the years a date can be written in. */
export function yearsLater(date: CalendarDate, years: number): CalendarDate {
  return Number(date.slice(0, 4)) + years > 9999 ? '9999-12-31' : addYears(date, years);
}

/** Some calendar days later, held inside the years a date can be written in. */
export function daysLater(date: CalendarDate, days: number): CalendarDate {
  return date > '9998-12-31' ? '9999-12-31' : addDays(date, days);
}

/** The year in which the school year of a date began: it turns on 1 July. */
export function schoolYearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4)) - (Number(date.slice(5, 7)) < 7 ? 1 : 0);
}
