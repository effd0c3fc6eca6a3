import 'server-only';
import type { Transaction } from '@/lib/db/in-district';
import type { PlanLife } from './life-facts';
import { consequencesOf, lifeSteps } from './life-steps';
import { writeStep } from './life-write';

/** Takes the plans out of effect that one taking effect replaces. */
export async function replaceOthers(
  tx: Transaction,
  districtId: string,
  { id, studentId, amendsIepId, facts: { kind } }: PlanLife,
): Promise<void> {
  const others = await tx.iep.findMany({
    where: { districtId, studentId, status: 'active', id: { not: id } },
    select: { id: true, status: true, revision: true, studentId: true },
  });
  for (const { id: otherId, step } of consequencesOf({ id, kind, amendsIepId }, others)) {
    const other = others.find((one) => one.id === otherId);
    if (!other) continue;
    await writeStep(tx, { districtId, byId: null }, other, { step, to: lifeSteps[step].to });
  }
}
