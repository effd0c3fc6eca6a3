import 'server-only';
import { createPseudonyms, type PseudonymRecord, type Pseudonyms } from '@/lib/ai/pseudonyms';
import type { Writer } from '@/lib/ai/registry';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict } from '@/lib/db/in-district';
import { notFound } from '@/lib/errors';
import { todayIn } from '@/lib/format/calendar-date';
import { readOtherNames, readRecordNames } from '@/lib/students/record-names';
import { buildPack, type BuiltPack } from './build-pack';
import { findKnowledge, readFewPassages, searchPassages } from './find-passages';
import { readPackEvidence } from './pack-evidence';
import { readDraftPlan } from './read-plan';
import type { StartDraftInput } from './schema';
import { sectionEmbedder } from './section-embedder';

/** All that a run needs besides the model: what is written from, its sources as shown, who must not be named. */
export type DraftInput = BuiltPack &
  Readonly<{ names: PseudonymRecord; otherNames: string[]; pseudonyms: Pseudonyms }>;

/** Gathers a run's input: in one transaction, but for the search of a long file. */
export async function gatherInput(
  viewer: StaffViewer,
  { iepId, sectionKey }: StartDraftInput,
  writer: Pick<Writer, 'isRemote'>,
  signal: AbortSignal,
): Promise<DraftInput> {
  const { districtId } = viewer;
  const read = await inDistrict(viewer, async (tx) => {
    const plan = await readDraftPlan(tx, viewer, iepId);
    if (!plan) throw notFound('iep');
    const studentId = plan.student.id;
    return {
      plan,
      names: await readRecordNames(tx, districtId, studentId),
      otherNames: await readOtherNames(tx, districtId, studentId),
      evidence: await readPackEvidence(tx, districtId, studentId),
      knowledge: await findKnowledge(tx, sectionKey),
      passages: await readFewPassages(tx, { districtId, studentId }),
    };
  });
  const { names, otherNames, passages, ...gathered } = read;
  const scope = { districtId, studentId: gathered.plan.student.id };
  const found =
    passages ?? (await searchPassages(scope, sectionKey, sectionEmbedder(writer.isRemote, signal)));
  const today = todayIn(viewer.timeZone);
  const built = buildPack({ ...gathered, section: sectionKey, today, passages: found });
  return { ...built, names, otherNames, pseudonyms: createPseudonyms(names) };
}
