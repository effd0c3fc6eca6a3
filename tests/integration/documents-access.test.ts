import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { StaffViewer } from '@/lib/auth/viewer';
import type { MemberRole } from '@/lib/db/generated/enums';
import {
  openDocumentFile,
  receiveDocument,
  removeDocument,
  restoreDocument,
  retryDocument,
} from '@/lib/documents/mutations';
import { getDocument, getDocumentPages, getDocumentProgress, listDocuments } from '@/lib/documents/queries';
import { stopJobs } from '@/lib/jobs/start-jobs';
import { makeDistrict, type TestDistrict } from './documents-district';

let folder: string;
let ours: TestDistrict;
let theirs: TestDistrict;
let viewer: StaffViewer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'documents-'));
  vi.stubEnv('DATA_DIR', folder);
  ours = await makeDistrict();
  theirs = await makeDistrict();
  viewer = ours.viewers.case_manager;
});

afterAll(async () => {
  await stopJobs();
  await rm(folder, { recursive: true });
});

async function upload(by: StaffViewer): Promise<string> {
  const body = Readable.from([Buffer.from('A note about the student.')]);
  const { id } = await receiveDocument(by, ours.studentId, { fileName: 'note.txt', body });
  return id;
}

describe('who may see a document', () => {
  const readers: MemberRole[] = ['case_manager', 'general_education_teacher', 'coordinator'];
  let documentId: string;

  beforeAll(async () => {
    documentId = await upload(viewer);
  });

  it.each(readers)('the team and the coordinator: %s', async (role) => {
    expect((await getDocument(ours.viewers[role], documentId))?.id).toBe(documentId);
    expect((await listDocuments(ours.viewers[role], ours.studentId)).map((row) => row.id)).toContain(
      documentId,
    );
  });

  it.each([
    ['a teacher of other students', () => ours.viewers.related_service_provider],
    ['a district administrator', () => ours.viewers.district_administrator],
    ['a coordinator of another district', () => theirs.viewers.coordinator],
  ])('nobody else, as if it were not there: %s', async (_, stranger) => {
    const by = stranger();
    expect(await getDocument(by, documentId)).toBeNull();
    expect(await getDocumentProgress(by, documentId)).toBeNull();
    expect(await getDocumentPages(by, documentId, [1])).toEqual([]);
    expect(await listDocuments(by, ours.studentId)).toEqual([]);
    const attempts = [
      () => openDocumentFile(by, { documentId }),
      () => removeDocument(by, { documentId }),
      () => retryDocument(by, { documentId }),
      () => restoreDocument(by, { documentId }),
      () => upload(by),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
    onTestFinished(async () => {
      expect((await getDocument(viewer, documentId))?.id).toBe(documentId);
    });
  });
});
