import type { GuardianViewer, StaffViewer } from '@/lib/auth/viewer';
import type { Prisma } from '@/lib/db/generated/client';
import { studentsManagedBy, studentsReadableBy } from '@/lib/students/policy';

export function noticesReadableBy(viewer: StaffViewer): Prisma.PriorWrittenNoticeWhereInput {
  return { districtId: viewer.districtId, student: studentsReadableBy(viewer) };
}

/** The notices the member writes and sends. */
export function noticesManagedBy(viewer: StaffViewer): Prisma.PriorWrittenNoticeWhereInput {
  return { districtId: viewer.districtId, student: studentsManagedBy(viewer) };
}

/** Only what was sent, while the parent is linked to the child. */
export function noticesOpenTo(viewer: GuardianViewer): Prisma.PriorWrittenNoticeWhereInput {
  return {
    districtId: viewer.districtId,
    sentOn: { not: null },
    student: { archivedAt: null, guardianships: { some: { userId: viewer.userId, revokedAt: null } } },
  };
}
