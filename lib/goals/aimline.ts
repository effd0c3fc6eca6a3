import { diffDays, type CalendarDate } from '@/lib/format/calendar-date';

export type Aimline = Readonly<{
  baseline: number;
  startsOn: CalendarDate;
  target: number;
  targetOn: CalendarDate;
}>;

/**
 * Where the straight line from baseline to target stands on a date, in the goal's unit. Before the start it
 * is the baseline, after the end the target; a line of no length is the target.
 */
export function aimlineAt({ baseline, startsOn, target, targetOn }: Aimline, on: CalendarDate): number {
  const length = diffDays(startsOn, targetOn);
  if (length <= 0) return target;
  const share = Math.min(1, Math.max(0, diffDays(startsOn, on) / length));
  return baseline + (target - baseline) * share;
}
