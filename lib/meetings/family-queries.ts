import 'server-only';
import type { GuardianViewer } from '@/lib/auth/viewer';
import { inDistrict } from '@/lib/db/in-district';
import { ownGuardianships } from './guardianships';
import { letterFacts } from './letter-facts';
import { meetingsOpenTo } from './policy';
import { meetingSelect, meetingView, type MeetingView } from './read-meeting';
import type { Invitation } from './invitation';
import { letterIn } from './letter-words';

/** A meeting as its parent sees it: what the invitation says, never the team's notes or the minutes. */
export type FamilyMeeting = Pick<
  MeetingView,
  'id' | 'studentId' | 'status' | 'on' | 'time' | 'startsAt' | 'minutes' | 'location'
> & {
  firstName: string;
  purposes: MeetingView['details']['purposes'];
  people: { name: string; role: MeetingView['people'][number]['role'] }[];
  /** Changed since the invitation went out; a new one will follow. */
  isChanged: boolean;
};

/** The meetings a parent was invited to, the latest first. */
export function listFamilyMeetings(viewer: GuardianViewer): Promise<FamilyMeeting[]> {
  return inDistrict(viewer, async (tx) => {
    const rows = await tx.meeting.findMany({
      where: meetingsOpenTo(viewer, await ownGuardianships(tx, viewer)),
      orderBy: { startsAt: 'desc' },
      take: 50,
      select: { ...meetingSelect, student: { select: { givenName: true, preferredName: true } } },
    });
    return rows.map(({ student, ...row }) =>
      familyView(meetingView(row, viewer.timeZone), student.preferredName ?? student.givenName),
    );
  });
}

export type FamilyInvitation = FamilyMeeting & { letter: Invitation };

/** One meeting with its invitation in the parent's words; null when the parent was not invited. */
export function getFamilyMeeting(
  viewer: GuardianViewer,
  meetingId: string,
): Promise<FamilyInvitation | null> {
  return inDistrict(viewer, async (tx) => {
    const row = await tx.meeting.findFirst({
      where: { AND: [meetingsOpenTo(viewer, await ownGuardianships(tx, viewer)), { id: meetingId }] },
      select: meetingSelect,
    });
    if (!row) return null;
    const meeting = meetingView(row, viewer.timeZone);
    const facts = await letterFacts(tx, viewer, meeting);
    const letter = await letterIn(viewer.locale, { ...facts, parentName: viewer.name });
    return { ...familyView(meeting, facts.firstName), letter };
  });
}

function familyView(meeting: MeetingView, firstName: string): FamilyMeeting {
  const { id, studentId, status, on, time, startsAt, minutes, location, details, people } = meeting;
  return {
    id,
    studentId,
    status,
    on,
    time,
    startsAt,
    minutes,
    location,
    firstName,
    purposes: details.purposes,
    people: people.map(({ name, role }) => ({ name, role })),
    isChanged: status === 'planned' && details.notice.sentOn === null,
  };
}
