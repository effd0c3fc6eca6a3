import 'server-only';
import { createPseudonyms } from '@/lib/ai/pseudonyms';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { logger } from '@/lib/observability/logger';
import { builtInEmbedder } from '@/lib/retrieval/embedder';
import { embedderForDistrict } from '@/lib/retrieval/district-embedder';
import { prepareDocument, storeDocument, type PreparedDocument } from '@/lib/retrieval/index-document';
import { readRecordNames } from '@/lib/students/record-names';
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
  const { names, aiEnabled } = await inDistrict(document, async (tx) => ({
    names: await readRecordNames(tx, document.districtId, document.studentId),
    aiEnabled: await isAiEnabled(tx, document.districtId),
  }));
  const embedder = embedderForDistrict({ aiEnabled, hide: createPseudonyms(names).hide });
  const prepared = await prepareDocument(pages, embedder, signal).catch(
    (error: unknown): Promise<PreparedDocument> => {
      if (signal.aborted || embedder.space === builtInEmbedder().space) throw error;
      logger().warn(
        { documentId: document.documentId, space: embedder.space },
        'embedder unavailable, built-in used',
      );
      return prepareDocument(pages, builtInEmbedder(), signal);
    },
  );
  return (tx) => storeDocument(tx, document, prepared);
}

export async function isAiEnabled(tx: Transaction, districtId: string): Promise<boolean> {
  const district = await tx.district.findUniqueOrThrow({
    where: { id: districtId },
    select: { aiEnabled: true },
  });
  return district.aiEnabled;
}
