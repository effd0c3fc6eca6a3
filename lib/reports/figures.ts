/* The figures of the reports that name students; a caseload address asks for the same ones. For the browser too. */

export const indicators = ['i11', 'i12', 'i13'] as const;

export const indicatorFigures = [
  ...indicators,
  'i11_met',
  'i11_not',
  'i12_met',
  'i12_not',
  'i13_met',
  'i13_not',
] as const;
export type IndicatorFigure = (typeof indicatorFigures)[number];

/** Students by how their goals stand: all that are measured on track, some off track, none measured. */
export const goalFigures = ['goals_on', 'goals_off', 'goals_none'] as const;
export type GoalFigure = (typeof goalFigures)[number];

/** `findings`: an open plan with errors. `unchecked`: one that was never checked. `review`: one awaiting a review. */
export const planFigures = ['findings', 'unchecked', 'review'] as const;
export type PlanFigure = (typeof planFigures)[number];

export const figures = [...planFigures, ...goalFigures, ...indicatorFigures] as const;
export type Figure = (typeof figures)[number];

export function isIndicatorFigure(figure: Figure): figure is IndicatorFigure {
  return indicatorFigures.some((known) => known === figure);
}
