import type { StaffViewer } from '@/lib/auth/viewer';
import type { Prisma } from '@/lib/db/generated/client';

/** A filter that nothing passes; inside AND, so that a caller's own `id` beside it cannot replace it. */
const nobody: Prisma.StudentWhereInput = { AND: [{ id: '00000000-0000-0000-0000-000000000000' }] };

const districtWide = new Set<StaffViewer['role']>(['coordinator']);
const onTeams = new Set<StaffViewer['role']>([
  'case_manager',
  'general_education_teacher',
  'related_service_provider',
]);

/** Whether the viewer reads every student of the district. */
export function readsDistrict({ role }: StaffViewer): boolean {
  return districtWide.has(role);
}

/** Whether the viewer reads the students on whose team the viewer is. */
export function readsByTeam({ role }: StaffViewer): boolean {
  return onTeams.has(role);
}

/** Whether the viewer reads any student, and so has a caseload, views of it and files made of it. */
export function hasCaseload(viewer: StaffViewer): boolean {
  return readsDistrict(viewer) || readsByTeam(viewer);
}

/**
 * The students a member of staff may read: those on whose team the member is; for a coordinator the
 * district's. A district administrator reads no student's narrative.
 */
export function studentsReadableBy(viewer: StaffViewer): Prisma.StudentWhereInput {
  const scope = { districtId: viewer.districtId, archivedAt: null };
  if (readsDistrict(viewer)) return scope;
  // Roles are named one by one: a viewer of another kind, or a new role, reads nobody.
  if (!readsByTeam(viewer)) return { ...scope, ...nobody };
  return { ...scope, team: { some: { membershipId: viewer.membershipId, endedAt: null } } };
}

const mayAdd = new Set<StaffViewer['role']>(['case_manager', 'coordinator']);

/** Who may put a new student on a caseload. */
export function mayAddStudents(viewer: StaffViewer): boolean {
  return mayAdd.has(viewer.role);
}

/** The students for whom the member answers: keeps the record, shares, invites the family, revokes. */
export function studentsManagedBy(viewer: StaffViewer): Prisma.StudentWhereInput {
  return managedBy(viewer, null);
}

/** Those of them that were put into the archive. */
export function archivedStudentsManagedBy(viewer: StaffViewer): Prisma.StudentWhereInput {
  return managedBy(viewer, { not: null });
}

function managedBy(viewer: StaffViewer, archivedAt: null | { not: null }): Prisma.StudentWhereInput {
  const scope = { districtId: viewer.districtId, archivedAt };
  if (districtWide.has(viewer.role)) return scope;
  if (viewer.role !== 'case_manager') return { ...scope, ...nobody };
  return {
    ...scope,
    team: { some: { membershipId: viewer.membershipId, role: 'case_manager', endedAt: null } },
  };
}
