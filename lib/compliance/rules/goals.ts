import type { RuleGroup } from '../rule-group';
import * as growth from './goal-growth';
import * as parts from './goal-parts';

export const goalRules = {
  'GO-01': parts.anyGoal,
  'GO-03': parts.criterion,
  'GO-04': parts.condition,
  'GO-05': parts.targetDate,
  'GO-06': parts.measurement,
  'GO-07': parts.progressReports,
  'GO-08': parts.baseline,
  'GO-09': parts.sameMeasure,
  'GO-10': growth.progress,
  'GO-11': growth.ambition,
  'GO-12': growth.fasterThanMost,
  'GO-13': parts.tiedToNeed,
  'GO-14': growth.repeatedGoal,
  'GO-17': parts.standard,
  'GO-18': parts.objectives,
  'GO-20': parts.role,
  'GO-21': parts.enoughScores,
  'GO-22': parts.englishLevel,
} as const satisfies RuleGroup<'GO'>;
