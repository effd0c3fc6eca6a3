import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { NextRequest } from 'next/server';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { POST as check } from '@/app/api/v1/check/route';
import { GET as getIep } from '@/app/api/v1/ieps/[id]/route';
import type * as sessions from '@/lib/auth/session';
import type { GuardianViewer, StaffViewer, Viewer } from '@/lib/auth/viewer';
import { asSystem } from '@/lib/db/in-district';
import { exportIepFile, importIepFile } from '@/lib/ieps/iep-file';
import { startIep } from '@/lib/ieps/mutations';
import { emptyRecord } from '@/lib/record/record';
import { cleanDocument } from '@/tests/factories/iep-document';
import { createDistrict, createGuardian, createStaff, createStudent } from '@/tests/setup/users';

const session = vi.hoisted(() => ({ viewer: null as Viewer | null }));
vi.mock('@/lib/auth/session', async (original) => ({
  ...(await original<typeof sessions>()),
  getViewer: () => Promise.resolve(session.viewer),
}));

const origin = 'http://localhost:3000';
let teacher: StaffViewer;
let otherTeacher: StaffViewer;
let parent: GuardianViewer;
let districtId: string;
let iepId: string;

beforeAll(async () => {
  const district = await createDistrict();
  ({ districtId } = district);
  teacher = await createStaff(districtId, 'case_manager');
  otherTeacher = await createStaff(districtId, 'case_manager');
  const studentId = await createStudent(district, { caseManagerMembershipId: teacher.membershipId });
  parent = await createGuardian(districtId, studentId);
  ({ iepId } = await startIep(teacher, { studentId, kind: 'annual' }));
});
beforeEach(() => {
  session.viewer = teacher;
});

function send(body: string, headers: Record<string, string> = {}): Promise<Response> {
  const request = new NextRequest(`${origin}/api/v1/check`, {
    method: 'POST',
    body,
    headers: { origin, host: 'localhost:3000', 'content-type': 'application/json', ...headers },
  });
  return check(request, { params: Promise.resolve({}) });
}
const fetchIep = (id: string) =>
  getIep(new NextRequest(`${origin}/api/v1/ieps/${id}`), { params: Promise.resolve({ id }) });
const exports = () =>
  asSystem((tx) => tx.auditEvent.findMany({ where: { action: 'iep.exported', subjectId: iepId } }));

describe('POST /api/v1/check', () => {
  it('answers the findings of a file, and of a bare plan', async () => {
    const plan = cleanDocument();
    plan.sections.goals.blocks = [];
    const file = exportIepFile({ plan, record: emptyRecord, decisions: [] });
    for (const body of [file, plan]) {
      const response = await send(JSON.stringify(body));
      expect(response.status).toBe(200);
      const { findings } = await response.json();
      expect(findings.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('GO-01');
    }
  });
  it('names the wrong fields with 422', async () => {
    const plan = cleanDocument();
    const odd = { ...plan, iep: { ...plan.iep, startsOn: 'soon' } };
    const response = await send(JSON.stringify(odd));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'invalid', issues: [{ path: 'iep.startsOn' }] });
    for (const body of ['', '{', '[]', '{}']) expect((await send(body)).status).toBe(422);
  });
  it('stops reading at two megabytes', async () => {
    expect((await send(`"${'x'.repeat(2 * 1024 * 1024)}"`)).status).toBe(413);
    expect((await send(`"${'x'.repeat(2 * 1024 * 1024 - 2)}"`)).status).toBe(422);
  });
  it('is for staff, and from the application’s own pages', async () => {
    const body = JSON.stringify(cleanDocument());
    session.viewer = null;
    expect((await send(body)).status).toBe(401);
    session.viewer = parent;
    expect([403, 404]).toContain((await send(body)).status);
    session.viewer = teacher;
    expect((await send(body, { origin: 'https://elsewhere.test' })).status).toBe(403);
  });
});

describe('GET /api/v1/ieps/[id]', () => {
  it('gives the file to the team, and records it', async () => {
    const response = await fetchIep(iepId);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(importIepFile(await response.json()).plan.iep.id).toBe(iepId);
    const [event] = await exports();
    expect(event).toMatchObject({ actorId: teacher.userId, payload: { versionId: null, format: 'json' } });
  });
  it('answers everyone else like what is not there', async () => {
    const before = (await exports()).length;
    session.viewer = null;
    expect((await fetchIep(iepId)).status).toBe(401);
    session.viewer = otherTeacher;
    const refused = await fetchIep(iepId);
    expect(refused.status).toBe(404);
    expect(await refused.text()).toBe(await (await fetchIep(randomUUID())).text());
    session.viewer = parent;
    expect([403, 404]).toContain((await fetchIep(iepId)).status);
    session.viewer = teacher;
    expect((await fetchIep('no-id')).status).toBe(404);
    expect(await exports()).toHaveLength(before);
  });
});

type Ended = { code: number | null; out: string; error: string };

function runExport(...args: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', './scripts/ts-resolve.mjs', 'scripts/export-iep.ts', ...args],
      { cwd: path.resolve(import.meta.dirname, '../..') },
    );
    let [out, error] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, error }));
  });
}

describe('npm run export', () => {
  it('writes the file of a plan, and records it without a person', async () => {
    const { code, out } = await runExport(iepId);
    expect(code).toBe(0);
    expect(importIepFile(JSON.parse(out)).plan.iep.id).toBe(iepId);
    expect((await exports()).map(({ actorId }) => actorId)).toContain(null);
    expect((await runExport(iepId, '--district', districtId)).out).toBe(out);
  });
  it('ends with 1 for a plan that is not there, 2 for a wrong argument', async () => {
    expect(await runExport(randomUUID())).toMatchObject({ code: 1, out: '' });
    expect(await runExport(iepId, '--district', randomUUID())).toMatchObject({ code: 1, out: '' });
    expect(await runExport('x')).toMatchObject({ code: 2, out: '' });
    expect(await runExport()).toMatchObject({ code: 2, out: '' });
  });
});
