import 'server-only';
import type { Transaction } from '@/lib/db/in-district';
import type { SentenceView } from './content';

/**
 * Gives sentences that came back into a plan, and had been carried forward from an earlier one, what the
 * original knows: who wrote and accepted it, and what it rests on.
 */
export async function signFromCarried(
  tx: Transaction,
  { districtId, iepId, userId }: Readonly<{ districtId: string; iepId: string; userId: string }>,
  sentences: readonly SentenceView[],
): Promise<void> {
  for (const { id, text, carried } of sentences) {
    if (!carried) continue;
    const original = await tx.iepSentence.findFirst({
      where: { districtId, id: carried.from },
      select: {
        text: true,
        origin: true,
        writer: true,
        modelId: true,
        promptVersion: true,
        suggestionId: true,
        acceptedById: true,
        acceptedAt: true,
        sources: { select: { position: true, passageId: true, evidenceId: true, knowledgePassageId: true } },
      },
    });
    if (!original) continue;
    const { sources, text: originalText, origin, ...signature } = original;
    const isEdited = origin === 'ai' && originalText !== text;
    const review = carried.isReviewed ? { reviewedAt: new Date(), reviewedById: userId } : {};
    await tx.iepSentence.updateMany({
      where: { districtId, iepId, id },
      data: { ...signature, ...review, origin: isEdited ? 'edited' : origin, carriedFromId: carried.from },
    });
    await tx.iepSentenceSource.createMany({
      data: sources.map((source) => ({ ...source, districtId, sentenceId: id })),
    });
  }
}
