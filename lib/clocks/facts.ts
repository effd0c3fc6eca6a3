import type { StateConfig } from '@/lib/districts/state-config';
import type { CalendarDate } from '@/lib/format/calendar-date';
import type { EntryKind, RecordEntry } from '@/lib/record/entries';
import type { ClockExplanation } from './kinds';
import type { SchoolCalendar } from './school-calendar';

export type PlanFacts = Readonly<{
  kind: string;
  /** Whether it is in effect (34 CFR 300.323(a)). */
  isInEffect: boolean;
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
  /** Whether it holds a transition plan (300.320(b)). */
  hasTransition: boolean;
  /** Whether it states that the rights will transfer (300.320(c)). */
  hasRightsStatement: boolean;
}>;

/** Everything the clocks of one student are computed from. */
export type ClockFacts = Readonly<{
  student: Readonly<{
    birthDate: CalendarDate;
    grade: string;
    lastEvaluationOn: CalendarDate | null;
    lastAnnualReviewOn: CalendarDate | null;
  }>;
  /** Entries of the record that stand. */
  entries: readonly RecordEntry[];
  meetings: readonly Readonly<{
    status: 'planned' | 'held' | 'cancelled';
    on: CalendarDate;
    purposes: readonly string[];
  }>[];
  plans: readonly PlanFacts[];
  schoolYears: readonly Readonly<{ startsOn: CalendarDate; endsOn: CalendarDate }>[];
  calendar: SchoolCalendar;
  state: Pick<
    StateConfig,
    | 'evaluationLimit'
    | 'transferLimit'
    | 'serviceStartDays'
    | 'recordAccessDays'
    | 'transitionAge'
    | 'transitionGrade'
    | 'majorityAge'
  >;
  /** Today in the district's zone. */
  today: CalendarDate;
}>;

/** The entries of one kind, oldest first. */
export function entriesIn<K extends EntryKind>(
  { entries }: Pick<ClockFacts, 'entries'>,
  kind: K,
): Extract<RecordEntry, { kind: K }>[] {
  return entries
    .filter((entry): entry is Extract<RecordEntry, { kind: K }> => entry.kind === kind)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The first of some days that is not before another; null when there is none. */
export function firstFrom(days: readonly (CalendarDate | null)[], from: CalendarDate): CalendarDate | null {
  return days.flatMap((day) => (day !== null && day >= from ? [day] : [])).toSorted()[0] ?? null;
}

export function latestOf(days: readonly (CalendarDate | null)[]): CalendarDate | null {
  return (
    days
      .flatMap((day) => day ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}

/**
 * The day the student left special education, by an exit or because services stopped for good (300.300(b)(4));
 * null while the student is served. A later eligibility, transfer or start of services brings the student back.
 */
export function leftOn(facts: Pick<ClockFacts, 'entries'>): CalendarDate | null {
  const revoked = entriesIn(facts, 'consent').filter(
    ({ data }) => data.purpose === 'initial_services' && data.outcome === 'revoked',
  );
  const notEligible = entriesIn(facts, 'eligibility_determined').filter(
    ({ data }) => data.isEligible === 'no',
  );
  const ends = [
    ...entriesIn(facts, 'exit'),
    ...entriesIn(facts, 'services_stopped'),
    ...revoked,
    ...notEligible,
  ];
  const left = latestOf(ends.map(({ on }) => on));
  if (left === null) return null;
  const returns = [
    ...entriesIn(facts, 'transfer_in'),
    ...entriesIn(facts, 'services_started'),
    ...entriesIn(facts, 'eligibility_determined').filter(({ data }) => data.isEligible !== 'no'),
  ];
  return returns.some(({ on }) => on > left) ? null : left;
}

/** An explanation with what most clocks leave empty. */
export function explain(
  parts: Pick<ClockExplanation, 'rule' | 'from'> & Partial<ClockExplanation>,
): ClockExplanation {
  return { count: null, unit: null, extendedBy: 0, exclusions: [], ...parts };
}
