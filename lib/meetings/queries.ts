import 'server-only';
import type { StaffViewer, Viewer } from '@/lib/auth/viewer';
import type { Prisma } from '@/lib/db/generated/client';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { readStateConfig } from '@/lib/districts/state-config';
import { entriesOfKind } from '@/lib/record/read-entries';
import { studentsManagedBy } from '@/lib/students/policy';
import type { InvitationFacts } from './invitation';
import { invitedParents, letterFacts, type InvitedParent } from './letter-facts';
import { roleAtMeeting } from './people';
import { ownGuardianships } from './guardianships';
import { meetingsManagedBy, meetingsOpenTo, meetingsReadableBy } from './policy';
import { meetingSelect, meetingView, type MeetingView } from './read-meeting';
import type { MeetingPersonInput } from './schema';

export type MeetingForList = Pick<
  MeetingView,
  'id' | 'status' | 'on' | 'startsAt' | 'minutes' | 'location'
> & { purposes: MeetingView['details']['purposes']; invitedOn: string | null; hasMinutes: boolean };

/** The meetings about a student, the next or last one first. */
export function listMeetings(viewer: StaffViewer, studentId: string): Promise<MeetingForList[]> {
  return inDistrict(viewer, async (tx) => {
    const rows = await tx.meeting.findMany({
      where: { AND: [meetingsReadableBy(viewer), { studentId }] },
      orderBy: { startsAt: 'desc' },
      take: 200,
      select: meetingSelect,
    });
    return rows.map((row) => {
      const { id, status, on, startsAt, minutes, location, details } = meetingView(row, viewer.timeZone);
      const { purposes, notice, minutesText } = details;
      const extra = { purposes, invitedOn: notice.sentOn, hasMinutes: minutesText !== '' };
      return { id, status, on, startsAt, minutes, location, ...extra };
    });
  });
}

/** Who is asked first: the parents and the team of the student, with the roles the law knows. */
export type MeetingStart = {
  iepId: string | null;
  people: MeetingPersonInput[];
  needsInterpreter: boolean;
};

/** What a new meeting begins with; null for a student the viewer does not answer for. */
export function getMeetingStart(viewer: StaffViewer, studentId: string): Promise<MeetingStart | null> {
  return inDistrict(viewer, async (tx) => {
    const student = await tx.student.findFirst({
      where: { AND: [studentsManagedBy(viewer), { id: studentId }] },
      select: {
        ieps: { orderBy: { createdAt: 'desc' }, take: 1, select: { id: true } },
        guardianships: {
          where: { revokedAt: null },
          orderBy: { createdAt: 'asc' },
          select: { id: true, needsInterpreter: true, user: { select: { name: true } } },
        },
        team: {
          where: { endedAt: null, membership: { endedAt: null } },
          select: { membership: { select: { id: true, role: true, user: { select: { name: true } } } } },
        },
      },
    });
    if (!student) return null;
    const nobody = { id: null, membershipId: null, guardianshipId: null };
    const parents = student.guardianships.map(({ id, user }) => ({
      ...nobody,
      guardianshipId: id,
      name: user.name,
      role: 'parent' as const,
    }));
    const team = student.team.map(({ membership: { id, role, user } }) => ({
      ...nobody,
      membershipId: id,
      name: user.name,
      role: roleAtMeeting[role],
    }));
    return {
      iepId: student.ieps[0]?.id ?? null,
      people: [...parents, ...team],
      needsInterpreter: student.guardianships.some(({ needsInterpreter }) => needsInterpreter),
    };
  });
}

export type MeetingForStaff = MeetingView & {
  canManage: boolean;
  parents: InvitedParent[];
  /** Days before the meeting by which the state wants the invitation. */
  noticeDays: number;
  /** What the letter needs beside the meeting. */
  letter: Omit<InvitationFacts, 'parentName' | 'locale'>;
  requests: { id: string; on: string; request: string }[];
  contactAttempts: { id: string; on: string; method: string; result: string; by: string }[];
};

/** One meeting with everything its page shows; null when absent or not the viewer's. */
export function getMeeting(viewer: StaffViewer, meetingId: string): Promise<MeetingForStaff | null> {
  return inDistrict(viewer, async (tx) => {
    const row = await tx.meeting.findFirst({
      where: { AND: [meetingsReadableBy(viewer), { id: meetingId }] },
      select: meetingSelect,
    });
    if (!row) return null;
    const meeting = meetingView(row, viewer.timeZone);
    const scope = { districtId: viewer.districtId, studentId: meeting.studentId };
    const managed = await tx.meeting.count({
      where: { AND: [meetingsManagedBy(viewer), { id: meetingId }] },
    });
    const [requests, attempts] = [
      await entriesOfKind(tx, scope, 'parent_request'),
      await entriesOfKind(tx, scope, 'contact_attempt'),
    ];
    const ofThis = ({ meetingId: of }: { meetingId: string | null }) => of === meetingId;
    return {
      ...meeting,
      canManage: managed > 0,
      parents: await invitedParents(tx, viewer, meeting),
      noticeDays: await noticeDays(tx, viewer),
      letter: await letterFacts(tx, viewer, meeting),
      requests: requests.filter(ofThis).map(({ id, on, data }) => ({ id, on, request: data.request })),
      contactAttempts: attempts.filter(ofThis).map(({ id, on, data }) => ({ id, on, ...data })),
    };
  });
}

async function noticeDays(tx: Transaction, { districtId }: StaffViewer): Promise<number> {
  const district = await tx.district.findUniqueOrThrow({
    where: { id: districtId },
    select: { stateConfig: true },
  });
  return readStateConfig(district.stateConfig).meetingNoticeDays;
}

/** A meeting for a calendar: for the child's team, and for a parent who was invited. */
export function getCalendarMeeting(viewer: Viewer, meetingId: string): Promise<MeetingView | null> {
  return inDistrict(viewer, async (tx) => {
    const where: Prisma.MeetingWhereInput =
      viewer.kind === 'staff'
        ? meetingsReadableBy(viewer)
        : meetingsOpenTo(viewer, await ownGuardianships(tx, viewer));
    const row = await tx.meeting.findFirst({
      where: { AND: [where, { id: meetingId }] },
      select: meetingSelect,
    });
    return row && meetingView(row, viewer.timeZone);
  });
}
