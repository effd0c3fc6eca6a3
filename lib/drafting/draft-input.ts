import 'server-only';
import { othersNamedIn, stringsIn } from '@/lib/ai/names/others-named';
import { createPseudonyms, type PseudonymRecord, type Pseudonyms } from '@/lib/ai/pseudonyms';
import type { Writer } from '@/lib/ai/registry';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict } from '@/lib/db/in-district';
import { notFound } from '@/lib/errors';
import { todayIn } from '@/lib/format/calendar-date';
import { recordEmbedding } from '@/lib/retrieval/embedding-log';
import { readOtherStudents, readRecordNames } from '@/lib/students/record-names';
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
  run: StartDraftInput & Readonly<{ runId: string }>,
  writer: Pick<Writer, 'isRemote'>,
  signal: AbortSignal,
): Promise<DraftInput> {
  const { districtId } = viewer;
  const { iepId, sectionKey } = run;
  const read = await inDistrict(viewer, async (tx) => {
    const plan = await readDraftPlan(tx, viewer, iepId);
    if (!plan) throw notFound('iep');
    const studentId = plan.student.id;
    return {
      plan,
      names: await readRecordNames(tx, districtId, studentId),
      others: await readOtherStudents(tx, districtId, studentId),
      evidence: await readPackEvidence(tx, districtId, studentId),
      knowledge: await findKnowledge(tx, sectionKey),
      passages: await readFewPassages(tx, { districtId, studentId }),
    };
  });
  const { names, others, passages, ...gathered } = read;
  const scope = { districtId, studentId: gathered.plan.student.id };
  const embedder = sectionEmbedder(writer.isRemote, signal);
  const found = passages ?? (await searchPassages(scope, sectionKey, embedder.embed));
  const asked = embedder.asked();
  if (asked) await recordQuestions(viewer, { ...scope, runId: run.runId }, asked);
  const today = todayIn(viewer.timeZone);
  const built = buildPack({ ...gathered, section: sectionKey, today, passages: found });
  // Whoever else a document names is hidden as well, each behind a placeholder of their own.
  const alsoNamed = writer.isRemote ? othersNamedIn(stringsIn(built.pack), others) : [];
  return {
    ...built,
    names,
    otherNames: others.map(({ givenName, familyName }) => `${givenName} ${familyName}`),
    pseudonyms: createPseudonyms({ ...names, people: [...names.people, ...alsoNamed] }),
  };
}

/** The questions of a section say nothing about the student; that they were asked is logged all the same. */
function recordQuestions(
  { userId }: StaffViewer,
  scope: Readonly<{ districtId: string; studentId: string; runId: string }>,
  asked: Parameters<typeof recordEmbedding>[0],
): Promise<void> {
  const call = { actorId: userId, fieldClasses: ['section_questions'], outcome: 'done' } as const;
  return recordEmbedding(asked, { ...scope, ...call });
}
