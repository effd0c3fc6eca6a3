import { addYears, type CalendarDate } from '@/lib/format/calendar-date';
import { entriesIn, explain, latestOf, type ClockFacts } from './facts';
import type { Clock } from './kinds';

type ReviewDates = Readonly<{
  lastAnnualReviewOn: CalendarDate | null;
  lastEvaluationOn: CalendarDate | null;
}>;

/**
 * The yearly review (34 CFR 300.324(b)(1)(i)) and the reevaluation every three years (300.303(b)(2)), from the
 * days they were last done. What was due is met by doing it, which starts the next one.
 */
export function reviewClocks({ lastAnnualReviewOn, lastEvaluationOn }: ReviewDates): Clock[] {
  return [
    ...(lastAnnualReviewOn ? [every('annual_review', lastAnnualReviewOn)] : []),
    ...(lastEvaluationOn ? [every('reevaluation', lastEvaluationOn)] : []),
  ];
}

const intervals = {
  annual_review: { years: 1, cite: '34 CFR 300.324(b)(1)(i)' },
  reevaluation: { years: 3, cite: '34 CFR 300.303(b)(2)' },
} as const;

function every(kind: keyof typeof intervals, from: CalendarDate): Clock {
  const { years, cite } = intervals[kind];
  return {
    kind,
    startedOn: from,
    dueOn: addYears(from, years),
    metOn: null,
    cite,
    explanation: explain({ rule: 'years', count: years, from }),
  };
}

/**
 * The same from the student's dates and the record: an evaluation completed later than the student's own date
 * counts, and so does an agreement that none is needed (300.303(b)(2)).
 */
export function servedClocks(facts: ClockFacts): Clock[] {
  const { lastAnnualReviewOn, lastEvaluationOn } = facts.student;
  const evaluated = [
    lastEvaluationOn,
    ...entriesIn(facts, 'evaluation_completed').map(({ on }) => on),
    ...(lastEvaluationOn === null ? [] : agreedUnnecessary(facts)),
  ];
  return [
    ...reviewClocks({ lastAnnualReviewOn, lastEvaluationOn: latestOf(evaluated) }),
    ...yearStart(facts),
  ];
}

function agreedUnnecessary(facts: ClockFacts): CalendarDate[] {
  return entriesIn(facts, 'reevaluation_agreement')
    .filter(({ data }) => data.kind === 'unnecessary')
    .map(({ on }) => on);
}

/** A plan in effect on the first day of the next school year (300.323(a)), for who has had a plan before. */
function yearStart({ schoolYears, plans, student, today }: ClockFacts): Clock[] {
  const next = schoolYears
    .map(({ startsOn }) => startsOn)
    .filter((startsOn) => startsOn >= today)
    .toSorted()[0];
  const inEffect = plans.filter(({ isInEffect }) => isInEffect);
  if (!next || (inEffect.length === 0 && student.lastAnnualReviewOn === null)) return [];
  const covering = inEffect.find(
    ({ startsOn, endsOn }) => startsOn !== null && startsOn <= next && (endsOn === null || endsOn >= next),
  );
  return [
    {
      kind: 'school_year_start',
      startedOn: null,
      dueOn: next,
      metOn: covering?.startsOn ?? null,
      cite: '34 CFR 300.323(a)',
      explanation: explain({ rule: 'year_start', from: next }),
    },
  ];
}
