import { areaKeys } from '@/lib/ieps/domains';
import type { BlockInput } from '@/lib/ieps/content';
import type { DraftItem, DraftItemOf } from './items';

type Placement = Readonly<{
  suggestionId: string;
  newBlockId: string;
  newHeadingId: string;
  text: string;
  linksTo: readonly string[];
}>;

/** The order in which areas stand in the present levels: the areas, then their meaning in class. */
const headingOrder: readonly string[] = [...areaKeys, 'other', 'impact', 'impact_preschool'];

/**
 * Puts an accepted item into a section's blocks: an item of the plan as a new block with the suggestion's
 * id, a sentence at the end of its area's paragraphs. Pure; returns new blocks.
 */
export function placeItem(
  blocks: readonly BlockInput[],
  item: DraftItem,
  placement: Placement,
): BlockInput[] {
  const { suggestionId, text, linksTo } = placement;
  const sentences = [{ id: suggestionId, text }];
  switch (item.kind) {
    case 'need':
      return [...blocks, { id: suggestionId, kind: 'need', fields: item.fields, sentences }];
    case 'goal':
      return [
        ...blocks,
        { id: suggestionId, kind: 'goal', fields: item.fields, sentences, linksTo: [...linksTo] },
      ];
    case 'service':
      return [
        ...blocks,
        {
          id: suggestionId,
          kind: 'service',
          fields: { ...item.fields, relatedService: null, delivery: null },
          sentences,
          linksTo: [...linksTo],
        },
      ];
    case 'support':
      return [
        ...blocks,
        {
          id: suggestionId,
          kind: 'support',
          fields: { ...item.fields, usedOnTests: null },
          sentences,
          linksTo: [...linksTo],
        },
      ];
    case 'sentence':
      return placeSentence(blocks, item, placement);
    case 'question':
      return [...blocks];
    default:
      return item satisfies never;
  }
}

function placeSentence(
  blocks: readonly BlockInput[],
  item: DraftItemOf<'sentence'>,
  { suggestionId, newBlockId, newHeadingId, text }: Placement,
): BlockInput[] {
  const sentence = { id: suggestionId, text };
  const paragraph: BlockInput = { id: newBlockId, kind: 'paragraph', fields: {}, sentences: [sentence] };
  const hasHeadings = item.area !== 'other' || blocks.some((block) => block.kind === 'heading');
  if (!hasHeadings) return [...blocks, paragraph];
  const headingAt = blocks.findIndex((block) => block.kind === 'heading' && block.fields.area === item.area);
  if (headingAt === -1) {
    const at = headingPlace(blocks, item.area);
    const heading: BlockInput = {
      id: newHeadingId,
      kind: 'heading',
      fields: { area: item.area, title: '' },
      sentences: [],
    };
    return [...blocks.slice(0, at), heading, paragraph, ...blocks.slice(at)];
  }
  const next = blocks.findIndex((block, at) => at > headingAt && block.kind === 'heading');
  const end = next === -1 ? blocks.length : next;
  const last = blocks[end - 1];
  if (last?.kind !== 'paragraph') return [...blocks.slice(0, end), paragraph, ...blocks.slice(end)];
  const extended = { ...last, sentences: [...last.sentences, sentence] };
  return [...blocks.slice(0, end - 1), extended, ...blocks.slice(end)];
}

function headingPlace(blocks: readonly BlockInput[], area: string): number {
  const rank = headingOrder.indexOf(area);
  const at = blocks.findIndex(
    (block) => block.kind === 'heading' && headingOrder.indexOf(block.fields.area) > rank,
  );
  return at === -1 ? blocks.length : at;
}
