import 'server-only';
import type { Transaction } from '@/lib/db/in-district';
import { storedItemSchema, storedSourcesSchema } from '@/lib/drafting/suggestion';
import { linkEvidence } from './evidence-links';

const decidedSelect = {
  id: true,
  item: true,
  sources: true,
  decidedById: true,
  decidedAt: true,
  run: { select: { writer: true, modelId: true, promptVersion: true } },
} as const;

/**
 * Gives sentences that came from accepted suggestions (same id) their provenance: who wrote the draft, who
 * accepted it, what it rests on, as sources and, for an item of the plan, as links to the data. Also mends a sentence that came back by undo after it had been removed.
 */
export async function signFromSuggestions(
  tx: Transaction,
  { districtId, iepId }: Readonly<{ districtId: string; iepId: string }>,
  sentenceIds: readonly string[],
): Promise<void> {
  if (sentenceIds.length === 0) return;
  const decided = await tx.draftSuggestion.findMany({
    where: { districtId, iepId, id: { in: [...sentenceIds] }, state: { in: ['accepted', 'edited'] } },
    select: decidedSelect,
  });
  for (const suggestion of decided) {
    const sentence = await tx.iepSentence.findUniqueOrThrow({
      where: { districtId_id: { districtId, id: suggestion.id } },
      select: { text: true },
    });
    const isAsDrafted = sentence.text === storedItemSchema.parse(suggestion.item).item.text;
    await tx.iepSentence.update({
      where: { districtId_id: { districtId, id: suggestion.id } },
      data: {
        ...suggestion.run,
        origin: isAsDrafted ? 'ai' : 'edited',
        suggestionId: suggestion.id,
        acceptedById: suggestion.decidedById,
        acceptedAt: suggestion.decidedAt,
      },
      select: { id: true },
    });
    await tx.iepSentenceSource.createMany({
      data: storedSourcesSchema.parse(suggestion.sources).map((ref, position) => ({
        districtId,
        sentenceId: suggestion.id,
        position,
        passageId: ref.kind === 'passage' ? ref.id : null,
        evidenceId: ref.kind === 'evidence' ? ref.id : null,
        knowledgePassageId: ref.kind === 'knowledge' ? ref.id : null,
      })),
    });
  }
  // An item has the id of its suggestion: what its sentence rests on, it rests on. Prose is left out there.
  await linkEvidence(
    tx,
    { districtId, iepId },
    decided.flatMap(({ id, sources }) =>
      storedSourcesSchema
        .parse(sources)
        .filter(({ kind }) => kind === 'evidence')
        .map((source) => ({ blockId: id, evidenceId: source.id })),
    ),
  );
}
