import type { StaffViewer } from '@/lib/auth/viewer';
import type { Prisma } from '@/lib/db/generated/client';
import { openStatuses, settledStatuses } from '@/lib/ieps/life';
import { iepsReadableBy } from '@/lib/ieps/policy';

/** The plans whose goals are measured: those being written and those that stand, not past ones. */
const measuredStatuses = [...openStatuses, ...settledStatuses];

/** Everyone on the student's team may measure a goal, whoever wrote it. */
export function goalsMeasuredBy(viewer: StaffViewer): Prisma.IepBlockWhereInput {
  return {
    districtId: viewer.districtId,
    kind: 'goal',
    iep: { AND: [iepsReadableBy(viewer), { status: { in: measuredStatuses } }] },
  };
}
