import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { StaffViewer } from '@/lib/auth/viewer';
import type { Finding } from '@/lib/compliance/finding';
import { toDateColumn } from '@/lib/db/calendar-column';
import { asSystem } from '@/lib/db/in-district';
import { isAppError } from '@/lib/errors';
import { addDays, todayIn } from '@/lib/format/calendar-date';
import { reviewSentences, startAmendment } from '@/lib/ieps/carry-mutations';
import type { SectionContent } from '@/lib/ieps/content';
import { takeDueSteps } from '@/lib/ieps/due-steps';
import { takeStep } from '@/lib/ieps/life-mutations';
import { takeStepSchema } from '@/lib/ieps/life-schema';
import type { AskedStep } from '@/lib/ieps/life-step-names';
import { saveIepDates, saveSection, startIep } from '@/lib/ieps/mutations';
import { getIepDocument, getIepForEditing } from '@/lib/ieps/queries';
import { getCompared, getHistory, verifyVersion } from '@/lib/versions/history-queries';
import { shareIep } from '@/lib/versions/mutations';
import { restoreVersion } from '@/lib/versions/restore-mutations';
import { createDistrict, createGuardian, createStaff, createStudent } from '@/tests/setup/users';

/** What the rules say is tested elsewhere; here it is what a step makes of it. */
const rules = vi.hoisted(() => ({ findings: [] as unknown[] }));
vi.mock('@/lib/compliance/queries', () => ({ readFindings: () => Promise.resolve(rules.findings) }));

let owner: StaffViewer;
let studentId: string;
let guardianshipId: string;
let today: string;

beforeEach(async () => {
  rules.findings = [];
  const district = await createDistrict();
  owner = await createStaff(district.districtId, 'case_manager');
  studentId = await createStudent(district, { caseManagerMembershipId: owner.membershipId });
  const parent = await createGuardian(district.districtId, studentId);
  const where = { districtId: district.districtId, studentId, userId: parent.userId };
  const row = await asSystem((tx) => tx.guardianship.findFirstOrThrow({ where, select: { id: true } }));
  guardianshipId = row.id;
  today = todayIn(owner.timeZone);
});

const paragraph = (text: string, id: string = randomUUID()): SectionContent => ({
  fields: {},
  blocks: [{ id: randomUUID(), kind: 'paragraph', fields: {}, sentences: [{ id, text }] }],
});

async function planWith(text: string): Promise<string> {
  const { iepId } = await startIep(owner, { studentId, kind: 'annual' });
  await saveSection(owner, { iepId, sectionKey: 'present_levels', revision: 1, content: paragraph(text) });
  return iepId;
}

const planOf = async (iepId: string) => {
  const plan = await getIepForEditing(owner, iepId);
  if (!plan) throw new Error('no plan');
  return plan;
};

async function step(iepId: string, name: AskedStep, more: Record<string, unknown> = {}) {
  const { revision } = await planOf(iepId);
  return takeStep(owner, takeStepSchema.parse({ iepId, step: name, revision, ...more }));
}

async function refusal(work: Promise<unknown>): Promise<{ code: string; reason?: string; payload: unknown }> {
  try {
    await work;
  } catch (error) {
    if (isAppError(error))
      return { code: error.code, payload: error.details.payload, ...reasonOf(error.details.reason) };
    throw error;
  }
  throw new Error('was not refused');
}
const reasonOf = (reason: string | undefined) => (reason === undefined ? {} : { reason });

const holdMeeting = (iepId: string) =>
  asSystem((tx) =>
    tx.meeting.create({
      data: {
        districtId: owner.districtId,
        studentId,
        iepId,
        status: 'held',
        startsAt: new Date(),
        createdById: owner.userId,
      },
      select: { id: true },
    }),
  );

async function activePlan(text: string): Promise<string> {
  const iepId = await planWith(text);
  await holdMeeting(iepId);
  await step(iepId, 'hold_meeting');
  await step(iepId, 'finalise');
  await step(iepId, 'activate');
  return iepId;
}

