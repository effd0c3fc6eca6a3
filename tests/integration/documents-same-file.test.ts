import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { closeDatabase } from '@/lib/db/client';
import { asSystem, inDistrict } from '@/lib/db/in-district';
import { openDocumentFile, receiveDocument } from '@/lib/documents/mutations';
import { holdContent, removeUnusedFile } from '@/lib/documents/unused-file';
import { readAll } from '@/lib/storage/file-storage';
import { fileStore } from '@/lib/storage/file-store';
import { makeDistrict, type TestDistrict } from '@/tests/integration/documents-district';

let folder: string;
let ours: TestDistrict;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'same-file-'));
  vi.stubEnv('DATA_DIR', folder);
  ours = await makeDistrict();
});
afterAll(async () => {
  await closeDatabase();
  await rm(folder, { recursive: true });
});

const text = () => Buffer.from(`A report about reading, number ${randomUUID()}.`);
const upload = (bytes: Uint8Array, role: 'case_manager' | 'general_education_teacher' = 'case_manager') =>
  receiveDocument(ours.viewers[role], ours.studentId, {
    fileName: 'report.txt',
    body: Readable.from([bytes]),
  });
const original = async (documentId: string) => {
  const { body } = await openDocumentFile(ours.viewers.case_manager, { documentId });
  return Buffer.from(await readAll(body)).toString();
};

async function shaOf(documentId: string): Promise<string> {
  const row = await asSystem((tx) => tx.document.findFirstOrThrow({ where: { id: documentId } }));
  return row.sha256;
}

describe('the same file from two people', () => {
  it('is not lost when the other one is cleared away between its arrival and its row', async () => {
    const bytes = text();
    const store = fileStore();
    const receive = store.receive;
    vi.spyOn(store, 'receive').mockImplementationOnce(async (...args) => {
      const received = await receive(...args);
      await removeUnusedFile(ours.districtId, received.sha256);
      return received;
    });
    const { id } = await upload(bytes);
    expect(await original(id)).toBe(bytes.toString());
  });

  it('is not removed while the other is being stored: the removal waits and finds the row', async () => {
    const { id } = await upload(text());
    const sha256 = await shaOf(id);
    const order: string[] = [];
    let removal: Promise<void> | undefined;
    await inDistrict(ours, async (tx) => {
      await holdContent(tx, ours.districtId, sha256);
      removal = removeUnusedFile(ours.districtId, sha256).then(() => void order.push('removal'));
      await tx.$queryRaw`SELECT 1 AS one FROM pg_sleep(0.2)`;
      order.push('stored');
    });
    await removal;
    expect(order).toEqual(['stored', 'removal']);
    expect(await original(id)).toContain('A report about reading');
  });

  it('stays with the one whose upload went through when the other one is turned away', async () => {
    const bytes = text();
    // The teacher leaves the team while the file is on its way.
    async function* leaving(): AsyncGenerator<Uint8Array> {
      const { membershipId } = ours.viewers.general_education_teacher;
      await asSystem((tx) =>
        tx.studentTeam.updateMany({ where: { membershipId }, data: { endedAt: new Date() } }),
      );
      yield bytes;
    }
    const body = Readable.from(leaving());
    const turnedAway = receiveDocument(ours.viewers.general_education_teacher, ours.studentId, {
      fileName: 'report.txt',
      body,
    });
    const [refused, accepted] = await Promise.allSettled([turnedAway, upload(bytes)]);
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } });
    if (accepted.status === 'rejected') throw accepted.reason;
    expect(await original(accepted.value.id)).toBe(bytes.toString());
  });

  it('leaves nothing behind when nobody needs it', async () => {
    const files = async () =>
      (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
        .length;
    const before = await files();
    // No longer on the team since the test before: not even taken in.
    await expect(upload(text(), 'general_education_teacher')).rejects.toMatchObject({ code: 'not_found' });
    const received = await fileStore().receive(ours.districtId, Readable.from([text()]), 1_000);
    await received.keep();
    expect(await files()).toBe(before + 1);
    await removeUnusedFile(ours.districtId, received.sha256);
    expect(await files()).toBe(before);
  });
});
