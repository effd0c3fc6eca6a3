import { ageOn } from '@/lib/format/calendar-date';
import { yearsLater } from '../../dates';
import type { Facts } from '../../facts';
import type { Lack } from '../../finding';
import { fieldPlace, firstNameOf, isBlank } from '../../places';
import * as record from '../../record-places';
import { isBy, type Meeting } from '../../record-places';
import type { RecordRuleGroup } from '../../rule-group';
import { discussesTransition } from './team';

/* Transition in meetings (300.321(b)), the age of majority (300.520) and leaving school (300.305(e)). */

function transitionMeetings(facts: Facts): Meeting[] {
  return record.plannedOrHeld(facts).filter((meeting) => discussesTransition(facts, meeting));
}

/** TR-07, 34 CFR 300.321(b)(1): the student is invited by the day of the meeting. */
function studentInvited(facts: Facts): Lack[] {
  return transitionMeetings(facts)
    .filter(
      ({ on, people }) =>
        !people.some(({ role, details }) => role === 'student' && isBy(details.invitedOn, on)),
    )
    .map((meeting) => record.meetingPlace(facts, meeting, 'people'));
}

/** TR-08, 34 CFR 300.321(b)(2): what an absent student prefers is found out in another way. */
function preferences(facts: Facts): Lack[] {
  const held = new Set(record.heldMeetings(facts));
  return transitionMeetings(facts).flatMap((meeting): Lack[] => {
    const students = meeting.people.filter(({ role }) => role === 'student');
    const isThere = students.some(({ details }) => details.attendance === 'present');
    if (!held.has(meeting) || isThere || !isBlank(meeting.details.studentPreferences)) return [];
    const values = { first_name: firstNameOf(facts) };
    const place = record.meetingPlace(facts, meeting, 'details.studentPreferences');
    return students.some(({ details }) => details.attendance === 'expected')
      ? [record.toConfirm(place, 'attendance', values)]
      : [{ ...place, values }];
  });
}

type Agency = Readonly<{ name: string; consents: (string | null)[]; isRefused: boolean; isInvited: boolean }>;

/** The agencies named in the plan or on the list of a meeting, with what is known of consent. */
function agenciesOf({ plan, record: { meetings } }: Facts): Agency[] {
  const contacts = plan.sections.transition.fields.agencyContacts.filter(({ agency }) => !isBlank(agency));
  const inPlan = contacts.map(({ agency, consent, consentOn, invited }) => ({
    name: agency.trim(),
    consents: [consentOn],
    isRefused: consent === 'no',
    isInvited: invited === 'yes',
  }));
  const atMeetings = meetings
    .filter(({ status }) => status !== 'cancelled')
    .flatMap(({ people }) => people)
    .filter(({ role, name }) => role === 'transition_agency' && !isBlank(name))
    .filter(({ name }) => !inPlan.some((agency) => record.isSameName(agency.name, name)))
    .map(({ name }) => ({ name: name.trim(), consents: [], isRefused: false, isInvited: true }));
  return [...inPlan, ...atMeetings];
}

/**
 * TR-09, 34 CFR 300.321(b)(3), 300.622(b)(2): the agency is invited after the parent, or the student of age,
 * has consented. Without consent it is not invited. Agencies named in prose only are a person's to check.
 */
function agencyConsent(facts: Facts): Lack[] {
  const meetings = transitionMeetings(facts);
  const [meeting] = meetings;
  if (!meeting) return [];
  const agencies = agenciesOf(facts);
  const { agencies: prose } = facts.plan.sections.transition.fields;
  if (agencies.length === 0 && !isBlank(prose))
    return [record.toConfirm(fieldPlace('transition', 'agencies'))];
  return agencies
    .filter((agency) => !isInvitedWithConsent(facts, meetings, agency))
    .map(({ name }) => ({ ...record.meetingPlace(facts, meeting, 'people'), values: { agency: name } }));
}

