import type { EvidencePack } from '@/lib/drafting/pack';
import type { Plan } from '../composer/audit';
import { goalKeys, scoreGoal, type GoalScores } from './goal-rubric';
import { itemsOf } from './plan-items';
import { scorePlan } from './plan-rubric';
import { scoreRgori } from './r-gori';

/** The 16 dimensions by name, in the order of the report. */
export const dimensions = {
  Q1: 'present-level data',
  Q2: 'impact statement',
  Q3: 'strengths and family',
  Q4: 'source grounding',
  Q5: 'need to plan coverage',
  Q6: 'goal behavior',
  Q7: 'goal condition',
  Q8: 'goal criterion',
  Q9: 'goal time',
  Q10: 'goal baseline match',
  Q11: 'goal ambition',
  Q12: 'measurement plan',
  Q13: 'services aligned',
  Q14: 'placement reasoning',
  Q15: 'supports usable',
  Q16: 'readability',
} as const;
export type Dimension = keyof typeof dimensions;
export const dimensionKeys = Object.keys(dimensions) as Dimension[];

export type RubricResult = Readonly<{
  /** 0 to 3; null where there is nothing to score. */
  scores: Readonly<Record<Dimension, number | null>>;
  /** The mean of what was scored; null for an empty plan. */
  mean: number | null;
  goals: readonly (GoalScores & Readonly<{ text: string; rgori: number }>)[];
}>;

/** Scores a drafted plan by the 16-point rubric and its goals by R-GORI. */
export function scoreRubric(plan: Plan, pack: EvidencePack): RubricResult {
  const goals = itemsOf(plan, 'goal').map((goal) => ({
    ...scoreGoal(goal, pack.iep),
    text: goal.text,
    rgori: scoreRgori(goal).total,
  }));
  const scores = { ...scorePlan(plan, pack), ...goalMeans(goals) };
  return { scores, mean: meanOf(Object.values(scores)), goals };
}

function goalMeans(goals: readonly GoalScores[]): Record<keyof GoalScores, number | null> {
  const of = (key: keyof GoalScores) => meanOf(goals.map((goal) => goal[key]));
  return {
    Q6: of('Q6'),
    Q7: of('Q7'),
    Q8: of('Q8'),
    Q9: of('Q9'),
    Q10: of('Q10'),
    Q11: of('Q11'),
    Q12: of('Q12'),
  };
}

/** The mean of the numbers there are; null without any. */
export function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Goal items with a 0, as "Q8: By ...". */
export function zeroGoalItems({ goals }: RubricResult): string[] {
  return goals.flatMap((goal) =>
    goalKeys.filter((key) => goal[key] === 0).map((key) => `${key}: ${goal.text}`),
  );
}
