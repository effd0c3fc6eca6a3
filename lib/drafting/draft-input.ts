import 'server-only';
import { createPseudonyms, type Pseudonyms } from '@/lib/ai/pseudonyms';
import type { Writer } from '@/lib/ai/registry';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict } from '@/lib/db/in-district';
import { notFound } from '@/lib/errors';
import { todayIn } from '@/lib/format/calendar-date';
import { readIepDocument } from '@/lib/ieps/queries';
import { embedderForDistrict } from '@/lib/retrieval/district-embedder';
import { embedQuery, type SearchQuery } from '@/lib/retrieval/embedder';
import { readOtherNames, readRecordNames } from '@/lib/students/record-names';
import type { PseudonymRecord } from '@/lib/ai/pseudonyms';
import { buildPack, type BuiltPack } from './build-pack';
import { embedSectionQueries } from './find-passages';
import type { StartDraftInput } from './schema';

/** All that a run needs besides the model: what is written from, and who must not be named. */
export type DraftInput = BuiltPack &
  Readonly<{ names: PseudonymRecord; otherNames: string[]; pseudonyms: Pseudonyms }>;

/** Gathers a run's input. A query embedder that is away leaves the search to its words. */
export async function gatherInput(
  viewer: StaffViewer,
  { iepId, sectionKey }: StartDraftInput,
  writer: Pick<Writer, 'isRemote'>,
  signal: AbortSignal,
): Promise<DraftInput> {
  // The questions are the same for every student: there is no name in them to hide.
  const embedder = embedderForDistrict({ aiEnabled: writer.isRemote, hide: (text) => text });
  const queries = await embedSectionQueries(sectionKey, async (text): Promise<SearchQuery> => {
    try {
      return await embedQuery(embedder, text, signal);
    } catch {
      return { text, vector: null };
    }
  });
  return inDistrict(viewer, async (tx) => {
    const document = await readIepDocument(tx, viewer, iepId);
    if (!document) throw notFound('iep');
    const { districtId } = viewer;
    const names = await readRecordNames(tx, districtId, document.student.id);
    const today = todayIn(viewer.timeZone);
    const built = await buildPack(tx, { viewer, document, section: sectionKey, today, queries });
    const otherNames = await readOtherNames(tx, districtId, document.student.id);
    return { ...built, names, otherNames, pseudonyms: createPseudonyms(names) };
  });
}