it('takes a plan from draft to effect, freezing what the team decided', async () => {
  const iepId = await planWith('Reads 41 words a minute.');
  await shareIep(owner, { iepId, guardianshipIds: [guardianshipId], message: '' });
  expect((await planOf(iepId)).status).toBe('shared_draft');
  expect(await refusal(step(iepId, 'hold_meeting'))).toMatchObject({
    code: 'conflict',
    reason: 'step_not_ready',
    payload: { needs: ['meeting_held'] },
  });
  await holdMeeting(iepId);
  await step(iepId, 'hold_meeting');
  const { versionId } = await step(iepId, 'finalise', { reason: 'Decided by the team.' });
  await step(iepId, 'sign', { consent: 'whole', signer: 'A parent' });
  expect(await step(iepId, 'activate')).toMatchObject({ status: 'active' });

  const history = await getHistory(owner, iepId);
  expect(history?.transitions.map(({ to }) => to).reverse()).toEqual([
    'shared_draft',
    'meeting_held',
    'finalised',
    'signed',
    'active',
  ]);
  expect(history?.versions.map(({ reason, note }) => [reason, note])).toEqual([
    ['finalise', 'Decided by the team.'],
    ['share', null],
  ]);
  expect(await verifyVersion(owner, { versionId: versionId ?? '' })).toMatchObject({ isIntact: true });
  const consents = await asSystem((tx) =>
    tx.recordEntry.findMany({ where: { iepId }, select: { data: true } }),
  );
  expect(consents).toMatchObject([{ data: { purpose: 'iep', outcome: 'given', signer: 'A parent' } }]);
  expect((await planOf(iepId)).student.lastAnnualReviewOn).toBe(today);
});

it('is not final while an error stands, and says which', async () => {
  const iepId = await planWith('Reads.');
  await holdMeeting(iepId);
  await step(iepId, 'hold_meeting');
  const error: Partial<Finding> = { ruleId: 'GO-01', severity: 'error', stage: 'draft' };
  rules.findings = [error, { ...error, severity: 'warning' }];
  expect(await refusal(step(iepId, 'finalise'))).toMatchObject({
    reason: 'step_not_ready',
    payload: { needs: ['no_blocking_findings'], findings: [error] },
  });
  expect((await planOf(iepId)).status).toBe('meeting_held');
  expect((await getHistory(owner, iepId))?.versions).toEqual([]);
});

it('refuses a step from a stale page, and writing in a decided plan', async () => {
  const iepId = await activePlan('Reads 41 words a minute.');
  const stale = takeStepSchema.parse({ iepId, step: 'activate', revision: 1 });
  expect(await refusal(takeStep(owner, stale))).toMatchObject({ reason: 'plan_changed' });
  const content = paragraph('Changed behind the frozen version.');
  const save = saveSection(owner, { iepId, sectionKey: 'present_levels', revision: 2, content });
  expect(await refusal(save)).toMatchObject({ code: 'not_found' });
});

it('amends a plan in effect without moving its annual date', async () => {
  const iepId = await activePlan('Reads 41 words a minute.');
  const reviewedOn = addDays(today, -100);
  await asSystem((tx) =>
    tx.student.updateMany({
      where: { id: studentId },
      data: { lastAnnualReviewOn: toDateColumn(reviewedOn) },
    }),
  );
  const before = await planOf(iepId);
  const { iepId: amendmentId } = await startAmendment(owner, { iepId });
  expect(await refusal(startAmendment(owner, { iepId }))).toMatchObject({
    reason: 'amendment_open',
    payload: { iepId: amendmentId },
  });
  const amendment = await planOf(amendmentId);
  expect(amendment).toMatchObject({ kind: 'amendment', status: 'draft', endsOn: before.endsOn });
  const dates = { startsOn: today, endsOn: addDays(before.endsOn ?? today, 30), meetingOn: null };
  const moved = saveIepDates(owner, { iepId: amendmentId, revision: 1, ...dates });
  expect(await refusal(moved)).toMatchObject({ code: 'invalid' });

  expect(await refusal(step(amendmentId, 'finalise_by_agreement'))).toMatchObject({
    payload: { needs: ['amendment_agreed'] },
  });
  await asSystem((tx) =>
    tx.recordEntry.create({
      data: {
        districtId: owner.districtId,
        studentId,
        iepId: amendmentId,
        kind: 'amendment_agreement',
        occurredOn: toDateColumn(today),
        createdById: owner.userId,
      },
      select: { id: true },
    }),
  );
  await step(amendmentId, 'finalise_by_agreement');
  await step(amendmentId, 'activate');
  expect((await planOf(iepId)).status).toBe('amended');
  expect((await planOf(amendmentId)).student.lastAnnualReviewOn).toBe(reviewedOn);
  expect((await getHistory(owner, amendmentId))?.versions.map(({ reason }) => reason)).toEqual(['amend']);
});

