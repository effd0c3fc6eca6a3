import 'server-only';
import { record } from '@/lib/audit/record';
import { studentsWhoseFamilyIsKeptBy } from '@/lib/auth/invitation-policy';
import type { StaffViewer } from '@/lib/auth/viewer';
import type { Prisma } from '@/lib/db/generated/client';
import { inDistrict } from '@/lib/db/in-district';
import { notFound } from '@/lib/errors';

type Target = { guardianshipId: string };
type Changed = { studentId: string };

/** Ends a parent's access to a student; the parent's next request finds nothing. */
export function revokeGuardianship(viewer: StaffViewer, target: Target): Promise<Changed> {
  return change(viewer, target, { action: 'guardianship.revoked', from: null, to: new Date() });
}

/** Gives a parent back the access that was ended. */
export function restoreGuardianship(viewer: StaffViewer, target: Target): Promise<Changed> {
  return change(viewer, target, { action: 'guardianship.restored', from: { not: null }, to: null });
}

type Change = Readonly<{
  action: 'guardianship.revoked' | 'guardianship.restored';
  from: null | { not: null };
  to: Date | null;
}>;

function change(
  viewer: StaffViewer,
  { guardianshipId }: Target,
  { action, from, to }: Change,
): Promise<Changed> {
  return inDistrict(viewer, async (tx) => {
    const where: Prisma.GuardianshipWhereInput = {
      districtId: viewer.districtId,
      id: guardianshipId,
      student: studentsWhoseFamilyIsKeptBy(viewer),
    };
    const found = await tx.guardianship.findFirst({ where, select: { studentId: true } });
    if (!found) throw notFound('guardianship');
    const { count } = await tx.guardianship.updateMany({
      where: { ...where, revokedAt: from },
      data: { revokedAt: to },
    });
    // Pressed twice: what was asked for is already so.
    if (count === 0) return found;
    await record(tx, {
      districtId: viewer.districtId,
      actorId: viewer.userId,
      action,
      subjectId: guardianshipId,
      studentId: found.studentId,
      payload: {},
    });
    return found;
  });
}
