import { diffDays, type CalendarDate } from '@/lib/format/calendar-date';
import type { DayUnit } from './school-calendar';

/** The clocks of the law that run for a student; the order is that in which a case meets them. */
export const clockKinds = [
  'initial_evaluation',
  'first_meeting',
  'services_start',
  'annual_review',
  'reevaluation',
  'school_year_start',
  'part_c',
  'manifestation',
  'records_request',
  'transition',
  'rights_transfer',
  'transfer_services',
  'transfer_decision',
] as const;
export type ClockKind = (typeof clockKinds)[number];

export function isClockKind(value: string): value is ClockKind {
  return clockKinds.some((kind) => kind === value);
}

/** `unknown`: the district has not recorded the school years that the count would need. */
export type ClockState = 'met' | 'late' | 'due' | 'later' | 'unknown';

/** Why a clock ends on its day, in parts that an interface puts into words. */
export type ClockExplanation = Readonly<{
  /** Days or years after `from`, an age reached, or a named day. */
  rule: 'days' | 'years' | 'age' | 'at_once' | 'year_start' | 'before_meeting';
  /** How many days or years; null where the rule names a day. */
  count: number | null;
  unit: DayUnit | null;
  /** What the rule counts from: a birth date for an age. */
  from: CalendarDate;
  /** Days by which a person has extended the limit, already in `count`. */
  extendedBy: number;
  /** What a state's law leaves out of the count; a person has to record it as an extension. */
  exclusions: readonly string[];
}>;

export type Clock = Readonly<{
  kind: ClockKind;
  startedOn: CalendarDate | null;
  dueOn: CalendarDate | null;
  metOn: CalendarDate | null;
  /** The place in the law. */
  cite: string;
  explanation: ClockExplanation;
}>;

/** Calendar days before a date in which it is shown as due soon. */
export const dueSoonDays = 30;

/** How a clock stands on a day. On the due day itself it is due, from the day after late. */
export function clockState(
  { dueOn, metOn }: Pick<Clock, 'dueOn' | 'metOn'>,
  today: CalendarDate,
): ClockState {
  if (metOn !== null) return 'met';
  if (dueOn === null) return 'unknown';
  const days = diffDays(today, dueOn);
  if (days < 0) return 'late';
  return days <= dueSoonDays ? 'due' : 'later';
}

/** Of several clocks of one kind: the one that runs out first, or the one that was met last. */
export function mostPressing(clocks: readonly Clock[]): Clock[] {
  const key = ({ dueOn }: Clock) => dueOn ?? '9999-12-31';
  const open = clocks.filter(({ metOn }) => metOn === null);
  const [first] = open.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  const last = clocks.toSorted((a, b) => ((a.metOn ?? '') < (b.metOn ?? '') ? -1 : 1)).at(-1);
  const chosen = first ?? last;
  return chosen ? [chosen] : [];
}
