import 'server-only';
import { createHash } from 'node:crypto';
import type { StaffViewer } from '@/lib/auth/viewer';
import type { Transaction } from '@/lib/db/in-district';
import { openStatuses, settledStatuses } from '@/lib/ieps/life';
import { hashedRuns } from './rules/wording/word-runs';

/*
 * The word runs of the district's other plans, for DOC-05. They are hashes: no text of another student is kept,
 * and nothing of them leaves the server. A plan's runs are made anew only after its text was saved.
 */

const maxPlans = 500;
const maxKept = 5_000;
const maxSentences = 100_000;

/** By district, plan and state of its two sections. Bounded; the oldest entry goes first. */
const kept = new Map<string, Uint32Array>();

/** One set of hashes for each current plan of another student that the district holds. */
export async function readOtherTexts(
  tx: Transaction,
  { viewer, studentId }: Readonly<{ viewer: StaffViewer; studentId: string }>,
): Promise<Uint32Array[]> {
  const { districtId } = viewer;
  const plans = await tx.iep.findMany({
    where: {
      districtId,
      studentId: { not: studentId },
      status: { in: [...openStatuses, ...settledStatuses] },
    },
    orderBy: { updatedAt: 'desc' },
    take: maxPlans,
    select: {
      id: true,
      student: { select: { givenName: true, familyName: true, preferredName: true } },
      sections: { where: statements, orderBy: { key: 'asc' }, select: { revision: true } },
    },
  });
  const named = plans.map(({ id, student, sections }) => {
    const names = [student.givenName, student.familyName, student.preferredName ?? ''];
    const parts = [...names, ...sections.map(({ revision }) => String(revision))];
    return { id, names, key: keyOf(districtId, id, parts) };
  });
  const texts = await textsOf(
    tx,
    districtId,
    named.flatMap(({ id, key }) => (kept.has(key) ? [] : [id])),
  );
  return named.flatMap(({ id, names, key }) => {
    const runs = kept.get(key) ?? Uint32Array.from(hashedRuns(texts.get(id) ?? [], names));
    keep(key, runs);
    return runs.length > 0 ? [runs] : [];
  });
}

const statements = { key: { in: ['present_levels', 'goals'] } };

function keyOf(districtId: string, iepId: string, parts: readonly string[]): string {
  // Names are not kept in memory longer than a check.
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('base64');
  return `${districtId} ${iepId} ${digest}`;
}

function keep(key: string, runs: Uint32Array): void {
  kept.delete(key);
  kept.set(key, runs);
  for (const oldest of kept.keys()) {
    if (kept.size <= maxKept) return;
    kept.delete(oldest);
  }
}

async function textsOf(
  tx: Transaction,
  districtId: string,
  iepIds: readonly string[],
): Promise<Map<string, string[]>> {
  const texts = new Map<string, string[]>();
  if (iepIds.length === 0) return texts;
  const sentences = await tx.iepSentence.findMany({
    where: { districtId, iepId: { in: [...iepIds] }, block: { section: statements } },
    take: maxSentences,
    select: { iepId: true, text: true },
  });
  for (const { iepId, text } of sentences) {
    const own = texts.get(iepId) ?? [];
    own.push(text);
    texts.set(iepId, own);
  }
  return texts;
}
