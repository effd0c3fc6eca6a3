import { z } from 'zod';
import source from './norms.json';

/*
 * National norms of curriculum-based measures. A value is compared only with norms of the same measure and
 * the same material level. Norms describe what students do; they are not a standard a child must meet.
 */

const byGrade = z.record(z.string(), z.number());
const seasonsByPercentile = z.record(
  z.string(),
  z.tuple([z.number().nullable(), z.number(), z.number(), z.number()]),
);
const table = z.object({ cite: z.string(), grades: z.record(z.string(), seasonsByPercentile) });

const norms = z
  .object({
    oralReading: table,
    oralReadingGrades7And8: table,
    typicalWeekly: z.object({ cite: z.string(), rates: z.record(z.string(), byGrade) }),
    observedOralReadingWeekly: z.object({ cite: z.string(), grades: z.record(z.string(), byGrade) }),
    endOfYear: z.object({ cite: z.string(), benchmarks: z.record(z.string(), byGrade) }),
  })
  .parse(source);

/** Measures with norms. */
export const metricKeys = ['oral_reading', 'maze', 'letter_sounds', 'word_identification'] as const;
export type MetricKey = (typeof metricKeys)[number];

const unitPatterns: readonly (readonly [MetricKey, RegExp])[] = [
  ['word_identification', /word identification|words? identified|\bwif\b/i],
  ['letter_sounds', /letter[- ]sounds?|\blsf\b/i],
  ['maze', /\bmaze\b|correct replacements?/i],
  [
    'oral_reading',
    /words? (?:read )?correct(?:ly)? (?:per|a|each|in (?:a|one)) minute|correct words? (?:per|a) minute|\bwcpm\b|\bwrc(?:\/min|pm)\b/i,
  ],
];

/** The measure a unit names ('WCPM', 'words correct per minute', ...); null when there are no norms for it. */
export function metricOfUnit(unit: string): MetricKey | null {
  return unitPatterns.find(([, pattern]) => pattern.test(unit))?.[0] ?? null;
}

/** The grade a material level names ('grade 3 passages', '3rd-grade text', 'kindergarten'); null when none. */
export function gradeOfLevel(level: string): string | null {
  if (/\bkindergarten\b/i.test(level)) return 'K';
  const match = /\bgrade\s*(k|\d{1,2})\b|\bg(\d{1,2})\b|\b(\d{1,2})(?:st|nd|rd|th)[- ]grade\b/i.exec(level);
  return (match?.[1] ?? match?.[2] ?? match?.[3])?.toUpperCase() ?? null;
}

export type Season = 'fall' | 'winter' | 'spring';
const seasonColumn = { fall: 0, winter: 1, spring: 2 } as const satisfies Record<Season, number>;

/** The testing season of a date ('YYYY-MM-DD'): August to November, December to February, March to July. */
export function seasonOf(date: string): Season {
  const month = Number(date.slice(5, 7));
  if (month >= 8 && month <= 11) return 'fall';
  return month === 12 || month <= 2 ? 'winter' : 'spring';
}

export type Percentile = 10 | 25 | 50 | 75 | 90;
export type Norm = Readonly<{ value: number; cite: string }>;

/** Words correct per minute at a percentile and season of a grade; for other measures see `endOfYearNorm`. */
export function oralReadingNorm(grade: string, season: Season, percentile: Percentile): Norm | null {
  const from = norms.oralReading.grades[grade] ? norms.oralReading : norms.oralReadingGrades7And8;
  const value = from.grades[grade]?.[String(percentile)]?.[seasonColumn[season]];
  return typeof value === 'number' ? { value, cite: from.cite } : null;
}

/** The end-of-year benchmark of a grade for measures without percentiles. */
export function endOfYearNorm(metric: MetricKey, grade: string): Norm | null {
  const value = norms.endOfYear.benchmarks[metric]?.[grade];
  return value === undefined ? null : { value, cite: norms.endOfYear.cite };
}

/** Typical growth, in units a week of instruction. */
export function typicalWeeklyGrowth(metric: MetricKey, grade: string): Norm | null {
  const rate = norms.typicalWeekly.rates[metric]?.[grade];
  if (rate !== undefined) return { value: rate, cite: norms.typicalWeekly.cite };
  const table2006 = metric === 'oral_reading' ? norms.oralReadingGrades7And8 : null;
  const weekly = table2006?.grades[grade]?.['50']?.[3];
  return table2006 && weekly !== undefined ? { value: weekly, cite: table2006.cite } : null;
}

/**
 * Ambitious growth, in units a week: the 75th percentile of observed slopes where that is above the typical
 * rate (in grade 1 it is not), else 1.5 times the typical.
 */
export function ambitiousWeeklyGrowth(metric: MetricKey, grade: string): Norm | null {
  const typical = typicalWeeklyGrowth(metric, grade);
  const observed =
    metric === 'oral_reading' ? norms.observedOralReadingWeekly.grades[grade]?.['75'] : undefined;
  if (observed !== undefined && observed > (typical?.value ?? 0)) {
    return { value: observed, cite: norms.observedOralReadingWeekly.cite };
  }
  return typical && { value: typical.value * 1.5, cite: typical.cite };
}
