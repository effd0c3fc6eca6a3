import type { StaffViewer } from '@/lib/auth/viewer';
import type { Prisma } from '@/lib/db/generated/client';

/** No row has this id: a filter that nothing passes. */
const nobody = '00000000-0000-0000-0000-000000000000';

const districtWide = new Set<StaffViewer['role']>(['coordinator']);

/**
 * The students a member of staff may read: those on whose team the member is; for a coordinator the
 * district's. A district administrator reads no student's narrative.
 */
export function studentsReadableBy(viewer: StaffViewer): Prisma.StudentWhereInput {
  const scope = { districtId: viewer.districtId, archivedAt: null };
  if (districtWide.has(viewer.role)) return scope;
  if (viewer.role === 'district_administrator') return { ...scope, id: nobody };
  return { ...scope, team: { some: { membershipId: viewer.membershipId, endedAt: null } } };
}

/** The students for whom the member answers: shares, invites the family, revokes. */
export function studentsManagedBy(viewer: StaffViewer): Prisma.StudentWhereInput {
  const scope = { districtId: viewer.districtId, archivedAt: null };
  if (districtWide.has(viewer.role)) return scope;
  if (viewer.role !== 'case_manager') return { ...scope, id: nobody };
  return {
    ...scope,
    team: { some: { membershipId: viewer.membershipId, role: 'case_manager', endedAt: null } },
  };
}
