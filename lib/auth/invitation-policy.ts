import type { Prisma } from '@/lib/db/generated/client';
import { studentsManagedBy } from '@/lib/students/policy';
import type { StaffViewer } from './viewer';

/**
 * The students whose family the viewer may invite and revoke: those the viewer answers for; the district
 * administrator keeps the accounts of the whole district, without reading any narrative.
 */
export function studentsWhoseFamilyIsKeptBy(viewer: StaffViewer): Prisma.StudentWhereInput {
  if (viewer.role === 'district_administrator') return { districtId: viewer.districtId, archivedAt: null };
  return studentsManagedBy(viewer);
}

/** Invitations that can still be answered, as far as the viewer may see and withdraw them. */
export function invitationsKeptBy(viewer: StaffViewer, now: Date): Prisma.InvitationWhereInput {
  const open = { districtId: viewer.districtId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
  if (viewer.role === 'district_administrator') return open;
  return { ...open, kind: 'guardian', student: studentsManagedBy(viewer) };
}
