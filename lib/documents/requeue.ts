import 'server-only';
import { asSystem } from '@/lib/db/in-district';
import { sendJob } from '@/lib/jobs/queue';
import { filesFolder } from '@/lib/storage/file-store';
import { removeStaleUploads } from '@/lib/storage/disk-storage';

const maxRequeued = 1_000;

/**
 * Run at start-up: queues every document whose reading never ended (the process died between the row and the
 * queue) and clears interrupted uploads. A document that is queued already is not doubled.
 */
export async function requeueUnfinishedDocuments(): Promise<number> {
  await removeStaleUploads(filesFolder(), new Date());
  const rows = await asSystem((tx) =>
    tx.document.findMany({
      where: { status: { in: ['received', 'reading', 'indexing'] }, removedAt: null },
      select: { districtId: true, id: true },
      orderBy: { createdAt: 'asc' },
      take: maxRequeued,
    }),
  );
  for (const { districtId, id } of rows) {
    await sendJob('documents.ingest', { districtId, documentId: id }, { key: id });
  }
  return rows.length;
}
