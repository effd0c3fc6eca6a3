import type { z } from 'zod';
import type { CalendarDate } from '@/lib/format/calendar-date';
import type { goalFieldsSchema } from '@/lib/ieps/fields';
import { goalOptions, instructionalWeeks, normGap, weeklyRate, type GoalScore } from './growth';
import { gradeOfLevel, metricOfUnit, typicalWeeklyGrowth, type MetricKey } from './norms';

/*
 * Targets to choose from for one goal, with the arithmetic of each. Growth and norms are those of growth.ts; here
 * the goal's parts become its question, and what norms cannot give is found as a share of the remaining gap. Shared
 * by server and browser.
 */

export type GoalFields = z.infer<typeof goalFieldsSchema>;

export type AmbitionOption = Readonly<{
  /** What the option is called: its message key. */
  key: 'benchmark' | 'national_roi' | 'intra_individual' | 'half_gap' | 'most_of_gap' | 'keep' | 'keep_most';
  method: NonNullable<GoalFields['method']>;
  target: number;
  /** Units a week of instruction; negative where fewer is better. */
  weeklyRate: number;
  /** In the words that are kept with the goal. */
  derivation: string;
  reason: string;
  /** Units still missing to the middle of the grade at the target date; null without a norm. */
  gapLeft: number | null;
}>;

export type Ambition = Readonly<{
  baseline: number;
  weeks: number;
  typicalWeekly: number | null;
  /** Units below the middle of the grade now; null without a norm. */
  gapNow: number | null;
  hasNorms: boolean;
  options: readonly AmbitionOption[];
  /** Why there are no options: one alone is not offered. */
  lacks: 'reference' | null;
}>;

type Question = Readonly<{
  fields: GoalFields;
  /** The student's grade, where the goal's material names none. */
  grade: string;
  startsOn: CalendarDate;
  /** The student's own scores on the same measure and level. */
  scores: readonly GoalScore[];
  /** What classmates reach or full mastery, in the goal's unit, as the team names it. */
  reference: number | null;
}>;

/** Null while the baseline or the date of the target is missing: there is nothing to reckon with. */
export function ambitionOf({ fields, grade, startsOn, scores, reference }: Question): Ambition | null {
  const { baseline, targetOn, direction, kind, criterion } = fields;
  if (baseline.value === null || targetOn === null) return null;
  const weeks = instructionalWeeks(startsOn, targetOn);
  const material = gradeOfLevel(criterion.level) ?? gradeOfLevel(baseline.level) ?? grade;
  // Norms tell how much more is usual; for fewer of something there are none.
  const metric = direction === 'increase' ? metricOfUnit(criterion.unit || baseline.unit) : null;
  const request = { metric, grade: material, baseline: baseline.value, startsOn, targetOn, weeks };
  const typicalWeekly = metric ? (typicalWeeklyGrowth(metric, material)?.value ?? null) : null;
  const gap = normGap({ ...request, target: baseline.value });
  const known = { baseline: baseline.value, weeks, typicalWeekly, gapNow: gap?.atStart ?? null };
  const unit = criterion.unit || baseline.unit;
  const found =
    kind === 'maintenance'
      ? keepOptions(request)
      : [
          ...grownOptions(request, scores, direction),
          ...gapOptions(request, unit, direction, reference, gap?.norm),
        ];
  const options = distinct(found, baseline.value, kind === 'maintenance' ? null : direction).slice(0, 3);
  const isEnough = options.length > 1;
  return {
    ...known,
    hasNorms: typicalWeekly !== null,
    options: isEnough ? options : [],
    lacks: isEnough ? null : 'reference',
  };
}

type Request = Readonly<{
  metric: MetricKey | null;
  grade: string;
  baseline: number;
  startsOn: CalendarDate;
  targetOn: CalendarDate;
  weeks: number;
}>;
type Direction = GoalFields['direction'];

function grownOptions(
  request: Request,
  scores: readonly GoalScore[],
  direction: Direction,
): AmbitionOption[] {
  return goalOptions({ ...request, scores, direction }).map((option) => ({
    key: option.method,
    method: option.method,
    target: option.target,
    weeklyRate: option.weeklyRate,
    derivation: `${option.derivation} Source: ${option.cite}`,
    reason: reasonOf(option.gap?.isClosing ?? null),
    gapLeft: option.gap?.atTarget ?? null,
  }));
}

