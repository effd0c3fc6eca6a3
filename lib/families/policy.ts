import type { GuardianViewer } from '@/lib/auth/viewer';
import type { Prisma } from '@/lib/db/generated/client';

/** Only what was shared with this guardian, not taken back, while the guardian is linked to the child. */
export function sharesReadableBy(viewer: GuardianViewer): Prisma.IepShareWhereInput {
  return {
    districtId: viewer.districtId,
    revokedAt: null,
    guardianship: { userId: viewer.userId, revokedAt: null, student: { archivedAt: null } },
  };
}
