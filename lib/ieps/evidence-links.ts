import 'server-only';
import type { Transaction } from '@/lib/db/in-district';

type Plan = Readonly<{ districtId: string; iepId: string }>;

/** An item of the plan and a datum it rests on. */
export type EvidencePair = Readonly<{ blockId: string; evidenceId: string }>;

/** The items that may rest on data; prose cites them sentence by sentence instead. */
const restingKinds = ['need', 'goal', 'service', 'support'] as const;

/**
 * Lets items rest on data. What is not an item of this plan, or no standing datum of its student, is left out; what
 * is linked already stays. Answers how many links are new.
 */
export async function linkEvidence(
  tx: Transaction,
  { districtId, iepId }: Plan,
  pairs: readonly EvidencePair[],
): Promise<number> {
  if (pairs.length === 0) return 0;
  const blocks = await tx.iepBlock.findMany({
    where: {
      districtId,
      iepId,
      id: { in: pairs.map(({ blockId }) => blockId) },
      kind: { in: [...restingKinds] },
    },
    select: { id: true },
  });
  const data = await tx.evidence.findMany({
    where: {
      districtId,
      id: { in: pairs.map(({ evidenceId }) => evidenceId) },
      removedAt: null,
      student: { ieps: { some: { districtId, id: iepId } } },
    },
    select: { id: true },
  });
  const [items, known] = [new Set(blocks.map(({ id }) => id)), new Set(data.map(({ id }) => id))];
  const { count } = await tx.iepEvidenceLink.createMany({
    data: pairs
      .filter(({ blockId, evidenceId }) => items.has(blockId) && known.has(evidenceId))
      .map((pair) => ({ districtId, iepId, ...pair })),
    skipDuplicates: true,
  });
  return count;
}

/** Takes links between items and data away. Answers how many there were. */
export async function unlinkEvidence(
  tx: Transaction,
  { districtId, iepId }: Plan,
  pairs: readonly EvidencePair[],
): Promise<number> {
  if (pairs.length === 0) return 0;
  const { count } = await tx.iepEvidenceLink.deleteMany({
    where: { districtId, iepId, OR: pairs.map(({ blockId, evidenceId }) => ({ blockId, evidenceId })) },
  });
  return count;
}

/** Makes the links of these items equal to what `items` names. */
export async function restoreEvidenceLinks(
  tx: Transaction,
  plan: Plan,
  items: readonly Readonly<{ id: string; evidenceIds: readonly string[] }>[],
): Promise<void> {
  if (items.length === 0) return;
  const { districtId, iepId } = plan;
  await tx.iepEvidenceLink.deleteMany({
    where: { districtId, iepId, blockId: { in: items.map(({ id }) => id) } },
  });
  const pairs = items.flatMap(({ id, evidenceIds }) =>
    evidenceIds.map((evidenceId) => ({ blockId: id, evidenceId })),
  );
  await linkEvidence(tx, plan, pairs);
}
