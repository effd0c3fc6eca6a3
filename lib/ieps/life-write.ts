import 'server-only';
import { record } from '@/lib/audit/record';
import type { IepStatus } from '@/lib/db/generated/enums';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/in-district';
import { AppError } from '@/lib/errors';
import type { StepName } from './life-steps';

/** Who took a step; nobody when the system did. */
export type Taker = Readonly<{ districtId: string; byId: string | null }>;

type Before = Readonly<{ id: string; studentId: string; status: IepStatus; revision: number }>;

type Written = Readonly<{
  step: StepName;
  to: IepStatus;
  reason?: string;
  /** The version the step froze or confirmed. */
  versionId?: string | null;
  data?: Pick<Prisma.IepUncheckedUpdateManyInput, 'consent' | 'finalisedAt' | 'meetingOn'>;
}>;

/**
 * Writes a step that `decideStep` has allowed: status and revision, the line of the plan's history and the audit
 * event. Throws `conflict` when the plan changed since it was read.
 */
export async function writeStep(
  tx: Transaction,
  { districtId, byId }: Taker,
  { id, studentId, status, revision }: Before,
  { step, to, reason = '', versionId = null, data = {} }: Written,
): Promise<void> {
  const { count } = await tx.iep.updateMany({
    where: { districtId, id, status, revision },
    data: { ...data, status: to, revision: { increment: 1 }, updatedAt: new Date() },
  });
  if (count === 0) throw new AppError('conflict', 'plan changed meanwhile', { reason: 'plan_changed' });
  await tx.iepTransition.create({
    data: { districtId, iepId: id, from: status, to, reason: reason.trim(), versionId, byId },
    select: { id: true },
  });
  await record(tx, {
    districtId,
    actorId: byId,
    action: 'iep.step_taken',
    subjectId: id,
    studentId,
    payload: { step, from: status, to, versionId },
  });
}
