import { diffDays, type CalendarDate } from '@/lib/format/calendar-date';
import {
  ambitiousWeeklyGrowth,
  endOfYearNorm,
  oralReadingNorm,
  seasonOf,
  typicalWeeklyGrowth,
  type MetricKey,
  type Norm,
} from './norms';

/** Weeks of instruction in a full year, without breaks. */
const weeksPerYear = 32;
/** Fewest scores from which a student's own growth may be projected. */
const minScoresForOwnGrowth = 8;

export type GoalScore = Readonly<{ on: CalendarDate; value: number }>;

/** Weeks of instruction between two dates: 32 for a year or more, at least 1. */
export function instructionalWeeks(startsOn: CalendarDate, targetOn: CalendarDate): number {
  const weeks = (weeksPerYear * diffDays(startsOn, targetOn)) / 365;
  return Math.min(weeksPerYear, Math.max(1, Math.round(weeks)));
}

/** Needed growth in units a week. */
export function weeklyRate(baseline: number, target: number, weeks: number): number {
  return (target - baseline) / weeks;
}

/** The slope in units a calendar week: the median of all pairwise slopes (Theil-Sen); null for fewer than two dates. */
export function weeklySlope(scores: readonly GoalScore[]): number | null {
  const slopes: number[] = [];
  for (const [index, from] of scores.entries()) {
    for (const to of scores.slice(index + 1)) {
      const days = diffDays(from.on, to.on);
      if (days !== 0) slopes.push(((to.value - from.value) * 7) / days);
    }
  }
  return median(slopes);
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

export type GoalOptionInput = Readonly<{
  /** Null for a measure without norms: then only the student's own growth gives an option. */
  metric: MetricKey | null;
  /** Grade of the material the student is measured on: 'K', '1' to '8'. */
  grade: string;
  baseline: number;
  startsOn: CalendarDate;
  targetOn: CalendarDate;
  /** Weeks of instruction; by default 32 for a full year. */
  weeks?: number;
  /** The student's own scores on the same measure and level, for the intra-individual method. */
  scores?: readonly GoalScore[];
  /** By default more is better. */
  direction?: 'increase' | 'decrease';
}>;

/** How far the student is below the middle of the grade (50th percentile or benchmark), in units. */
export type NormGap = Readonly<{
  norm: number;
  atStart: number;
  atTarget: number;
  isClosing: boolean;
  cite: string;
}>;

export type GoalOption = Readonly<{
  method: 'benchmark' | 'national_roi' | 'intra_individual';
  target: number;
  /** Units a week of instruction. */
  weeklyRate: number;
  weeks: number;
  /** The arithmetic in words, as it is kept with the goal. */
  derivation: string;
  cite: string;
  /** Typical growth of the grade in units a week, for comparison. */
  typicalWeekly: number | null;
  gap: NormGap | null;
}>;

/**
 * Two or three targets to choose from: a benchmark, ambitious national growth, and the student's own growth
 * times 1.5 or, without eight scores of theirs, typical national growth. Growth of the past is never the
 * only option, because it writes the present gap into the goal. Empty for measures and grades without norms.
 */
export function goalOptions(input: GoalOptionInput): GoalOption[] {
  const weeks = input.weeks ?? instructionalWeeks(input.startsOn, input.targetOn);
  const request = { ...input, weeks };
  const options = [
    benchmarkOption(request),
    nationalOption(request, 'ambitious'),
    ownGrowthOption(request) ?? nationalOption(request, 'typical'),
  ];
  return options.flatMap((option) => option ?? []);
}

type Request = GoalOptionInput & Readonly<{ weeks: number }>;

/**
 * The highest of the 50th, 25th and 10th percentile that asks at most twice the typical growth. Below the
 * middle of the grade it must ask at least the typical growth, or the gap to the grade would widen.
 */
function benchmarkOption(request: Request): GoalOption | null {
  const { baseline, weeks } = request;
  const typical = typicalOf(request)?.value;
  const most = typical === undefined ? Infinity : baseline + 2 * typical * weeks;
  const least = baseline + (typical ?? 0) * weeks;
  const candidate = benchmarks(request).find(
    ({ norm, isMiddle }) => norm.value > baseline && norm.value <= most && (isMiddle || norm.value >= least),
  );
  if (!candidate) return null;
  const words = `${candidate.words} is ${candidate.norm.value}`;
  return optionOf(request, 'benchmark', candidate.norm.value, candidate.norm.cite, words);
}

function typicalOf({ metric, grade }: Pick<Request, 'metric' | 'grade'>): Norm | null {
  return metric && typicalWeeklyGrowth(metric, grade);
}

type Benchmark = Readonly<{ norm: Norm; words: string; isMiddle: boolean }>;

function benchmarks({ metric, grade, startsOn, targetOn }: Request): Benchmark[] {
  if (!metric) return [];
  if (metric !== 'oral_reading') {
    const norm = endOfYearNorm(metric, grade);
    return norm
      ? [{ norm, words: `the end-of-year benchmark for ${gradeWords(grade)}`, isMiddle: true }]
      : [];
  }
  const season = targetSeason(startsOn, targetOn);
  return ([50, 25, 10] as const).flatMap((percentile) => {
    const norm = oralReadingNorm(grade, season, percentile);
    return norm
      ? [
          {
            norm,
            words: `the ${percentile}th percentile for ${gradeWords(grade)} in ${season}`,
            isMiddle: percentile === 50,
          },
        ]
      : [];
  });
}

/** A goal that runs into the next school year is measured against the end of the grade of its material. */
function targetSeason(startsOn: CalendarDate, targetOn: CalendarDate) {
  return schoolYearOf(targetOn) > schoolYearOf(startsOn) ? 'spring' : seasonOf(targetOn);
}

function schoolYearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4)) - (Number(date.slice(5, 7)) < 8 ? 1 : 0);
}