function isInvitedWithConsent(facts: Facts, meetings: readonly Meeting[], agency: Agency): boolean {
  const people = meetings
    .flatMap((meeting) => meeting.people)
    .filter(({ role, name }) => role === 'transition_agency' && record.isSameName(name, agency.name));
  const entries = record
    .entries(facts, 'consent')
    .filter(
      ({ data }) => data.purpose === 'agency_invitation' && record.isSameName(data.subject, agency.name),
    );
  const given = [
    ...agency.consents,
    ...people.map(({ details }) => details.consentOn),
    ...entries.filter(({ data }) => data.outcome?.startsWith('given')).map(({ on }) => on),
  ].flatMap((on) => on ?? []);
  const [consentOn] = given.toSorted();
  const isInvited = agency.isInvited || people.some(({ details }) => details.invitedOn !== null);
  const isRefused = agency.isRefused || entries.at(-1)?.data.outcome === 'declined';
  if (consentOn === undefined) return isRefused && !isInvited;
  return people.some(({ details }) => details.invitedOn !== null && details.invitedOn >= consentOn);
}

/**
 * TR-12, 34 CFR 300.520(a), 300.625(b) and (c), 34 CFR 99.5(a): at the state's age of majority the student and
 * the parents are told, and from then on the student signs; unless an exception is on record.
 */
function majority(facts: Facts): Lack[] {
  const { plan, state, context } = facts;
  if (ageOn(plan.student.birthDate, context.today) < state.majorityAge) return [];
  const transfers = record.entries(facts, 'rights_transferred');
  if (transfers.some(({ data }) => !isBlank(data.exception))) return [];
  const values = { first_name: firstNameOf(facts) };
  const last = transfers.at(-1);
  if (!last) return [{ ...record.kindPlace('rights_transferred'), values }];
  const missing = (['studentNotifiedOn', 'parentsNotifiedOn'] as const).find(
    (part) => last.data[part] === null,
  );
  if (missing) return [{ ...record.entryPlace(facts, last, missing), values }];
  const birthday = yearsLater(plan.student.birthDate, state.majorityAge);
  return record
    .entries(facts, 'consent')
    .filter(({ on, data }) => on >= birthday && data.signerRole === 'parent')
    .map((entry) => ({
      ...record.entryPlace(facts, entry, 'signerRole'),
      variant: 'signer',
      values: { ...values, date: { date: entry.on } },
      fix: 'change',
    }));
}

/** TR-13, 34 CFR 300.305(e)(3): by the day of leaving with a diploma or at the age limit. */
function summary(facts: Facts): Lack[] {
  const summaries = record.entries(facts, 'summary_of_performance');
  return record
    .entries(facts, 'exit')
    .filter(({ data }) => data.reason === 'diploma' || data.reason === 'age')
    .flatMap((exit): Lack[] => {
      const given = summaries.filter(({ on }) => on <= exit.on);
      if (given.some(({ data }) => !isBlank(data.recommendations))) return [];
      const last = given.at(-1);
      return last
        ? [{ ...record.entryPlace(facts, last, 'recommendations'), variant: 'recommendations' }]
        : [record.kindPlace('summary_of_performance')];
    });
}

/** TR-14, 34 CFR 300.102(a)(3)(iii), 300.503: graduation is a change of placement, with notice before it. */
function graduationNotice(facts: Facts): Lack[] {
  return record
    .entries(facts, 'exit')
    .filter(({ data }) => data.reason === 'diploma')
    .filter(
      ({ on }) =>
        !facts.record.notices.some(
          ({ sentOn, content }) =>
            sentOn !== null && sentOn < on && yearsLater(sentOn, 1) >= on && content.subject === 'placement',
        ),
    )
    .map(() => record.listPlace('notice'));
}

export const transitionRecordRules = {
  'TR-07': studentInvited,
  'TR-08': preferences,
  'TR-09': agencyConsent,
  'TR-12': majority,
  'TR-13': summary,
  'TR-14': graduationNotice,
} as const satisfies RecordRuleGroup<'TR'>;
