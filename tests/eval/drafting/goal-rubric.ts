import type { DraftItemOf } from '@/lib/drafting/items';
import { diffDays } from '@/lib/format/calendar-date';
import { instructionalWeeks, weeklyRate } from '@/lib/goals/growth';
import { gradeOfLevel, metricOfUnit, typicalWeeklyGrowth } from '@/lib/goals/norms';
import { decisionRule, isObservable, realPlace, unobservable } from './words';

/*
 * Q6 to Q12 of the 16-point rubric, 0 to 3 a goal, by its parts alone. The rubric is Throughline's own, after the
 * IEP Evaluation Tool (Ruble et al. 2010, J Autism Dev Disord 40:1459) and the IRIS Center's parts of a goal.
 */

export type Goal = DraftItemOf<'goal'>;
type Fields = Goal['fields'];
export type Score = 0 | 1 | 2 | 3;

export const goalKeys = ['Q6', 'Q7', 'Q8', 'Q9', 'Q10', 'Q11', 'Q12'] as const;
export type GoalScores = Record<(typeof goalKeys)[number], Score>;

export function scoreGoal({ fields, text }: Goal, { startsOn }: { startsOn: string }): GoalScores {
  return {
    Q6: behaviorScore(fields.behavior),
    Q7: conditionScore(fields.condition),
    Q8: criterionScore(fields),
    Q9: timeScore(fields, text, startsOn),
    Q10: baselineScore(fields),
    Q11: ambitionScore(fields, startsOn),
    Q12: measurementScore(fields.measurement),
  };
}

/** 0 cannot be seen; 1 a verb outside the list; 2 can be seen, several behaviors; 3 one behavior that can be seen. */
export function behaviorScore(behavior: string): Score {
  const phrases = behavior.split(/,|\b(?:and|or|then)\b/iu).map(firstVerb);
  const [first] = phrases;
  if (first === undefined || first === '' || unobservable.test(behavior)) return 0;
  if (!isObservable(first)) return 1;
  return phrases.slice(1).some(isObservable) ? 2 : 3;
}

function firstVerb(phrase: string): string {
  const words = phrase.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  return (
    words.find((word) => !/^(?:will|independently|correctly|orally|to|be|able|\w+ly)$/u.test(word)) ?? ''
  );
}

/** 0 none; 1 "with support"; 2 said, but with no material, place or moment; 3 a material, place or moment. */
export function conditionScore(condition: string): Score {
  const words = condition.match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return 0;
  if (words.length < 3) return 1;
  return realPlace.test(condition) ? 3 : 2;
}

/** 0 no number; 1 a percentage of nothing; 2 number and unit; 3 also how often or how many times in a row. */
export function criterionScore({ criterion: { value, unit, consistency } }: Fields): Score {
  if (value === null) return 0;
  const words = unit.trim();
  if (words === '' || /^(?:%|percent|percent accuracy|accuracy)$/iu.test(words)) return 1;
  return /\d|\b(?:two|three|four|five|row|consecutive)\b/iu.test(consistency) ? 3 : 2;
}

/** 0 none; 1 "by the end of the plan"; 2 a date; 3 a date and dated steps on the way. */
export function timeScore({ targetOn, objectives }: Fields, text: string, startsOn: string): Score {
  if (targetOn === null)
    return /\b(?:end of the (?:iep|plan|school )?\s*year|iep year|annual review)\b/iu.test(text) ? 1 : 0;
  const isStep = ({ by }: Fields['objectives'][number]) => by !== null && by > startsOn && by < targetOn;
  return objectives.some(isStep) ? 3 : 2;
}

/** 0 none; 1 another metric; 2 the same metric, another level or no date; 3 the same metric and level, dated. */
export function baselineScore({ baseline, criterion }: Fields): Score {
  if (baseline.value === null) return 0;
  const fold = (words: string) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  if (fold(baseline.unit) !== fold(criterion.unit)) return 1;
  return fold(baseline.level) === fold(criterion.level) && baseline.on !== null ? 3 : 2;
}

/**
 * 0 flat or backward; 1 below typical growth, or under a quarter of the room left; 2 typical growth, or a quarter;
 * 3 faster than typical, or at least half of the room, with a reason. Room is the distance to 100 percent, to the
 * whole of a count or to zero; a measure with neither norms nor a whole counts by its own size.
 */
export function ambitionScore(fields: Fields, startsOn: string): Score {
  const { baseline, criterion, direction, ambitionReason, kind } = fields;
  const [from, to] = [baseline.value, criterion.value];
  if (from === null || to === null) return 0;
  const gain = direction === 'increase' ? to - from : from - to;
  if (gain <= 0) return kind === 'maintenance' && gain === 0 ? 2 : 0;
  const part = typicalPart(fields, startsOn) ?? gain / roomOf(fields, from);
  if (part < 0.25) return 1;
  return part >= 0.5 && ambitionReason.trim() !== '' ? 3 : 2;
}

/** For a measure with norms, its rate in half-units of typical growth: 0.25 is typical, 0.5 more than typical. */
function typicalPart({ criterion, baseline, targetOn }: Fields, startsOn: string): number | null {
  const metric = metricOfUnit(criterion.unit);
  const grade = gradeOfLevel(criterion.level);
  const typical = metric && grade ? typicalWeeklyGrowth(metric, grade)?.value : undefined;
  if (!typical || targetOn === null || diffDays(startsOn, targetOn) <= 0) return null;
  const weeks = instructionalWeeks(startsOn, targetOn);
  const rate = weeklyRate(baseline.value ?? 0, criterion.value ?? 0, weeks);
  if (rate < typical * 0.98) return 0;
  return rate > typical * 1.02 ? 0.5 : 0.25;
}

function roomOf({ criterion, direction }: Fields, from: number): number {
  if (direction === 'decrease') return Math.max(from, 1e-9);
  const whole = /^of (\d+)/u.exec(criterion.unit)?.[1];
  if (whole !== undefined) return Math.max(Number(whole) - from, 1e-9);
  if (/^(?:percent|%)/iu.test(criterion.unit)) return Math.max(100 - from, 1e-9);
  return Math.max(from, 1);
}

/** 0 none; 1 a tool; 2 how often too; 3 also who, and when the team changes something. */
export function measurementScore({ tool, frequency, responsible }: Fields['measurement']): Score {
  if (tool.trim() === '') return 0;
  if (frequency.trim() === '') return 1;
  return responsible.trim() !== '' && decisionRule.test(frequency) ? 3 : 2;
}
