import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StaffViewer } from '@/lib/auth/viewer';
import { closeDatabase } from '@/lib/db/client';
import { asSystem, inDistrict } from '@/lib/db/in-district';
import { newId } from '@/lib/db/id';
import { prepareIndex } from '@/lib/documents/prepare-index';
import { startDraft } from '@/lib/drafting/run-mutations';
import { startIep } from '@/lib/ieps/mutations';
import { startFakeGemini, type FakeGemini } from '../fakes/gemini/server';
import { createDistrict, createStaff, createStudent, type TestDistrict } from '../setup/users';

/** Robin Marsh's report names two other students; a third is only a word of it. */
const pages = [
  {
    number: 1,
    text: `Reading. Robin Marsh read 52 words correct per minute on November 2, 2026. In pairs with Tobias
Lindqvist the rate was 61 words. TOBIAS and Zoe helped Robin begin. Robin showed grace under pressure.

Behavior. Robin left the seat 4 times in 30 minutes while Tobias worked. Ms. Odom saw it.`,
  },
];
const others = [
  { givenName: 'Tobias', familyName: 'Lindqvist' },
  { givenName: 'Zoë', familyName: 'Ambrosi' },
  { givenName: 'Grace', familyName: 'Nettleford' },
];
const secrets = /tobias|lindqvist|\bzo[eë]\b|robin|marsh/iu;

let fake: FakeGemini;
let district: TestDistrict;
let viewer: StaffViewer;
let studentId: string;
let documentId: string;

beforeAll(async () => {
  fake = await startFakeGemini();
  process.env.AI_PROVIDER = 'google';
  process.env.GOOGLE_GENERATIVE_AI_API_KEY = 'test';
  process.env.GOOGLE_BASE_URL = fake.baseUrl;
  district = await createDistrict();
  const { districtId, schoolId } = district;
  viewer = await createStaff(districtId, 'case_manager', { name: 'Iris Pell' });
  studentId = await createStudent(district, { caseManagerMembershipId: viewer.membershipId });
  documentId = newId();
  await asSystem(async (tx) => {
    await tx.district.update({ where: { id: districtId }, data: { aiEnabled: true }, select: { id: true } });
    const born = { birthDate: new Date('2016-01-01T00:00:00Z'), grade: '4', disabilityCategory: 'SLD' };
    await tx.student.createMany({
      data: others.map((name) => ({ districtId, schoolId, ...born, ...name })),
    });
    await tx.document.create({
      data: {
        districtId,
        id: documentId,
        studentId,
        title: 'Report',
        mediaType: 'text/plain',
        byteSize: 10,
        sha256: 'a'.repeat(64),
        status: 'ready',
        uploadedById: viewer.userId,
        pages: { create: pages },
      },
      select: { id: true },
    });
  });
});
beforeEach(() => fake.reset());
afterAll(async () => {
  for (const name of ['AI_PROVIDER', 'GOOGLE_GENERATIVE_AI_API_KEY', 'GOOGLE_BASE_URL'])
    delete process.env[name];
  await fake.close();
  await closeDatabase();
});

async function index(): Promise<void> {
  const { districtId } = district;
  const store = await prepareIndex(
    { districtId, documentId, studentId },
    pages,
    new AbortController().signal,
  );
  await inDistrict(viewer, store);
}

function callsLogged() {
  return asSystem((tx) =>
    tx.modelCall.findMany({
      where: { districtId: district.districtId },
      orderBy: { id: 'asc' },
      select: {
        purpose: true,
        provider: true,
        modelId: true,
        outcome: true,
        actorId: true,
        studentId: true,
        fieldClasses: true,
      },
    }),
  );
}

async function draft() {
  const { iepId } = await startIep(viewer, { studentId, kind: 'annual' });
  const events = [];
  const stream = await startDraft(viewer, { iepId, sectionKey: 'present_levels', mode: 'fresh' });
  for await (const event of stream) events.push(event);
  return events;
}

describe('a document that names other students', () => {
  it('is embedded without their names, and the disclosure is logged once, without content', async () => {
    await index();
    const sent = JSON.stringify(fake.captured());
    expect(fake.captured().length).toBeGreaterThan(0);
    expect(sent).toContain('words correct per minute');
    expect(sent).toContain('[PERSON_');
    expect(sent).toContain('grace under pressure');
    expect(sent).not.toMatch(secrets);
    expect(await callsLogged()).toEqual([
      {
        purpose: 'embedding',
        provider: 'google',
        modelId: 'gemini-embedding-001',
        outcome: 'done',
        actorId: viewer.userId,
        studentId,
        fieldClasses: ['document_passages'],
      },
    ]);
  });

  it('is drafted from without their names, which come back to the teacher', async () => {
    const events = await draft();
    const written = JSON.stringify(events);
    expect(events.at(-1)).toMatchObject({ type: 'done' });
    const sent = JSON.stringify(fake.captured());
    expect(sent).toContain('words correct per minute');
    expect(sent).not.toMatch(secrets);
    expect(written).toContain('Robin');
    expect(written).not.toMatch(/\[(?:STUDENT|PERSON)/u);
    const last = (await callsLogged()).at(-1);
    expect(last).toMatchObject({ purpose: 'draft', outcome: 'done' });
  });
});

describe('an embedder that is away', () => {
  it('is logged as what failed, once, and the built-in one takes its place', async () => {
    const before = (await callsLogged()).length;
    fake.set({ name: 'forbidden', times: null });
    await index();
    expect((await callsLogged()).slice(before)).toMatchObject([{ purpose: 'embedding', outcome: 'failed' }]);
    const passages = await asSystem((tx) => tx.passage.count({ where: { documentId } }));
    expect(passages).toBeGreaterThan(0);
  });
});

describe('a district with AI off', () => {
  it('sends and logs nothing', async () => {
    const { districtId } = district;
    const switchTo = (aiEnabled: boolean) =>
      asSystem((tx) =>
        tx.district.update({ where: { id: districtId }, data: { aiEnabled }, select: { id: true } }),
      );
    await switchTo(false);
    const before = (await callsLogged()).length;
    await index();
    expect(fake.captured()).toHaveLength(0);
    expect(await callsLogged()).toHaveLength(before);
    await switchTo(true);
  });
});
