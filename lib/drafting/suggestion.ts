import { z } from 'zod';
import { sourceRefSchema, type SourceView } from '@/lib/ieps/content';
import { draftItemSchema, type DraftItem } from './items';

/** One gate's verdict on a drafted sentence. */
export const gateResultSchema = z.object({
  gate: z.string(),
  passed: z.boolean(),
  /** What was wrong, as values for the gate's message: {found: "63"}. */
  detail: z.string().default(''),
  span: z.object({ start: z.number().int(), end: z.number().int() }).nullable().default(null),
});
export type StoredGateResult = z.infer<typeof gateResultSchema>;

/** The stored form of a drafted item: the pack's ids are resolved to rows. */
export const storedItemSchema = z.object({
  item: draftItemSchema,
  /** Blocks, or suggestions that become blocks of the same id when accepted, that this item serves. */
  linksTo: z.array(z.uuid()).default([]),
});
export type StoredItem = z.infer<typeof storedItemSchema>;

export const storedSourcesSchema = z.array(sourceRefSchema);

/** A suggestion as the editor shows it. */
export type SuggestionView = {
  id: string;
  runId: string;
  sectionKey: string;
  position: number;
  item: DraftItem;
  linksTo: string[];
  sources: SourceView[];
  gates: StoredGateResult[];
  isFlagged: boolean;
  state: 'pending' | 'accepted' | 'edited' | 'rejected';
  writer: string;
};
