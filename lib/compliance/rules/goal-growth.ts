import { instructionalWeeks, normGap } from '@/lib/goals/growth';
import { ambitiousWeeklyGrowth, typicalWeeklyGrowth } from '@/lib/goals/norms';
import type { Facts, Placed } from '../facts';
import type { Lack } from '../finding';
import { goalGrowth, isSameUnit, type GoalGrowth } from '../measures';
import { isBlank, itemPlace } from '../places';
import { similarity } from '../similarity';

/* Endrew F. v. Douglas County, 580 U.S. 386 (2017): progress appropriate in light of the circumstances. */

/** The error of measurement is one unit where no other is known; on scales below ten a unit is a real step. */
function measurementError(from: number, to: number): number {
  return Math.max(Math.abs(from), Math.abs(to)) >= 10 ? 1 : 0;
}

export function progress({ goals }: Facts): Lack[] {
  return goals.flatMap((goal): Lack[] => {
    const { baseline, criterion, direction, kind, ambitionReason } = goal.block.fields;
    if (baseline.value === null || criterion.value === null) return [];
    if (!isSameUnit(baseline.unit, criterion.unit)) return [];
    const rise = criterion.value - baseline.value;
    const gain = direction === 'increase' ? rise : -rise;
    if (gain > measurementError(baseline.value, criterion.value)) return [];
    if (kind === 'maintenance') {
      return isBlank(ambitionReason)
        ? [{ ...itemPlace(goal, 'ambitionReason'), variant: 'maintenance' }]
        : [];
    }
    const variant = direction === 'decrease' ? 'decrease' : undefined;
    return [{ ...itemPlace(goal, 'criterion'), variant, fix: 'change' }];
  });
}

type Paced = GoalGrowth & Readonly<{ weeks: number; startsOn: string; targetOn: string }>;

/** Growth is planned over the weeks of instruction from the plan's start, or else from the baseline. */
function paced(facts: Facts, goal: Placed<'goal'>): Paced | null {
  const growth = goalGrowth(facts, goal);
  const { targetOn, baseline, kind } = goal.block.fields;
  const startsOn = facts.plan.iep.startsOn ?? baseline.on;
  if (!growth || kind === 'maintenance' || targetOn === null || startsOn === null || targetOn <= startsOn)
    return null;
  return { ...growth, startsOn, targetOn, weeks: instructionalWeeks(startsOn, targetOn) };
}

function rounded(rate: number): number {
  return Math.round(rate * 100) / 100;
}

/** Half a unit is allowed, because targets are whole numbers. A student at the norm, now or
 * by the target, has no gap. */
export function ambition(facts: Facts): Lack[] {
  return facts.goals.flatMap((goal): Lack[] => {
    const pace = paced(facts, goal);
    if (!pace || !isBlank(goal.block.fields.ambitionReason)) return [];
    const typical = typicalWeeklyGrowth(pace.metric, pace.grade)?.value;
    const gap = normGap(pace);
    if (typical === undefined || (gap && (gap.atStart <= 0 || gap.atTarget <= 0))) return [];
    const gain = pace.target - pace.baseline;
    if (gain + 0.5 >= typical * pace.weeks) return [];
    const values = { roi: rounded(gain / pace.weeks), t: typical };
    return [{ ...itemPlace(goal, 'criterion'), values, fix: 'change' }];
  });
}

export function fasterThanMost(facts: Facts): Lack[] {
  return facts.goals.flatMap((goal): Lack[] => {
    const pace = paced(facts, goal);
    const ambitious = pace && ambitiousWeeklyGrowth(pace.metric, pace.grade);
    if (!pace || !ambitious) return [];
    const rate = (pace.target - pace.baseline) / pace.weeks;
    if (rate <= 2 * ambitious.value) return [];
    return [{ ...itemPlace(goal, 'criterion'), values: { roi: rounded(rate) }, fix: 'confirm' }];
  });
}

const sameText = 0.85;

/** 34 CFR 300.324(b)(1)(ii)(A): lack of expected progress is a reason to revise. */
export function repeatedGoal({ plan, goals }: Facts): Lack[] {
  if (plan.iep.kind !== 'annual') return [];
  const notMet = plan.sections.present_levels.fields.priorGoals.filter(
    ({ outcome, whatWillChange }) => outcome === 'not_met' && isBlank(whatWillChange),
  );
  return goals
    .filter(({ block, text }) =>
      notMet.some(
        (prior) => names(prior.text, block.fields.criterion.value) && similarity(prior.text, text) > sameText,
      ),
    )
    .map((goal) => ({ ...itemPlace(goal), fix: 'change' }));
}

/** Whether a text names the number: "95" in "95 words", not in "1995". */
function names(text: string, value: number | null): boolean {
  return value !== null && (text.match(/\d+(?:\.\d+)?/g) ?? []).some((number) => Number(number) === value);
}
