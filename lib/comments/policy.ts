import type { StaffViewer } from '@/lib/auth/viewer';
import type { Prisma } from '@/lib/db/generated/client';
import { iepsReadableBy } from '@/lib/ieps/policy';

/** Whoever may read a plan takes part in the talk about it, also after it is closed to edits. */
export function threadsReadableBy(viewer: StaffViewer): Prisma.CommentThreadWhereInput {
  return { districtId: viewer.districtId, iep: iepsReadableBy(viewer) };
}

/** People change and take back their own words only. */
export function commentsWrittenBy(viewer: StaffViewer): Prisma.CommentWhereInput {
  return {
    districtId: viewer.districtId,
    authorId: viewer.userId,
    removedAt: null,
    thread: threadsReadableBy(viewer),
  };
}

/** The members who may read a student's plans: the team, and the district's coordinators. */
export function colleaguesOn(viewer: StaffViewer, studentId: string): Prisma.MembershipWhereInput {
  return {
    districtId: viewer.districtId,
    endedAt: null,
    user: { disabledAt: null },
    OR: [
      { role: 'coordinator' },
      {
        role: { in: ['case_manager', 'general_education_teacher', 'related_service_provider'] },
        assignments: { some: { studentId, endedAt: null } },
      },
    ],
  };
}
