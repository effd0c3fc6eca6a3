import { blockInputSchema } from './content';
import { isPlanItem, type PlanItemBlock, type PlanItemKind } from './plan-item';

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
