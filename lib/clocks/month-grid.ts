import { addDays, addMonths, diffDays, type CalendarDate } from '@/lib/format/calendar-date';
import { weekdayOf } from './federal-holidays';

/** The weeks of a month, 'YYYY-MM', Sunday first, filled with the days before and after it. */
export function weeksOf(month: string): CalendarDate[][] {
  const first = `${month}-01`;
  const start = addDays(first, -weekdayOf(first));
  const last = addDays(addMonths(first, 1), -1);
  const weeks = Math.ceil((diffDays(start, last) + 1) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => addDays(start, week * 7 + day)),
  );
}

/** The month before or after, 'YYYY-MM'. */
export function shiftMonth(month: string, by: number): string {
  return addMonths(`${month}-01`, by).slice(0, 7);
}
