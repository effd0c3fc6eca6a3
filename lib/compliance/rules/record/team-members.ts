import type { TeamRole } from '@/lib/record/meeting';
import type { Facts } from '../../facts';
import type { Lack } from '../../finding';
import { isBlank } from '../../places';
import * as record from '../../record-places';
import { isBy, type Meeting, type MeetingPerson } from '../../record-places';
import * as team from './team';

/* Who takes part in a meeting: 34 CFR 300.321 and 300.322(c) to (e). */

function teamMeetings(facts: Facts): Meeting[] {
  return record.plannedOrHeld(facts).filter(record.isTeamMeeting);
}

function peopleOf({ people }: Meeting, role: TeamRole): MeetingPerson[] {
  return people.filter((person) => person.role === role);
}

const isAway = ({ details }: MeetingPerson) =>
  details.attendance === 'absent' || details.attendance === 'excused';

function roleValue(role: TeamRole) {
  return { role: { word: `role.${role}` } };
}

/** Someone who may also interpret the evaluation results: 300.321(a)(5) names the members (2) to (6). */
const mayInterpret = new Set<TeamRole>([
  'general_education_teacher',
  'special_education_teacher',
  'agency_representative',
  'related_service_provider',
  'other',
]);

/**
 * TM-01, 34 CFR 300.321(a)(1) to (5): each required member is on the list, came, or is excused. A parent who
 * did not come is TM-06's, an excusal that was begun is TM-02's and TM-03's.
 */
export function requiredMembers(facts: Facts): Lack[] {
  return teamMeetings(facts).flatMap((meeting): Lack[] => {
    const lacks = team.requiredRoles(facts).flatMap((role) => memberLack(facts, meeting, role));
    const hasParent = team.parentsOf(facts, meeting).length > 0;
    return hasParent ? lacks : [{ ...peoplePlace(facts, meeting), values: roleValue('parent') }, ...lacks];
  });
}

function memberLack(facts: Facts, meeting: Meeting, role: TeamRole): Lack[] {
  const place = peoplePlace(facts, meeting);
  const members = peopleOf(meeting, role);
  if (members.length === 0) {
    const isDoubled =
      role === 'evaluation_interpreter' && meeting.people.some((person) => mayInterpret.has(person.role));
    return isDoubled ? [record.toConfirm(place, 'interpreter')] : [{ ...place, values: roleValue(role) }];
  }
  const isUnknown = ({ details }: MeetingPerson) =>
    meeting.status === 'held' && details.attendance === 'expected';
  if (members.some((member) => !isAway(member) && !isUnknown(member))) return [];
  if (members.some(isUnknown)) return [record.toConfirm(place, 'attendance', roleValue(role))];
  const isExcusalBegun = members.some(({ details }) => details.excusal.areaDiscussed !== null);
  return isExcusalBegun ? [] : [{ ...place, values: roleValue(role) }];
}

function peoplePlace(facts: Facts, meeting: Meeting) {
  return record.meetingPlace(facts, meeting, 'people');
}

/** Required members who are away, with nobody else in their role, and what was said about their area. */
function excused(facts: Facts, areaDiscussed: 'yes' | 'no') {
  return teamMeetings(facts).flatMap((meeting) =>
    team.requiredRoles(facts).flatMap((role) => {
      const members = peopleOf(meeting, role);
      if (members.some((member) => !isAway(member))) return [];
      return members
        .filter(({ details }) => details.excusal.areaDiscussed === areaDiscussed)
        .map((member) => ({ meeting, member, excusal: member.details.excusal }));
    }),
  );
}

/** TM-02, 34 CFR 300.321(e)(1): parent and agency agree in writing, by the day of the meeting. */
export function agreedAbsence(facts: Facts): Lack[] {
  return excused(facts, 'no')
    .filter(
      ({ meeting, excusal }) =>
        !isBy(excusal.parentAgreedOn, meeting.on) || !isBy(excusal.agencyAgreedOn, meeting.on),
    )
    .map(({ meeting, member }) => ({
      ...personPlace(facts, meeting, member),
      values: roleValue(member.role),
    }));
}

