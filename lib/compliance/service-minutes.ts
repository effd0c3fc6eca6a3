import type { Placed } from './facts';

/** Periods of instruction in a week: five days; four weeks a month, nine a quarter, 36 a year. */
const perWeek = { day: 5, week: 1, month: 1 / 4, quarter: 1 / 9, year: 1 / 36 } as const;

/** Minutes a week of instruction; null while the amount is not complete. */
export function weeklyMinutes({ block }: Placed<'service'>): number | null {
  const { timesPerPeriod, period, minutesPerSession } = block.fields;
  if (timesPerPeriod === null || period === null || minutesPerSession === null) return null;
  return timesPerPeriod * minutesPerSession * perWeek[period];
}
