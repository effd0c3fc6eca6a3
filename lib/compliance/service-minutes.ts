import type { Placed } from './facts';

/** Periods of instruction in a week: five days; four weeks a month, nine a quarter, 36 a year. */
const perWeek = { day: 5, week: 1, month: 1 / 4, quarter: 1 / 9, year: 1 / 36 } as const;

/** Minutes a week of instruction; null while the amount is not complete. */
export function weeklyMinutes({ block }: Pick<Placed<'service'>, 'block'>): number | null {
  const { timesPerPeriod, period, minutesPerSession } = block.fields;
  if (timesPerPeriod === null || period === null || minutesPerSession === null) return null;
  return timesPerPeriod * minutesPerSession * perWeek[period];
}

/** The federal environment code of a share of the school week inside the regular class: EDFacts FS002. */
export function regularClassCode(inside: number, week: number): 'RC80' | 'RC79TO40' | 'RC39' {
  if (inside * 100 >= 80 * week) return 'RC80';
  return inside * 100 >= 40 * week ? 'RC79TO40' : 'RC39';
}
