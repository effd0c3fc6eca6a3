import { addYears, diffDays } from '@/lib/format/calendar-date';

export type DueKind = 'annual_review' | 'reevaluation';
export type DueState = 'late' | 'due' | 'later';
export type DueDate = { kind: DueKind; on: string; days: number; state: DueState };

/** Days before a date in which it is shown as due soon. */
export const dueSoonDays = 30;

type Dates = Readonly<{ lastAnnualReviewOn: string | null; lastEvaluationOn: string | null }>;

/**
 * The yearly review (34 CFR 300.324(b)(1)(i)) and the reevaluation every three years (300.303(b)(2)),
 * earliest first. Days are calendar days (300.11(a)), negative when past.
 */
export function dueDates({ lastAnnualReviewOn, lastEvaluationOn }: Dates, today: string): DueDate[] {
  const dates = [
    ...(lastAnnualReviewOn ? [dueDate('annual_review', addYears(lastAnnualReviewOn, 1), today)] : []),
    ...(lastEvaluationOn ? [dueDate('reevaluation', addYears(lastEvaluationOn, 3), today)] : []),
  ];
  return dates.sort((a, b) => a.days - b.days);
}

function dueDate(kind: DueKind, on: string, today: string): DueDate {
  const days = diffDays(today, on);
  return { kind, on, days, state: days < 0 ? 'late' : days <= dueSoonDays ? 'due' : 'later' };
}
