import { diffDays } from '@/lib/format/calendar-date';
import type { DueDate, DueState } from './due';

export type TimelineMark = Readonly<{
  kind: 'evaluation' | DueDate['kind'];
  on: string;
  state: 'done' | DueState;
  /** Where it stands, from 0 (start) to 1 (end). */
  at: number;
}>;

/** A student's years between two evaluations: marks, and how far today is, both from 0 to 1. */
export type Timeline = Readonly<{ marks: readonly TimelineMark[]; today: number }>;

type TimelineInput = Readonly<{
  lastEvaluationOn: string | null;
  lastAnnualReviewOn: string | null;
  dueDates: readonly DueDate[];
}>;

/** From the last evaluation to the latest of today and what is due; null when no date is known. */
export function timelineOf(
  { lastEvaluationOn, lastAnnualReviewOn, dueDates }: TimelineInput,
  today: string,
): Timeline | null {
  const start = [lastEvaluationOn, lastAnnualReviewOn].filter((date) => date !== null).toSorted()[0];
  if (!start) return null;
  const end = [today, ...dueDates.map(({ on }) => on)].toSorted().at(-1) ?? today;
  const length = Math.max(1, diffDays(start, end));
  const at = (date: string) => Math.min(1, Math.max(0, diffDays(start, date) / length));
  const evaluation: TimelineMark[] = lastEvaluationOn
    ? [{ kind: 'evaluation', on: lastEvaluationOn, state: 'done', at: at(lastEvaluationOn) }]
    : [];
  const due = dueDates.map(({ kind, on, state }) => ({ kind, on, state, at: at(on) }));
  return { marks: [...evaluation, ...due], today: at(today) };
}
