import 'server-only';
import { createPseudonyms, type PseudonymRecord, type Pseudonyms } from '@/lib/ai/pseudonyms';
import type { Writer } from '@/lib/ai/registry';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict } from '@/lib/db/in-district';
import { notFound } from '@/lib/errors';
import { todayIn } from '@/lib/format/calendar-date';
import type { SourceView } from '@/lib/ieps/content';
import { readIepDocument } from '@/lib/ieps/queries';
import { viewSources } from '@/lib/ieps/source-select';
import { readOtherNames, readRecordNames } from '@/lib/students/record-names';
import { buildPack, type BuiltPack } from './build-pack';
import { findKnowledge, readFewPassages, searchPassages } from './find-passages';
import { readPackEvidence } from './pack-evidence';
import { planItems } from './pack-plan';
import { readWritten } from './read-written';
import type { StartDraftInput } from './schema';
import { sectionEmbedder } from './section-embedder';

/** All that a run needs besides the model: what is written from, its sources as shown, who must not be named. */
export type DraftInput = BuiltPack &
  Readonly<{
    views: ReadonlyMap<string, SourceView>;
    names: PseudonymRecord;
    otherNames: string[];
    pseudonyms: Pseudonyms;
  }>;

/** Gathers a run's input: in one transaction, but for the search of a long file. */
export async function gatherInput(
  viewer: StaffViewer,
  { iepId, sectionKey }: StartDraftInput,
  writer: Pick<Writer, 'isRemote'>,
  signal: AbortSignal,
): Promise<DraftInput> {
  const { districtId } = viewer;
  const read = await inDistrict(viewer, async (tx) => {
    const document = await readIepDocument(tx, viewer, iepId);
    if (!document) throw notFound('iep');
    const studentId = document.student.id;
    return {
      document,
      names: await readRecordNames(tx, districtId, studentId),
      otherNames: await readOtherNames(tx, districtId, studentId),
      evidence: await readPackEvidence(tx, districtId, studentId),
      plan: await planItems(tx, districtId, document),
      alreadyWritten: await readWritten(tx, districtId, document, sectionKey),
      knowledge: await findKnowledge(tx, sectionKey),
      passages: await readFewPassages(tx, { districtId, studentId }),
    };
  });
  const { document, names, otherNames, passages, ...gathered } = read;
  const scope = { districtId, studentId: document.student.id };
  const found =
    passages ?? (await searchPassages(scope, sectionKey, sectionEmbedder(writer.isRemote, signal)));
  const today = todayIn(viewer.timeZone);
  const built = buildPack({ ...gathered, document, section: sectionKey, today, passages: found });
  const views = await inDistrict(viewer, (tx) =>
    viewSources(tx, scope.studentId, [...built.sources.values()]),
  );
  const byId = new Map(views.map((view) => [view.id, view]));
  return { ...built, views: byId, names, otherNames, pseudonyms: createPseudonyms(names) };
}