it('carries last year forward, each sentence unreviewed until a person stands by it', async () => {
  const lastYear = await activePlan('Reads 41 words a minute.');
  const { iepId } = await startIep(owner, { studentId, kind: 'annual', carryFrom: lastYear });
  const carried = async () => {
    const document = await getIepDocument(owner, iepId);
    return document?.sections.present_levels.blocks.flatMap(({ sentences }) => sentences) ?? [];
  };
  const [sentence] = await carried();
  expect(sentence).toMatchObject({ text: 'Reads 41 words a minute.', carried: { isReviewed: false } });
  const review = { iepId, sentenceIds: [sentence?.id ?? ''] };
  expect(await reviewSentences(owner, review)).toEqual({ reviewed: 1 });
  expect(await reviewSentences(owner, review)).toEqual({ reviewed: 0 });
  expect((await carried())[0]).toMatchObject({ carried: { isReviewed: true } });

  const { iepId: other } = await startIep(owner, { studentId, kind: 'annual', carryFrom: lastYear });
  const levels = (await planOf(other)).sections.find(({ key }) => key === 'present_levels');
  const [block] = levels?.blocks ?? [];
  if (!levels || block?.kind !== 'paragraph') throw new Error('nothing was carried');
  const sentences = block.sentences.map(({ id }) => ({ id, text: 'Reads 63 words a minute.' }));
  const content = { fields: levels.fields, blocks: [{ ...block, sentences }] };
  const saved = await saveSection(owner, {
    iepId: other,
    sectionKey: 'present_levels',
    revision: 1,
    content,
  });
  expect(saved.section.blocks[0]?.sentences[0]).toMatchObject({ carried: { isReviewed: true } });
  const compared = await getCompared(owner, other, { from: { kind: 'prior' }, to: { kind: 'draft' } });
  expect(compared?.before.iep.id).toBe(lastYear);
});

it('brings a version back with its sentences and keeps what stood before as history', async () => {
  const iepId = await planWith('Reads 41 words a minute.');
  const { versionId } = await shareIep(owner, { iepId, guardianshipIds: [guardianshipId], message: '' });
  const content = paragraph('Something else.');
  await saveSection(owner, { iepId, sectionKey: 'present_levels', revision: 2, content });
  const restored = await restoreVersion(owner, { versionId });
  expect(restored).toMatchObject({ number: 2, sections: 1 });
  const levels = (await planOf(iepId)).sections.find(({ key }) => key === 'present_levels');
  expect(levels).toMatchObject({
    revision: 4,
    blocks: [{ sentences: [{ text: 'Reads 41 words a minute.' }] }],
  });
  expect((await getHistory(owner, iepId))?.versions[0]).toMatchObject({ reason: 'restore', note: '1' });
});

it('lets the next plan take the place of the one in effect', async () => {
  const first = await activePlan('Reads 41 words a minute.');
  const second = await activePlan('Reads 63 words a minute.');
  expect((await planOf(first)).status).toBe('superseded');
  expect((await planOf(second)).status).toBe('active');
  const replaced = (await getHistory(owner, first))?.transitions[0];
  expect(replaced).toMatchObject({ to: 'superseded', byName: null });
});

it('starts and ends plans on their day, once', async () => {
  const first = await activePlan('Reads 41 words a minute.');
  const second = await planWith('Reads 63 words a minute.');
  await holdMeeting(second);
  await step(second, 'hold_meeting');
  await step(second, 'finalise');
  await step(second, 'sign', { consent: 'declined', signer: 'A parent' });
  const last = toDateColumn(addDays(today, -1));
  expect(await takeDueSteps({ districtId: owner.districtId })).toEqual({ activated: 1, expired: 0 });
  expect((await planOf(first)).status).toBe('superseded');
  await asSystem((tx) => tx.iep.updateMany({ where: { id: second }, data: { endsOn: last } }));
  expect(await takeDueSteps({ districtId: owner.districtId })).toEqual({ activated: 0, expired: 1 });
  expect(await takeDueSteps({ districtId: owner.districtId })).toEqual({ activated: 0, expired: 0 });
  expect((await planOf(second)).status).toBe('expired');
});
