import { addDays, ageOn } from '@/lib/format/calendar-date';
import type { TeamRole } from '@/lib/record/meeting';
import type { Facts } from '../../facts';
import { isBlank } from '../../places';
import * as record from '../../record-places';
import { needsTransition } from '../transition';

/* Who belongs to the IEP team, 34 CFR 300.321, and what is known of a meeting's people. */

/** Attempts to reach a parent belong to a meeting for this long when they do not name one. */
const attemptDays = 180;

/** Whether the plan changes one in effect (300.324(a)(4), (6)). */
export function isAmendment({ plan, record: { life } }: Facts): boolean {
  return plan.iep.kind === 'amendment' || life.amends !== null;
}

/**
 * Whether the rights of the parents have passed to the student (300.520): of age in this state, and no
 * exception is on record.
 */
function decidesAlone(facts: Facts): boolean {
  const { plan, state, context } = facts;
  if (ageOn(plan.student.birthDate, context.today) < state.majorityAge) return false;
  return !record.entries(facts, 'rights_transferred').some(({ data }) => !isBlank(data.exception));
}

/** Those who decide for the child: the parents, or the student who is of age. */
export function parentsOf(facts: Facts, { people }: record.Meeting): record.MeetingPerson[] {
  const isAdult = decidesAlone(facts);
  return people.filter(({ role }) => role === 'parent' || (isAdult && role === 'student'));
}

export function hasParentAt(facts: Facts, meeting: record.Meeting): boolean {
  return parentsOf(facts, meeting).some(({ details }) => details.attendance === 'present');
}

/** Whether the calls, letters and visits on record are as many as the state asks (300.322(d)). */
export function hasEnoughAttempts(facts: Facts, meeting?: record.Meeting): boolean {
  const last = meeting?.on ?? facts.context.today;
  const first = addDays(last, -attemptDays);
  const isIn = (on: string | null) => on !== null && on >= first && on <= last;
  const recorded = record.entries(facts, 'contact_attempt').filter(({ on, meetingId, data }) => {
    const isOther = meeting !== undefined && meetingId !== null && meetingId !== meeting.id;
    return isIn(on) && !isOther && !isBlank(data.result);
  });
  const inPlan = facts.plan.sections.strengths_and_family.fields.contactAttempts.filter(
    ({ on, result }) => isIn(on) && !isBlank(result),
  );
  return recorded.length + inPlan.length >= facts.state.minContactAttempts;
}

/** Whether the student is or may be in the regular class: not only when every minute is outside of it. */
export function mayBeInRegularClass({ plan }: Facts): boolean {
  const { minutesOutsideWeekly } = plan.sections.lre.fields;
  return minutesOutsideWeekly === null || minutesOutsideWeekly < plan.student.schoolWeekMinutes;
}

/** The members that 300.321(a)(2) to (5) demands beside the parents, and that (e) allows to excuse. */
export function requiredRoles(facts: Facts): TeamRole[] {
  return [
    ...(mayBeInRegularClass(facts) ? (['general_education_teacher'] as const) : []),
    'special_education_teacher',
    'agency_representative',
    'evaluation_interpreter',
  ];
}

const reviewPurposes = new Set(['initial', 'annual', 'reevaluation', 'transition']);

/** Whether a meeting reviews the whole plan; one without a purpose is taken for what the plan is. */
export function isReview({ plan }: Facts, { details: { purposes } }: record.Meeting): boolean {
  if (purposes.length === 0) return plan.iep.kind !== 'amendment';
  return purposes.some((purpose) => reviewPurposes.has(purpose));
}

/** Whether postsecondary goals and transition services are on the agenda (300.321(b)(1)). */
export function discussesTransition(facts: Facts, meeting: record.Meeting): boolean {
  return (
    meeting.details.purposes.includes('transition') || (needsTransition(facts) && isReview(facts, meeting))
  );
}
