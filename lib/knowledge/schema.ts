import { z } from 'zod';
import { knowledgeKinds } from '@/lib/retrieval/kinds';

export const maxQuestionLength = 300;

const text = z.string().trim().max(maxQuestionLength).catch('');

/** The address of the search: what is asked, where, or which place of the law to open. */
export const knowledgeSearchSchema = z.object({
  q: text.default(''),
  citation: text.default(''),
  kind: z.enum(knowledgeKinds).nullable().catch(null).default(null),
});
export type KnowledgeSearch = z.infer<typeof knowledgeSearchSchema>;

const offset = z.coerce.number().int().min(0).max(10_000_000).optional().catch(undefined);

/** The part of a source to show marked: character offsets in its text. */
export const knowledgeSpanSchema = z.object({ from: offset, to: offset });
export type KnowledgeSpan = z.infer<typeof knowledgeSpanSchema>;

export function knowledgePath(sourceId: string, span?: { from: number; to: number }): string {
  if (!span) return `/knowledge/${sourceId}`;
  return `/knowledge/${sourceId}?from=${span.from}&to=${span.to}#passage`;
}
