import 'server-only';
import type { Transaction } from '@/lib/db/in-district';
import type { Decision } from './decisions';

const maxDecisions = 1000;

/** The decisions about a plan that were not withdrawn, oldest first. */
export async function readDecisions(
  tx: Transaction,
  { districtId, iepId }: Readonly<{ districtId: string; iepId: string }>,
): Promise<Decision[]> {
  const rows = await tx.findingDecision.findMany({
    where: { districtId, iepId, withdrawnAt: null },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: maxDecisions,
    select: { id: true, ruleId: true, anchor: true, kind: true, reason: true, byId: true, at: true },
  });
  if (rows.length === 0) return [];
  const people = await tx.user.findMany({
    where: { id: { in: rows.map(({ byId }) => byId) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ byId, at, ...row }) => ({
    ...row,
    byName: names.get(byId) ?? '',
    at: at.toISOString(),
  }));
}
