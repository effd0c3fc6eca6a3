import { gradeOfLevel, metricOfUnit } from './norms';
import type { GoalScore } from './growth';

export type MeasuredScore = GoalScore & Readonly<{ unit: string; level: string }>;

const plainWords = (words: string) => words.trim().toLowerCase().replaceAll(/\s+/g, ' ');

/** The scores on the measure and material of a goal, oldest first: values compare only within both. */
export function sameMeasure(
  scores: readonly MeasuredScore[],
  { unit, level }: Readonly<{ unit: string; level: string }>,
): GoalScore[] {
  const metric = metricOfUnit(unit);
  const grade = gradeOfLevel(level);
  return scores
    .filter((score) => {
      const isUnit = metric
        ? metricOfUnit(score.unit) === metric
        : plainWords(score.unit) === plainWords(unit);
      const ofGrade = gradeOfLevel(score.level);
      return isUnit && (grade || ofGrade ? ofGrade === grade : plainWords(score.level) === plainWords(level));
    })
    .map(({ on, value }) => ({ on, value }))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
