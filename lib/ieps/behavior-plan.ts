import { valueAt } from './field-path';

/**
 * Whether a plan has a behavior plan: behavior is a special factor, or the team added one. What was written stays
 * in the record while neither holds.
 */
export function hasBehaviorPlan(specialFactors: unknown, behaviorPlan: unknown): boolean {
  return valueAt(specialFactors, 'behavior.answer') === 'yes' || valueAt(behaviorPlan, 'added') === 'yes';
}
