import type { GuardianViewer, StaffViewer } from '@/lib/auth/viewer';
import type { Prisma } from '@/lib/db/generated/client';
import { studentsManagedBy, studentsReadableBy } from '@/lib/students/policy';

/** The meetings about students whom the member may read. */
export function meetingsReadableBy(viewer: StaffViewer): Prisma.MeetingWhereInput {
  return { districtId: viewer.districtId, student: studentsReadableBy(viewer) };
}

/** The meetings the member plans, invites to and records: those about students the member answers for. */
export function meetingsManagedBy(viewer: StaffViewer): Prisma.MeetingWhereInput {
  return { districtId: viewer.districtId, student: studentsManagedBy(viewer) };
}

/** The meetings a parent was invited to, while the parent is linked to the child. */
export function meetingsOpenTo(
  viewer: GuardianViewer,
  guardianshipIds: readonly string[],
): Prisma.MeetingWhereInput {
  return {
    districtId: viewer.districtId,
    student: {
      archivedAt: null,
      guardianships: { some: { userId: viewer.userId, revokedAt: null } },
    },
    // Before the invitation went out the meeting is the team's own plan.
    people: {
      some: {
        guardianshipId: { in: [...guardianshipIds] },
        // A day, not null.
        details: { path: ['invitedOn'], string_contains: '-' },
      },
    },
  };
}
