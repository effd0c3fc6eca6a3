import { clockState, isClockKind, type ClockKind } from '@/lib/clocks/kinds';
import { reviewClocks } from '@/lib/clocks/review-clocks';
import { diffDays } from '@/lib/format/calendar-date';

export type DueKind = 'annual_review' | 'reevaluation';
export type DueState = 'late' | 'due' | 'later';
/** The clock of a student that runs out first. */
export type NextDue = { kind: ClockKind; on: string; days: number; state: DueState };
export type DueDate = NextDue & { kind: DueKind };

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

/** The first clock as it is kept with the student; null while none runs. */
export function nextDue(kind: string | null, on: string, today: string): NextDue | null {
  if (kind === null || !isClockKind(kind)) return null;
  const state = clockState({ dueOn: on, metOn: null }, today);
  if (state === 'met' || state === 'unknown') return null;
  return { kind, on, days: diffDays(today, on), state };
}
