import 'server-only';
import { othersNamedIn } from '@/lib/ai/names/others-named';
import { createPseudonyms } from '@/lib/ai/pseudonyms';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { logger } from '@/lib/observability/logger';
import { builtInEmbedder } from '@/lib/retrieval/embedder';
import { embedderForDistrict } from '@/lib/retrieval/district-embedder';
import { recordEmbedding } from '@/lib/retrieval/embedding-log';
import { prepareDocument, storeDocument, type PreparedDocument } from '@/lib/retrieval/index-document';
import { readOtherStudents, readRecordNames } from '@/lib/students/record-names';
import type { ExtractedPage } from './extract/page';

export type IndexedDocument = Readonly<{ districtId: string; documentId: string; studentId: string }>;

/**
 * Cuts and embeds a document's pages, which may call a remote model and so happens outside a transaction;
 * answers the function that stores the passages in the caller's transaction and counts them. A remote
 * embedder that cannot be reached is replaced by the built-in one: the document is found either way.
 */
export async function prepareIndex(
  document: IndexedDocument,
  pages: readonly ExtractedPage[],
  signal: AbortSignal,
): Promise<(tx: Transaction) => Promise<number>> {
  const { names, others, aiEnabled, actorId } = await inDistrict(document, async (tx) => ({
    names: await readRecordNames(tx, document.districtId, document.studentId),
    others: await readOtherStudents(tx, document.districtId, document.studentId),
    aiEnabled: await isAiEnabled(tx, document.districtId),
    actorId: await uploaderOf(tx, document),
  }));
  const alsoNamed = aiEnabled
    ? othersNamedIn(
        pages.map(({ text }) => text),
        others,
      )
    : [];
  const { hide } = createPseudonyms({ ...names, people: [...names.people, ...alsoNamed] });
  const embedder = embedderForDistrict({ aiEnabled, hide });
  const { districtId, studentId } = document;
  const log = (outcome: 'done' | 'failed' | 'stopped') =>
    recordEmbedding(embedder, {
      districtId,
      studentId,
      actorId,
      runId: null,
      fieldClasses: ['document_passages'],
      outcome,
    });
  const prepared = await prepareDocument(pages, embedder, signal).catch(
    async (error: unknown): Promise<PreparedDocument> => {
      await log(signal.aborted ? 'stopped' : 'failed');
      if (signal.aborted || embedder.space === builtInEmbedder().space) throw error;
      logger().warn(
        { documentId: document.documentId, space: embedder.space },
        'embedder unavailable, built-in used',
      );
      return prepareDocument(pages, builtInEmbedder(), signal);
    },
  );
  if (prepared.space === embedder.space && prepared.passages.length > 0) await log('done');
  return (tx) => storeDocument(tx, document, prepared);
}

async function uploaderOf(tx: Transaction, { districtId, documentId }: IndexedDocument): Promise<string> {
  const { uploadedById } = await tx.document.findFirstOrThrow({
    where: { districtId, id: documentId },
    select: { uploadedById: true },
  });
  return uploadedById;
}

export async function isAiEnabled(tx: Transaction, districtId: string): Promise<boolean> {
  const district = await tx.district.findUniqueOrThrow({
    where: { id: districtId },
    select: { aiEnabled: true },
  });
  return district.aiEnabled;
}
