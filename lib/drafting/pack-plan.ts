import type { DocumentBlock } from '@/lib/ieps/document';
import type { DraftableSectionKey } from './items';
import type { EvidencePack } from './pack';
import type { DraftPlan } from './read-plan';

type PlanItem = EvidencePack['plan'][number];

const prefixByKind = { need: 'n', goal: 'g', service: 's', support: 'a' } as const;
type ItemKind = keyof typeof prefixByKind;

function isItemKind(kind: DocumentBlock['kind']): kind is ItemKind {
  return Object.hasOwn(prefixByKind, kind);
}

/**
 * The plan so far, as a writer may refer to it: items that were accepted, then drafted ones that still wait
 * (a suggestion becomes a block of the same id, so goals can be drafted before their needs are accepted).
 */
export function planItems({ blocks: standing, waiting }: DraftPlan): {
  items: PlanItem[];
  blocks: Map<string, string>;
} {
  const items: PlanItem[] = [];
  const blocks = new Map<string, string>();
  const add = (kind: ItemKind, blockId: string, text: string, fields: Record<string, unknown>) => {
    const id = `${prefixByKind[kind]}${items.filter((item) => item.kind === kind).length + 1}`;
    blocks.set(id, blockId);
    items.push({ id, kind, area: typeof fields.area === 'string' ? fields.area : null, text, fields });
  };
  for (const { kind, id, texts, fields } of standing)
    if (isItemKind(kind)) add(kind, id, texts.join(' '), fields);
  for (const { id, item } of waiting) {
    if (item.kind !== 'question' && item.kind !== 'sentence') add(item.kind, id, item.text, item.fields);
  }
  return { items, blocks };
}

/** What stands in a section and what waits there: a resumed draft goes on after both. */
export function writtenIn({ blocks, waiting }: DraftPlan, section: DraftableSectionKey): string[] {
  return [
    ...blocks.filter(({ sectionKey }) => sectionKey === section).flatMap(({ texts }) => texts),
    ...waiting.filter(({ sectionKey }) => sectionKey === section).map(({ item }) => item.text),
  ];
}
