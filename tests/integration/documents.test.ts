import { jobNames } from '@/lib/jobs/queues';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { StaffViewer } from '@/lib/auth/viewer';
import { asSystem } from '@/lib/db/in-district';
import { ingestHandler } from '@/lib/documents/ingest';
import { prepareIndex } from '@/lib/documents/prepare-index';
import {
  openDocumentFile,
  receiveDocument,
  removeDocument,
  restoreDocument,
  retryDocument,
} from '@/lib/documents/mutations';
import { getDocument, getDocumentPages, getDocumentProgress, listDocuments } from '@/lib/documents/queries';
import { requeueUnfinishedDocuments } from '@/lib/documents/requeue';
import { jobsHealth } from '@/lib/jobs/health';
import { startJobs, stopJobs } from '@/lib/jobs/start-jobs';
import { readAll } from '@/lib/storage/file-storage';
import { closeWorkerPool } from '@/lib/workers/shared-pool';
import { makeDistrict, type TestDistrict } from '@/tests/integration/documents-district';
import { docxParts, makeZip } from '@/tests/fixtures/documents/zip';

const fixtures = path.resolve(import.meta.dirname, '../fixtures/documents');
const fixture = (name: string) => readFile(path.join(fixtures, name));

/** The real index, so that one try of it can be made to fail. */
const index = vi.fn(prepareIndex);

let folder: string;
let ours: TestDistrict;
let viewer: StaffViewer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'documents-'));
  vi.stubEnv('DATA_DIR', folder);
  ours = await makeDistrict();
  viewer = ours.viewers.case_manager;
  await startJobs({ 'documents.ingest': ingestHandler(index) });
});

afterAll(async () => {
  await stopJobs();
  await closeWorkerPool();
  await rm(folder, { recursive: true });
});

async function upload(fileName: string, bytes: Uint8Array, by = viewer): Promise<string> {
  const { id } = await receiveDocument(by, ours.studentId, { fileName, body: Readable.from([bytes]) });
  return id;
}

async function settled(id: string) {
  await vi.waitUntil(
    async () => ['ready', 'failed'].includes((await getDocumentProgress(viewer, id))?.status ?? ''),
    {
      timeout: 30_000,
      interval: 50,
    },
  );
  const progress = await getDocumentProgress(viewer, id);
  if (!progress) throw new Error('the document is gone');
  return progress;
}

async function leftovers(documentId: string) {
  return asSystem(async (tx) => ({
    pages: await tx.documentPage.count({ where: { documentId } }),
    passages: await tx.passage.count({ where: { documentId } }),
  }));
}

async function filesOnDisk(): Promise<string[]> {
  const entries = await readdir(path.join(folder, 'files'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

/** The same file with nothing in the way: what one clean pass leaves. */
async function uploadedOnce(): Promise<string> {
  const id = await upload('report.pdf', await fixture('two-columns.pdf'));
  await settled(id);
  return id;
}

describe('from upload to ready', () => {
  it.each(['pdf', 'docx', 'txt'] as const)(
    'a report as %s is received, read and indexed',
    async (extension) => {
      const bytes = await fixture(`evaluation-report.${extension}`);
      const startedAt = performance.now();
      const id = await upload(`Milo_Tarrant evaluation.${extension}`, bytes);
      expect(await settled(id)).toMatchObject({ status: 'ready', failureCode: null });
      expect(performance.now() - startedAt).toBeLessThan(10_000);
      const document = await getDocument(viewer, id);
      expect(document).toMatchObject({ title: 'Milo Tarrant evaluation', extension, byteSize: bytes.length });
      expect(document?.pages.map((page) => page.number)).toEqual(
        document?.pages.map((_, position) => position + 1),
      );
      const page = document?.pages.find(({ text }) => text.includes('Verbal Comprehension'));
      expect(page?.text).toContain('Verbal Comprehension | 113 | 81 | 104-120 | High average');
      const kept = await leftovers(id);
      expect(kept.pages).toBe(document?.pages.length);
      expect(kept.passages).toBeGreaterThan(0);
    },
  );

  it('the original comes back byte for byte, and no name stands on disk', async () => {
    const bytes = await fixture('evaluation-report.pdf');
    const id = await upload('Milo Tarrant.pdf', bytes);
    const opened = await openDocumentFile(viewer, { documentId: id });
    expect(Buffer.from(await readAll(opened.body)).equals(bytes)).toBe(true);
    expect((await filesOnDisk()).join().toLowerCase()).not.toContain('milo');
    await settled(id);
  });

  it('the way is recorded without names', async () => {
    const id = await upload('Milo Tarrant.pdf', await fixture('two-columns.pdf'));
    await settled(id);
    const events = await asSystem((tx) =>
      tx.auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } }),
    );
    expect(events.map((event) => event.action)).toEqual(['document.uploaded', 'document.indexed']);
    expect(JSON.stringify(events.map((event) => event.payload))).not.toContain('Milo');
  });
});

