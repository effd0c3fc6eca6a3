import { clockState } from '@/lib/clocks/kinds';
import { reviewClocks } from '@/lib/clocks/review-clocks';
import { diffDays } from '@/lib/format/calendar-date';

export type DueKind = 'annual_review' | 'reevaluation';
export type DueState = 'late' | 'due' | 'later';
export type DueDate = { kind: DueKind; on: string; days: number; state: DueState };

type Dates = Readonly<{ lastAnnualReviewOn: string | null; lastEvaluationOn: string | null }>;

/**
 * The yearly review and the reevaluation as the clocks of lib/clocks have them, earliest first. Days are
 * calendar days (34 CFR 300.11(a)), negative when past.
 */
export function dueDates(dates: Dates, today: string): DueDate[] {
  return reviewClocks(dates)
    .flatMap(({ kind, dueOn }) => {
      if (dueOn === null || (kind !== 'annual_review' && kind !== 'reevaluation')) return [];
      const state = clockState({ dueOn, metOn: null }, today);
      if (state === 'met' || state === 'unknown') return [];
      return [{ kind, on: dueOn, days: diffDays(today, dueOn), state }];
    })
    .sort((a, b) => a.days - b.days);
}
