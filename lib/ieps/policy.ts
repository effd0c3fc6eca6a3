import { openStatuses } from '@/lib/ieps/life';
import type { StaffViewer } from '@/lib/auth/viewer';
import type { Prisma } from '@/lib/db/generated/client';
import { studentsManagedBy, studentsReadableBy } from '@/lib/students/policy';

/** The plans a member of staff may read and contribute to. */
export function iepsReadableBy(viewer: StaffViewer): Prisma.IepWhereInput {
  return { districtId: viewer.districtId, student: studentsReadableBy(viewer) };
}

/** The plans whose text may change now: those of the viewer's students that are not yet closed. */
export function iepsEditableBy(viewer: StaffViewer): Prisma.IepWhereInput {
  return { ...iepsReadableBy(viewer), status: { in: [...openStatuses] } };
}

/** The plans the viewer may share with the family. */
export function iepsManagedBy(viewer: StaffViewer): Prisma.IepWhereInput {
  return { districtId: viewer.districtId, student: studentsManagedBy(viewer) };
}