function reasonOf(isClosing: boolean | null): string {
  if (isClosing === null) return 'The target asks for faster growth than until now.';
  return isClosing
    ? 'The target narrows the distance to the middle of the grade; it needs the instruction in the services section.'
    : 'The distance to the middle of the grade stays open; the team says why this is ambitious for this student.';
}

const shares = [
  { key: 'half_gap', share: 0.5, words: 'half' },
  { key: 'most_of_gap', share: 0.75, words: 'three quarters' },
] as const;

function gapOptions(
  request: Request,
  unit: string,
  direction: Direction,
  named: number | null,
  norm: number | undefined,
): AmbitionOption[] {
  const { baseline, weeks } = request;
  const reference = named ?? norm ?? wholeOf(unit, direction);
  if (reference === null || reference === baseline) return [];
  return shares.map(({ key, share, words }) => {
    const exact = baseline + share * (reference - baseline);
    const target = Math.abs(reference - baseline) < 10 ? round(exact, 1) : Math.round(exact);
    const sum = `${plain(baseline)} ${exact < baseline ? '−' : '+'} ${share} × ${plain(Math.abs(reference - baseline))} = ${plain(exact)}`;
    const gap = normGap({ ...request, target });
    return {
      key,
      method: 'team_judgement',
      target,
      weeklyRate: weeklyRate(baseline, target, weeks),
      derivation: `From ${plain(baseline)} toward ${plain(reference)}: ${sum}, rounded to ${plain(target)}. That is ${plain(weeklyRate(baseline, target, weeks))} a week over ${weeks} weeks.`,
      reason: `The target closes ${words} of the distance to ${plain(reference)} within the year.`,
      gapLeft: gap?.atTarget ?? null,
    };
  });
}

/** The end of the scale: all of a percentage, all of "of 12 steps", none of what should become less. */
function wholeOf(unit: string, direction: Direction): number | null {
  if (direction === 'decrease') return 0;
  if (/%|\bpercent\b/i.test(unit)) return 100;
  const whole = /\b(?:out )?of (\d+(?:\.\d+)?)\b/i.exec(unit)?.[1];
  return whole === undefined ? null : Number(whole);
}

function keepOptions(request: Request): AmbitionOption[] {
  const { baseline, weeks } = request;
  const floor = round(baseline * 0.9, 1);
  const gapLeft = (target: number) => normGap({ ...request, target })?.atTarget ?? null;
  const keep = (key: 'keep' | 'keep_most', target: number, derivation: string): AmbitionOption => ({
    key,
    method: 'team_judgement',
    target,
    weeklyRate: weeklyRate(baseline, target, weeks),
    derivation,
    reason: 'What was learned is kept while other goals are taught; without practice it would be lost.',
    gapLeft: gapLeft(target),
  });
  return [
    keep('keep', baseline, `The level of the baseline, ${plain(baseline)}, is kept through the year.`),
    keep(
      'keep_most',
      floor,
      `At least 90% of the baseline at each check: 0.9 × ${plain(baseline)} = ${plain(floor)}.`,
    ),
  ];
}

/** One option a target, and none that asks for nothing or goes the wrong way. */
function distinct(
  options: readonly AmbitionOption[],
  baseline: number,
  direction: Direction | null,
): AmbitionOption[] {
  const asked = options.filter(({ target }) => {
    if (direction === null) return true;
    return direction === 'increase' ? target > baseline : target < baseline && target >= 0;
  });
  return asked.filter(({ target }, at) => asked.findIndex((other) => other.target === target) === at);
}

function round(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}

function plain(value: number): string {
  return String(round(value, 2));
}

/** The goal's parts with an option chosen; a reason in the person's own words stays. */
export function withOption(
  fields: GoalFields,
  chosen: AmbitionOption,
  offered: readonly AmbitionOption[],
): GoalFields {
  const isOwn =
    fields.ambitionReason.trim() !== '' && !offered.some(({ reason }) => reason === fields.ambitionReason);
  return {
    ...fields,
    criterion: {
      ...fields.criterion,
      value: chosen.target,
      unit: fields.criterion.unit || fields.baseline.unit,
      level: fields.criterion.level || fields.baseline.level,
    },
    method: chosen.method,
    derivation: chosen.derivation,
    ambitionReason: isOwn ? fields.ambitionReason : chosen.reason,
  };
}
