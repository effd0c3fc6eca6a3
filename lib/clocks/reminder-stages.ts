import { diffDays, type CalendarDate } from '@/lib/format/calendar-date';

/** Calendar days before a date on which a reminder goes out. */
export const reminderDays = [60, 30, 14, 7, 1] as const;

/** The stage of a reminder that says that the day has passed; kept as days before it. */
export const lateStage = -1;

/**
 * The reminder that is due on a day: the smallest of the steps that the days left have reached, so that a
 * morning on which nothing ran is made up for. Null while the date is further off than the first step.
 */
export function reminderStage(dueOn: CalendarDate, today: CalendarDate): number | null {
  const days = diffDays(today, dueOn);
  if (days < 0) return lateStage;
  return reminderDays.findLast((step) => days <= step) ?? null;
}