describe('files that cannot be used', () => {
  it.each([
    ['report.pdf', Buffer.from('MZ\0\0'), 'disguised'],
    ['report.docx', Buffer.from('<html></html>'), 'disguised'],
    ['report.pdf', Buffer.alloc(0), 'empty'],
    ['report.exe', Buffer.from('text'), 'unsupported_type'],
    ['report.txt', Buffer.alloc(25 * 1024 * 1024 + 1, 'a'), 'too_large'],
  ])('%s is refused at the door and leaves nothing: %#', async (name, bytes, reason) => {
    const before = { files: await filesOnDisk(), rows: (await listDocuments(viewer, ours.studentId)).length };
    await expect(upload(name, bytes)).rejects.toMatchObject({ code: 'invalid', details: { reason } });
    expect({
      files: await filesOnDisk(),
      rows: (await listDocuments(viewer, ours.studentId)).length,
    }).toEqual(before);
  });

  it.each([
    ['a damaged PDF', 'a.pdf', () => Promise.resolve(Buffer.from('%PDF-1.7\nnothing more')), 'corrupt'],
    ['a locked PDF', 'b.pdf', () => fixture('encrypted.pdf'), 'encrypted'],
    [
      'a bomb',
      'c.docx',
      () =>
        Promise.resolve(
          makeZip([...docxParts(''), { name: 'word/a.xml', content: Buffer.alloc(40_000_000, 'a') }]),
        ),
      'too_complex',
    ],
    ['a scan', 'd.pdf', () => fixture('picture-only.pdf'), 'no_text'],
  ])('%s ends as failed, with a code and nothing half done', async (_, name, bytes, code) => {
    const id = await upload(name, await bytes());
    expect(await settled(id)).toMatchObject({ status: 'failed', failureCode: code, pageCount: null });
    expect(await leftovers(id)).toEqual({ pages: 0, passages: 0 });
    const isKept = code === 'no_text' || code === 'too_complex';
    const opening = openDocumentFile(viewer, { documentId: id });
    if (isKept) (await opening).body.destroy();
    else await expect(opening).rejects.toMatchObject({ code: 'not_found' });
  });

  it('only a failure that may pass can be tried again', async () => {
    const locked = await upload('b.pdf', await fixture('encrypted.pdf'));
    await settled(locked);
    await expect(retryDocument(viewer, { documentId: locked })).rejects.toMatchObject({ code: 'not_found' });
    await asSystem((tx) =>
      tx.document.updateMany({ where: { id: locked }, data: { failureCode: 'internal' } }),
    );
    await retryDocument(viewer, { documentId: locked });
    expect((await settled(locked)).failureCode).toBe('corrupt');
  });
});

describe('trouble on the way', () => {
  it('a failing index is tried again and leaves no double', async () => {
    index.mockRejectedValueOnce(new Error('lost the connection'));
    const id = await upload('report.pdf', await fixture('two-columns.pdf'));
    expect((await settled(id)).status).toBe('ready');
    const once = await leftovers(await uploadedOnce());
    expect(await leftovers(id)).toEqual(once);
  });

  it('a document left half read by a process that died is read anew at the next start', async () => {
    const id = await upload('report.txt', await fixture('evaluation-report.txt'));
    await settled(id);
    await asSystem(async (tx) => {
      await tx.document.updateMany({ where: { id }, data: { status: 'indexing' } });
      await tx.documentPage.deleteMany({ where: { documentId: id, number: 1 } });
    });
    expect(await requeueUnfinishedDocuments()).toBeGreaterThan(0);
    expect((await settled(id)).status).toBe('ready');
    const pages = await getDocumentPages(viewer, id, [1, 2]);
    expect(pages.map((page) => page.number)).toEqual([1, 2]);
  });

  it('a document whose every try failed ends as failed, keeps its original and can be tried again', async () => {
    const id = await upload('report.pdf', await fixture('two-columns.pdf'));
    await settled(id);
    await asSystem((tx) => tx.document.updateMany({ where: { id }, data: { status: 'indexing' } }));
    await ingestHandler(index).abandon?.({ districtId: ours.districtId, documentId: id });
    expect(await getDocumentProgress(viewer, id)).toMatchObject({
      status: 'failed',
      failureCode: 'internal',
      can: { open: true, retry: true },
    });
    expect(await leftovers(id)).toEqual({ pages: 0, passages: 0 });
    await retryDocument(viewer, { documentId: id });
    expect((await settled(id)).status).toBe('ready');
  });

  it('the queue tells its state', async () => {
    const health = await jobsHealth();
    expect(health.state).toBe('up');
    expect(health.queues.map((queue) => queue.name)).toEqual(jobNames);
  });
});

describe('removing', () => {
  it('takes a document out of the list and of search, and brings it back', async () => {
    const id = await upload('report.pdf', await fixture('two-columns.pdf'));
    await settled(id);
    await removeDocument(viewer, { documentId: id });
    expect(await getDocument(viewer, id)).toBeNull();
    expect((await leftovers(id)).passages).toBe(0);
    await expect(openDocumentFile(viewer, { documentId: id })).rejects.toMatchObject({ code: 'not_found' });
    await restoreDocument(viewer, { documentId: id });
    expect((await settled(id)).status).toBe('ready');
    expect((await leftovers(id)).passages).toBeGreaterThan(0);
  });

  it('is refused while a score rests on the document', async () => {
    const id = await upload('report.pdf', await fixture('two-columns.pdf'));
    await settled(id);
    const { districtId, studentId } = ours;
    const row = {
      districtId,
      studentId,
      documentId: id,
      kind: 'score',
      text: 'VCI 113',
      createdById: viewer.userId,
    } as const;
    await asSystem((tx) => tx.evidence.create({ data: row }));
    const removal = removeDocument(viewer, { documentId: id });
    await expect(removal).rejects.toMatchObject({ code: 'conflict', details: { reason: 'document_cited' } });
    expect((await getDocument(viewer, id))?.can.remove).toBe(false);
  });

  it('is refused to a team member who neither uploaded the document nor manages the student', async () => {
    const id = await upload('report.pdf', await fixture('two-columns.pdf'));
    await settled(id);
    const teacher = ours.viewers.general_education_teacher;
    expect((await getDocument(teacher, id))?.can.remove).toBe(false);
    await expect(removeDocument(teacher, { documentId: id })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(removeDocument(ours.viewers.coordinator, { documentId: id })).resolves.toMatchObject({});
  });
});