/**
 * TM-03, 34 CFR 300.321(e)(2): written consent of the parent, consent of the agency, and the member's written
 * input before the meeting. Input of the day itself came before the hour or after it: a person confirms.
 */
export function consentedAbsence(facts: Facts): Lack[] {
  return excused(facts, 'yes').flatMap(({ meeting, member, excusal }): Lack[] => {
    const place = personPlace(facts, meeting, member);
    const values = roleValue(member.role);
    const isConsented = isBy(excusal.parentAgreedOn, meeting.on) && isBy(excusal.agencyAgreedOn, meeting.on);
    if (!isConsented || !isBy(excusal.inputDeliveredOn, meeting.on)) return [{ ...place, values }];
    return excusal.inputDeliveredOn === meeting.on ? [record.toConfirm(place, 'same_day', values)] : [];
  });
}

function personPlace(facts: Facts, meeting: Meeting, member: MeetingPerson) {
  return record.meetingPlace(facts, meeting, `people.${meeting.people.indexOf(member)}.details.excusal`);
}

/**
 * TM-06, 34 CFR 300.322(c) and (d), 300.328: before the team meets without a parent it has offered other ways to
 * take part, and has a record of its attempts.
 */
export function parentAttempts(facts: Facts): Lack[] {
  return teamMeetings(facts).flatMap((meeting): Lack[] => {
    const parents = team.parentsOf(facts, meeting);
    if (parents.some(({ details }) => details.attendance === 'present')) return [];
    const place = record.meetingPlace(facts, meeting, 'details.otherMeansOffered');
    if (parents.some((parent) => !isAway(parent))) {
      return meeting.status === 'held' ? [record.toConfirm(place, 'attendance')] : [];
    }
    if (parents.length === 0 && meeting.status === 'planned') return [];
    const isTried = meeting.details.otherMeansOffered === 'yes' && team.hasEnoughAttempts(facts, meeting);
    return isTried ? [] : [place];
  });
}

/** TM-10, 34 CFR 300.324(a)(3) and (b)(3). The written input of an excused teacher counts. */
export function generalTeacher(facts: Facts): Lack[] {
  if (!team.mayBeInRegularClass(facts)) return [];
  return record
    .heldMeetings(facts)
    .filter((meeting) => record.isTeamMeeting(meeting) && team.isReview(facts, meeting))
    .filter(
      (meeting) =>
        isBlank(meeting.details.generalTeacherInput) &&
        peopleOf(meeting, 'general_education_teacher').every(({ details }) => isBlank(details.excusal.input)),
    )
    .map((meeting) => record.meetingPlace(facts, meeting, 'details.generalTeacherInput'));
}

/** TM-11, 34 CFR 300.321(f): at the parent's request the Part C coordinator is invited to the first meeting. */
export function partCCoordinator(facts: Facts): Lack[] {
  if (facts.plan.iep.kind !== 'initial') return [];
  const meetings = teamMeetings(facts);
  const isInvited = meetings.some((meeting) =>
    peopleOf(meeting, 'part_c_coordinator').some(({ details }) => isBy(details.invitedOn, meeting.on)),
  );
  const [first] = meetings.map(({ on }) => on).toSorted();
  return record.entries(facts, 'part_c_transition').flatMap((entry): Lack[] => {
    const { wasInvitationRequested, coordinatorInvitedOn } = entry.data;
    if (wasInvitationRequested === 'no' || isInvited || isBy(coordinatorInvitedOn, first ?? '9999-12-31'))
      return [];
    return wasInvitationRequested === null
      ? [record.toConfirm(record.entryPlace(facts, entry, 'wasInvitationRequested'))]
      : [record.entryPlace(facts, entry, 'coordinatorInvitedOn')];
  });
}
