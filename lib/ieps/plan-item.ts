import type { BlockInput } from './content';

export type PlanItemBlock = Extract<BlockInput, { kind: 'need' | 'goal' | 'service' | 'support' }>;
export type PlanItemKind = PlanItemBlock['kind'];

export function isPlanItem(block: BlockInput): block is PlanItemBlock {
  return block.kind !== 'heading' && block.kind !== 'paragraph';
}
