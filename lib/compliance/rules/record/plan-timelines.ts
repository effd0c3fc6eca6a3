import { addDays } from '@/lib/format/calendar-date';
import { isSettled } from '@/lib/ieps/life';
import { daysLater, schoolYearOf, yearsLater } from '../../dates';
import type { Facts } from '../../facts';
import type { Lack, Place } from '../../finding';
import { planPlace, studentPlace } from '../../places';
import * as record from '../../record-places';
import { isReview } from './team';

/* The clocks of plans: the first meeting, the yearly review, the start of school, the third birthday. */

/** How long before its day a review is announced that has no meeting yet, in calendar days. */
const reviewNoticeDays = 60;
const firstMeetingDays = 30;

/**
 * A meeting that must be held by a day. Overdue, or planned after the day, it is required; held after the day, or
 * not yet planned, it is said as a warning: the past cannot be mended, and there is still time.
 */
function meetingBy(facts: Facts, place: Place, { after, due }: { after: string; due: string }): Lack[] {
  const { today } = facts.context;
  const reviews = record.plannedOrHeld(facts).filter((meeting) => isReview(facts, meeting));
  const held = reviews
    .filter(({ status, on }) => status === 'held' && on > after && on <= today)
    .map(({ on }) => on)
    .toSorted();
  const date = { date: due };
  const [first] = held;
  if (first !== undefined) {
    const values = { date, held: { date: first } };
    return first <= due ? [] : [{ ...place, variant: 'late', severity: 'warning', values, fix: 'confirm' }];
  }
  const stated = facts.plan.iep.meetingOn;
  if (stated !== null && stated > after && stated < today && stated <= due)
    return [record.toConfirm(place, 'unrecorded', { date, held: { date: stated } })];
  const planned = [
    ...reviews.filter(({ status }) => status === 'planned').map(({ on }) => on),
    ...(stated === null ? [] : [stated]),
  ].filter((on) => on >= today && on > after);
  if (today > due) return [{ ...place, values: { date }, fix: 'change' }];
  if (planned.some((on) => on <= due)) return [];
  return planned.length > 0
    ? [{ ...place, values: { date }, fix: 'change' }]
    : [{ ...place, severity: 'warning', values: { date }, fix: 'change' }];
}

/** TL-02, 34 CFR 300.323(c)(1): the meeting within 30 days of the decision that the child is eligible. */
export function firstMeeting(facts: Facts): Lack[] {
  if (facts.plan.iep.kind !== 'initial') return [];
  const decided = record.entries(facts, 'eligibility_determined').at(-1);
  if (!decided || decided.data.isEligible === 'no') return [];
  const place = record.entryPlace(facts, decided);
  if (decided.data.isEligible === null)
    return [record.toConfirm(record.entryPlace(facts, decided, 'isEligible'))];
  // A meeting on the day of the decision itself counts.
  const window = { after: addDays(decided.on, -1), due: daysLater(decided.on, firstMeetingDays) };
  return meetingBy(facts, place, window);
}

/** TL-03, 34 CFR 300.324(b)(1)(i): a review not less than annually. */
export function annualReview(facts: Facts): Lack[] {
  const { lastAnnualReviewOn: last } = facts.plan.student;
  const place = studentPlace('lastAnnualReviewOn');
  if (last === null) return facts.plan.iep.kind === 'initial' ? [] : [record.toConfirm(place)];
  const due = yearsLater(last, 1);
  if (facts.context.today < addDays(due, -reviewNoticeDays)) return [];
  return meetingBy(facts, place, { after: last, due });
}

/** Whether a plan is in effect on a day: this one, or the one of the review before it. */
function isInEffect({ plan, record: { life } }: Facts, on: string): boolean {
  const { startsOn, endsOn } = plan.iep;
  const isThis = isSettled(life.status) && startsOn !== null && startsOn <= on && (endsOn ?? on) >= on;
  const last = plan.student.lastAnnualReviewOn;
  return isThis || (last !== null && last <= on && on <= yearsLater(last, 1));
}

/** How long before the first day of school it is looked at, in calendar days. */
const schoolStartDays = 60;

/** TL-06, 34 CFR 300.323(a): a plan in effect at the beginning of each school year, for each child found eligible. */
export function startOfSchool(facts: Facts): Lack[] {
  const { context, plan, calendar } = facts;
  if (plan.iep.kind === 'initial' && record.entries(facts, 'eligibility_determined').length === 0) return [];
  const soon = daysLater(context.today, schoolStartDays);
  const years = facts.record.calendar.schoolYears;
  const next = years
    .map(({ startsOn }) => startsOn)
    .filter((startsOn) => startsOn >= context.today && startsOn <= soon)
    .toSorted()
    .at(0);
  if (next === undefined) {
    const isKnown = years.some(
      ({ startsOn, endsOn }) => startsOn > soon || (startsOn <= soon && endsOn >= soon),
    );
    return isKnown ? [] : [record.toConfirm(planPlace('startsOn'), 'calendar')];
  }
  let first = next;
  while (!calendar.isSchoolDay(first) && first < soon) first = addDays(first, 1);
  return isInEffect(facts, first) ? [] : [{ ...planPlace('startsOn'), fix: 'change' }];
}

/** TL-07, 34 CFR 300.101(b), 300.124(b), 300.323(b): a plan in effect by the third birthday of a child from Part C. */
export function thirdBirthday(facts: Facts): Lack[] {
  const { plan, context, record: procedure } = facts;
  if (plan.iep.kind !== 'initial' || record.entries(facts, 'part_c_transition').length === 0) return [];
  const birthday = yearsLater(plan.student.birthDate, 3);
  const { startsOn } = plan.iep;
  const lack: Lack = { ...planPlace('startsOn'), values: { date: { date: birthday } }, fix: 'change' };
  if (startsOn !== null && startsOn > birthday) return [lack];
  if (isSettled(procedure.life.status) && startsOn !== null) return [];
  return [context.today > birthday ? lack : { ...lack, severity: 'warning' }];
}

/**
 * TL-08, 34 CFR 300.323(c)(2): as soon as possible after the IEP, here the state's number of school days. Where
 * the parent consented later than the team met, the days run from the consent, before which nothing may start.
 */
export function servicesStart(facts: Facts): Lack[] {
  const consent = record
    .entries(facts, 'consent')
    .filter(({ data }) => data.purpose === 'initial_services' && data.outcome?.startsWith('given'))
    .at(-1);
  const decided = record.heldMeetings(facts).at(-1)?.on ?? facts.plan.iep.meetingOn;
  if (!consent || decided === null || facts.plan.iep.kind !== 'initial') return [];
  const from = consent.on > decided ? consent.on : decided;
  const due = facts.calendar.addDays(from, facts.state.serviceStartDays, 'school');
  const place = record.kindPlace('services_started');
  const [first] = record.entries(facts, 'services_started');
  if (due === null) {
    const values = { n: facts.state.serviceStartDays, date: { date: from } };
    return [record.toConfirm(place, 'calendar', values)];
  }
  if (first) return first.on <= due ? [] : [{ ...record.entryPlace(facts, first), fix: 'change' }];
  return facts.context.today > due ? [place] : [];
}

/** The first day of the school year of a date: of the district's calendar, else 1 July. */
export function schoolYearStart({ record: { calendar } }: Facts, on: string): string {
  const started = calendar.schoolYears
    .filter(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn)
    .at(-1);
  return started?.startsOn ?? `${String(schoolYearOf(on)).padStart(4, '0')}-07-01`;
}
