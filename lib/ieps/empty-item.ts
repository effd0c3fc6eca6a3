import { blockInputSchema, type BlockInput } from './content';

export type PlanItemBlock = Extract<BlockInput, { kind: 'need' | 'goal' | 'service' | 'support' }>;
export type PlanItemKind = PlanItemBlock['kind'];

export function isPlanItem(block: BlockInput): block is PlanItemBlock {
  return block.kind !== 'heading' && block.kind !== 'paragraph';
}

const firstFields: Record<PlanItemKind, Record<string, unknown>> = {
  need: { area: 'academic_general', category: 'academic' },
  goal: { area: 'academic_general' },
  service: {},
  support: {},
};

/** An item that someone starts by hand, with empty parts. */
export function emptyItem(kind: PlanItemKind, id: string): PlanItemBlock {
  const block = blockInputSchema.parse({ id, kind, fields: firstFields[kind], sentences: [] });
  if (!isPlanItem(block)) throw new Error(`${kind} is not an item of the plan`);
  return block;
}
