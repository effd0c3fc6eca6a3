import 'server-only';
import type { IepStatus } from '@/lib/db/generated/enums';
import type { Transaction } from '@/lib/db/in-district';
import { decidedReasons } from '@/lib/versions/reasons';

/** The team has decided, and the plan is not in effect yet. A second parent answers a signed plan. */
const answerableStatuses: readonly IepStatus[] = ['finalised', 'signed'];

type Shown = Readonly<{ iepId: string; versionId: string; iep: Readonly<{ status: IepStatus }> }>;

/**
 * Whether a parent can answer now: the plan is decided, and what was opened to the parent is what was decided. Who
 * has only seen a draft, or a version the team has gone back on, cannot consent to the plan (34 CFR 300.9(a)).
 */
export async function isAnswerable(
  tx: Transaction,
  districtId: string,
  { iepId, versionId, iep }: Shown,
): Promise<boolean> {
  if (!answerableStatuses.includes(iep.status)) return false;
  const decided = await tx.iepVersion.findFirst({
    where: { districtId, iepId, reason: { in: [...decidedReasons] } },
    orderBy: { number: 'desc' },
    select: { id: true },
  });
  return decided?.id === versionId;
}