function nationalOption(request: Request, pace: 'ambitious' | 'typical'): GoalOption | null {
  const growth = pace === 'ambitious' ? ambitiousWeeklyGrowth : typicalWeeklyGrowth;
  const rate = request.metric && growth(request.metric, request.grade);
  if (!rate) return null;
  const exact = request.baseline + rate.value * request.weeks;
  const words = `${pace} growth for ${gradeWords(request.grade)} is ${fine(rate.value)} a week; ${sum(request, rate.value, exact)}`;
  return optionOf(request, 'national_roi', Math.round(exact), rate.cite, words);
}

function ownGrowthOption(request: Request): GoalOption | null {
  const scores = request.scores ?? [];
  const found = scores.length >= minScoresForOwnGrowth ? weeklySlope(scores) : null;
  // Rounded before it is used, so that the arithmetic as printed is the arithmetic as done.
  const slope = found === null ? 0 : Math.round(found * 100) / 100;
  if (request.direction === 'decrease' ? slope >= 0 : slope <= 0) return null;
  const exact = request.baseline + slope * 1.5 * request.weeks;
  const words = `own growth over ${scores.length} scores is ${plain(slope)} a week, times 1.5 is ${fine(slope * 1.5)}; ${sum(request, slope * 1.5, exact)}`;
  return optionOf(request, 'intra_individual', Math.round(exact), "the student's own scores", words);
}

function sum({ baseline, weeks }: Request, rate: number, exact: number): string {
  const sign = rate < 0 ? '−' : '+';
  return `${plain(baseline)} ${sign} ${fine(Math.abs(rate))} × ${weeks} weeks = ${plain(exact)}`;
}

function optionOf(
  request: Request,
  method: GoalOption['method'],
  target: number,
  cite: string,
  words: string,
): GoalOption {
  const { baseline, weeks } = request;
  const rate = weeklyRate(baseline, target, weeks);
  const needed = `(${plain(target)} − ${plain(baseline)}) / ${weeks} weeks = ${plain(rate)} a week`;
  return {
    method,
    target,
    weeklyRate: rate,
    weeks,
    derivation: `${capital(words)}. ${needed}.`,
    cite,
    typicalWeekly: typicalOf(request)?.value ?? null,
    gap: normGap({ ...request, target }),
  };
}

/**
 * The gap to the middle of the grade now and at the end. Now is the norm of the season of the start; a grade
 * without that season's norm, or a measure with an end-of-year benchmark only, uses the later norm for both.
 */
export function normGap(
  input: Pick<GoalOptionInput, 'metric' | 'grade' | 'baseline' | 'startsOn' | 'targetOn'> &
    Readonly<{ target: number }>,
): NormGap | null {
  const { metric, grade, baseline, target, startsOn, targetOn } = input;
  if (!metric) return null;
  const isOral = metric === 'oral_reading';
  const later = isOral
    ? oralReadingNorm(grade, targetSeason(startsOn, targetOn), 50)
    : endOfYearNorm(metric, grade);
  if (!later) return null;
  const first = (isOral ? oralReadingNorm(grade, seasonOf(startsOn), 50) : null) ?? later;
  const atStart = first.value - baseline;
  const atTarget = later.value - target;
  return { norm: later.value, atStart, atTarget, isClosing: atTarget < atStart, cite: later.cite };
}

function gradeWords(grade: string): string {
  return grade === 'K' ? 'kindergarten' : `grade ${grade}`;
}

/** At most two decimals, no trailing zeros. */
function plain(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Three decimals, as rates of growth are published. */
function fine(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
