import 'server-only';
import type { Transaction } from '@/lib/db/in-district';
import type { DocumentBlock, IepDocument } from '@/lib/ieps/document';
import type { EvidencePack } from './pack';
import { storedItemSchema } from './suggestion';

type PlanItem = EvidencePack['plan'][number];

const prefixByKind = { need: 'n', goal: 'g', service: 's', support: 'a' } as const;
type ItemKind = keyof typeof prefixByKind;

function isItem(block: DocumentBlock): block is Extract<DocumentBlock, { kind: ItemKind }> {
  return Object.hasOwn(prefixByKind, block.kind);
}

/**
 * The plan so far, as a writer may refer to it: items that were accepted, then drafted ones that still wait
 * (a suggestion becomes a block of the same id, so goals can be drafted before their needs are accepted).
 */
export async function planItems(
  tx: Transaction,
  districtId: string,
  document: IepDocument,
): Promise<{ items: PlanItem[]; blocks: Map<string, string> }> {
  const items: PlanItem[] = [];
  const blocks = new Map<string, string>();
  const add = (kind: ItemKind, blockId: string, text: string, fields: Record<string, unknown>) => {
    const id = `${prefixByKind[kind]}${items.filter((item) => item.kind === kind).length + 1}`;
    blocks.set(id, blockId);
    items.push({ id, kind, area: typeof fields.area === 'string' ? fields.area : null, text, fields });
  };
  for (const section of Object.values(document.sections)) {
    for (const block of section.blocks.filter(isItem)) {
      add(block.kind, block.id, block.sentences.map((sentence) => sentence.text).join(' '), block.fields);
    }
  }
  const waiting = await tx.draftSuggestion.findMany({
    where: { districtId, iepId: document.iep.id, state: 'pending' },
    orderBy: [{ createdAt: 'asc' }, { position: 'asc' }],
    take: 500,
    select: { id: true, item: true },
  });
  for (const row of waiting) {
    const { item } = storedItemSchema.parse(row.item);
    if (item.kind !== 'question' && item.kind !== 'sentence') add(item.kind, row.id, item.text, item.fields);
  }
  return { items, blocks };
}
