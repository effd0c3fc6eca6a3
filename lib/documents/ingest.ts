import 'server-only';
import { record } from '@/lib/audit/record';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import type { JobContext, JobHandler, JobPayload } from '@/lib/jobs/queues';
import { logger } from '@/lib/observability/logger';
import { readAll, StorageError } from '@/lib/storage/file-storage';
import { fileStore } from '@/lib/storage/file-store';
import { workerPool } from '@/lib/workers/shared-pool';
import { TaskFailed, TaskStopped } from '@/lib/workers/thread';
import type { ExtractedPage } from './extract/page';
import { extensionOf } from './media-type';
import { removeUnusedFile } from './unused-file';
import { type DocumentFailureCode, isDocumentFailureCode } from './schema';

type Payload = JobPayload<'documents.ingest'>;
type Claimed = {
  districtId: string;
  documentId: string;
  studentId: string;
  sha256: string;
  mediaType: string;
};

/**
 * Makes pages searchable in two steps: the first may take long and call a model, the second stores the
 * passages in the caller's transaction and answers how many there are. Repeating it replaces what was there.
 */
export type PrepareIndex = (
  document: Readonly<{ districtId: string; documentId: string; studentId: string }>,
  pages: readonly ExtractedPage[],
  signal: AbortSignal,
) => Promise<(tx: Transaction) => Promise<number>>;

const pagesPerInsert = 100;
const transactionTimeoutMs = 120_000;

/** Every step may be repeated after a crash: the way is always walked from its start. */
const unfinished = { in: ['received', 'reading', 'indexing'] as const satisfies string[] };

/** Takes the document in hand and clears what an interrupted try left; null when there is nothing to do. */
function claim({ districtId, documentId }: Payload): Promise<Claimed | null> {
  return inDistrict({ districtId }, async (tx) => {
    const where = { districtId, id: documentId, removedAt: null, status: { in: [...unfinished.in] } };
    const { count } = await tx.document.updateMany({ where, data: { status: 'reading', pageCount: null } });
    if (count === 0) return null;
    await clearPages(tx, { districtId, documentId });
    const row = await tx.document.findFirstOrThrow({
      where: { districtId, id: documentId },
      select: { studentId: true, sha256: true, mediaType: true },
    });
    return { districtId, documentId, ...row };
  });
}

async function clearPages(tx: Transaction, { districtId, documentId }: Payload): Promise<void> {
  await tx.passage.deleteMany({ where: { districtId, documentId } });
  await tx.documentPage.deleteMany({ where: { districtId, documentId } });
}

/** What the reader's failure means for the document; null when another try may go better. */
function failureCodeOf(error: unknown): DocumentFailureCode | null {
  if (error instanceof TaskFailed && isDocumentFailureCode(error.code)) return error.code;
  if (error instanceof TaskStopped && (error.reason === 'timeout' || error.reason === 'memory'))
    return 'too_complex';
  if (error instanceof StorageError) return 'corrupt';
  return null;
}

async function readPages(document: Claimed, signal: AbortSignal): Promise<ExtractedPage[]> {
  const bytes = await readAll(await fileStore().open(document.districtId, document.sha256));
  const extension = extensionOf(document.mediaType);
  const input = { bytes, extension };
  const { pages } = await workerPool().run('documents.extract', input, { signal, transfer: [bytes.buffer] });
  return pages;
}

/** Stores all pages or none. False when the document was removed or taken over meanwhile. */
function storePages({ districtId, documentId }: Claimed, pages: readonly ExtractedPage[]): Promise<boolean> {
  return inDistrict(
    { districtId },
    async (tx) => {
      const { count } = await tx.document.updateMany({
        where: { districtId, id: documentId, removedAt: null, status: 'reading' },
        data: { status: 'indexing', pageCount: pages.length },
      });
      if (count === 0) return false;
      await clearPages(tx, { districtId, documentId });
      for (let at = 0; at < pages.length; at += pagesPerInsert) {
        const rows = pages
          .slice(at, at + pagesPerInsert)
          .map((page) => ({ districtId, documentId, ...page }));
        await tx.documentPage.createMany({ data: rows });
      }
      return true;
    },
    { timeoutMs: transactionTimeoutMs },
  );
}

type StorePassages = Awaited<ReturnType<PrepareIndex>>;

function finish({ districtId, documentId, studentId }: Claimed, store: StorePassages): Promise<void> {
  return inDistrict(
    { districtId },
    async (tx) => {
      const passages = await store(tx);
      const { count } = await tx.document.updateMany({
        where: { districtId, id: documentId, removedAt: null, status: 'indexing' },
        data: { status: 'ready', indexedAt: new Date(), failureCode: null },
      });
      if (count === 0) return clearPages(tx, { districtId, documentId });
      const pages = await tx.documentPage.count({ where: { districtId, documentId } });
      const payload = { pages, passages };
      await record(tx, {
        districtId,
        actorId: null,
        action: 'document.indexed',
        subjectId: documentId,
        studentId,
        payload,
      });
    },
    { timeoutMs: transactionTimeoutMs },
  );
}

async function fail({ districtId, documentId }: Payload, failureCode: DocumentFailureCode): Promise<void> {
  const document = await inDistrict({ districtId }, async (tx) => {
    const { count } = await tx.document.updateMany({
      where: { districtId, id: documentId, status: { in: [...unfinished.in] } },
      data: { status: 'failed', failureCode, pageCount: null },
    });
    if (count === 0) return null;
    await clearPages(tx, { districtId, documentId });
    const row = await tx.document.findFirstOrThrow({
      where: { districtId, id: documentId },
      select: { sha256: true, studentId: true },
    });
    const event = { districtId, actorId: null, subjectId: documentId, studentId: row.studentId };
    await record(tx, { ...event, action: 'document.failed', payload: { failureCode } });
    return row;
  });
  logger().warn({ documentId, failureCode }, 'document failed');
  if (document) await removeUnusedFile(districtId, document.sha256);
}

async function ingest(payload: Payload, { signal }: JobContext, prepare: PrepareIndex): Promise<void> {
  const document = await claim(payload);
  if (!document) return;
  try {
    const pages = await readPages(document, signal);
    if (!(await storePages(document, pages))) return;
    await finish(document, await prepare(document, pages, signal));
  } catch (error) {
    const failureCode = failureCodeOf(error);
    if (!failureCode) throw new Error('document not ingested', { cause: error });
    await fail(payload, failureCode);
  }
}

/** The job that reads and indexes an uploaded document. */
export function ingestHandler(prepare: PrepareIndex): JobHandler<'documents.ingest'> {
  return {
    run: (payload, context) => ingest(payload, context, prepare),
    abandon: (payload) => fail(payload, 'internal'),
  };
}
