import type { StaffViewer } from '@/lib/auth/viewer';
import type { Prisma } from '@/lib/db/generated/client';
import { openStatuses, settledStatuses } from '@/lib/ieps/life';
import { iepsReadableBy } from '@/lib/ieps/policy';

const nobody: Prisma.IepWhereInput = { AND: [{ id: '00000000-0000-0000-0000-000000000000' }] };

/** The plans on whose findings the viewer may give his or her word: those he or she works on that are not past. */
export function iepsConfirmableBy(viewer: StaffViewer): Prisma.IepWhereInput {
  return { ...iepsReadableBy(viewer), status: { in: [...openStatuses, ...settledStatuses] } };
}

/** The plans whose errors the viewer may override: a coordinator's district. */
export function iepsOverridableBy(viewer: StaffViewer): Prisma.IepWhereInput {
  return mayOverride(viewer) ? iepsConfirmableBy(viewer) : { ...iepsConfirmableBy(viewer), ...nobody };
}

export function mayOverride(viewer: StaffViewer): boolean {
  return viewer.role === 'coordinator';
}

/** The decisions the viewer may take back: overrides are the coordinator's, confirmations the team's. */
export function decisionsWithdrawableBy(viewer: StaffViewer): Prisma.FindingDecisionWhereInput {
  return {
    districtId: viewer.districtId,
    withdrawnAt: null,
    OR: [
      { kind: 'confirm', iep: iepsConfirmableBy(viewer) },
      { kind: 'override', iep: iepsOverridableBy(viewer) },
    ],
  };
}
