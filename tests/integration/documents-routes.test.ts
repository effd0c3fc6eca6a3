import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { GET as getFile } from '@/app/api/documents/[id]/file/route';
import { GET as getProgress } from '@/app/api/documents/[id]/route';
import { POST as upload } from '@/app/api/documents/route';
import type { Viewer } from '@/lib/auth/viewer';
import { listDocuments } from '@/lib/documents/queries';
import { maxDocumentBytes } from '@/lib/documents/schema';
import { stopJobs } from '@/lib/jobs/start-jobs';
import { makeDistrict, type TestDistrict } from './documents-district';

const session = vi.hoisted(() => ({ viewer: null as Viewer | null }));
vi.mock('@/lib/auth/session', () => ({ getViewer: () => Promise.resolve(session.viewer) }));

const origin = 'http://localhost:3000';
const noParams = { params: Promise.resolve({}) };
let folder: string;
let district: TestDistrict;
let report: Buffer<ArrayBuffer>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'documents-'));
  vi.stubEnv('DATA_DIR', folder);
  district = await makeDistrict();
  report = await readFile(path.resolve(import.meta.dirname, '../fixtures/documents/two-columns.pdf'));
});

beforeEach(() => {
  session.viewer = district.viewers.case_manager;
});

afterAll(async () => {
  await stopJobs();
  await rm(folder, { recursive: true });
});

type Sending = { name?: string; content?: BlobPart; studentId?: string; headers?: Record<string, string> };

function send({
  name = 'report.pdf',
  content = report,
  studentId = district.studentId,
  headers = {},
}: Sending = {}) {
  const form = new FormData();
  form.set('file', new File([content], name));
  const request = new NextRequest(`${origin}/api/documents?studentId=${studentId}`, {
    method: 'POST',
    body: form,
    headers: { origin, host: 'localhost:3000', ...headers },
  });
  return upload(request, noParams);
}

const withId = (id: string) => ({ params: Promise.resolve({ id }) });
const get = () => new NextRequest(`${origin}/api/documents/x`);

async function uploaded(sending?: Sending): Promise<string> {
  const response = await send(sending);
  expect(response.status).toBe(201);
  const { id } = (await response.json()) as { id: string };
  return id;
}

describe('sending a file', () => {
  it('answers with the id of the received document', async () => {
    const id = await uploaded();
    const response = await getProgress(get(), withId(id));
    expect(await response.json()).toMatchObject({ id, status: 'received', failureCode: null });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('tells the reason of a refusal', async () => {
    const response = await send({ content: 'MZ\0' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'invalid', reason: 'disguised' });
    expect(await (await send({ content: '' })).json()).toMatchObject({ reason: 'empty' });
  });

  it('stops taking in a file at 25 MB', async () => {
    const before = await listDocuments(district.viewers.case_manager, district.studentId);
    const response = await send({ name: 'a.txt', content: new Uint8Array(maxDocumentBytes + 1).fill(97) });
    expect(await response.json()).toMatchObject({ reason: 'too_large' });
    expect(await listDocuments(district.viewers.case_manager, district.studentId)).toEqual(before);
  });

  it('brings a form without script back to the student', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml' };
    const good = await send({ headers });
    expect([good.status, good.headers.get('location')]).toEqual([
      303,
      `/students/${district.studentId}?upload=received`,
    ]);
    const bad = await send({ headers, content: 'MZ\0' });
    expect(bad.headers.get('location')).toBe(`/students/${district.studentId}?upload=disguised`);
  });

  it('is refused from another site, without a student, to strangers and to the signed out', async () => {
    expect((await send({ headers: { origin: 'https://elsewhere.test' } })).status).toBe(403);
    expect((await send({ studentId: 'not-an-id' })).status).toBe(404);
    session.viewer = district.viewers.related_service_provider;
    expect((await send()).status).toBe(404);
    session.viewer = null;
    expect((await send()).status).toBe(401);
  });
});

describe('the original', () => {
  it('is a PDF shown in the page under strict headers, with a name that tells nothing', async () => {
    const id = await uploaded({ name: 'Milo Tarrant.pdf' });
    const response = await getFile(get(), withId(id));
    expect(Buffer.from(await response.arrayBuffer()).equals(report)).toBe(true);
    const { headers } = response;
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe(`inline; filename="document-${id.slice(-8)}.pdf"`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
  });

  it('is downloaded, and sandboxed, when it is not a PDF', async () => {
    const id = await uploaded({ name: 'note.txt', content: 'Plain words about reading.' });
    const { headers } = await getFile(get(), withId(id));
    expect(headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(headers.get('content-security-policy')).toContain('sandbox');
  });

  it('is absent for whoever may not read the student, exactly as one that never was', async () => {
    const id = await uploaded();
    session.viewer = district.viewers.related_service_provider;
    const answers = await Promise.all(
      [id, '01890000-0000-7000-8000-00000000dead'].map(async (asked) => {
        const responses = [await getFile(get(), withId(asked)), await getProgress(get(), withId(asked))];
        return Promise.all(responses.map(async (response) => [response.status, await response.text()]));
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.map(([status]) => status)).toEqual([404, 404]);
  });
});
