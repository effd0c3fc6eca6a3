import 'server-only';
import type { Transaction } from '@/lib/db/in-district';
import type { IepDocument } from '@/lib/ieps/document';
import type { DraftableSectionKey } from './items';
import { storedItemSchema } from './suggestion';

const maxWaiting = 500;

/** What stands in a section and what waits there: a resumed draft goes on after both. */
export async function readWritten(
  tx: Transaction,
  districtId: string,
  document: IepDocument,
  section: DraftableSectionKey,
): Promise<string[]> {
  const accepted = document.sections[section].blocks.flatMap((block) =>
    block.sentences.map((sentence) => sentence.text),
  );
  const waiting = await tx.draftSuggestion.findMany({
    where: { districtId, iepId: document.iep.id, sectionKey: section, state: 'pending' },
    orderBy: { createdAt: 'asc' },
    take: maxWaiting,
    select: { item: true },
  });
  return [...accepted, ...waiting.map(({ item }) => storedItemSchema.parse(item).item.text)];
}
