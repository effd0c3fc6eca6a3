import { beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '@/lib/db/in-district';
import { startIep } from '@/lib/ieps/mutations';
import { getFamilyNotice, listFamilyNotices } from '@/lib/notices/family-queries';
import { discardNotice, saveNotice, sendNotice, startNotice } from '@/lib/notices/mutations';
import { getNotices } from '@/lib/notices/queries';
import { answerPlan } from '@/lib/record/family-mutations';
import { getPlanAnswer } from '@/lib/record/family-queries';
import { addEntry, voidEntry } from '@/lib/record/mutations';
import { listEntries } from '@/lib/record/queries';
import { addEntrySchema } from '@/lib/record/schema';
import { shareIep } from '@/lib/versions/mutations';
import { createStaff, createStudent } from '@/tests/setup/users';
import { decidePlan, givenNotice, wholeNotice } from './access/procedure';
import { createChild, district, fact, openProcedure, teacher } from './procedure-world';

beforeAll(openProcedure);

function addGoal(iepId: string): Promise<string> {
  const { districtId } = district;
  return asSystem(async (tx) => {
    const { id: sectionId } = await tx.iepSection.findFirstOrThrow({ where: { iepId, key: 'goals' } });
    const { id } = await tx.iepBlock.create({
      data: { districtId, iepId, sectionId, position: 0, kind: 'goal' },
      select: { id: true },
    });
    return id;
  });
}

describe('a prior written notice', () => {
  it('cannot go out with an element missing, and is frozen once it did', async () => {
    const { studentId, parent } = await createChild();
    const { noticeId } = await startNotice(teacher, { studentId, kind: 'proposed', requestId: null });
    await expect(sendNotice(teacher, givenNotice(noticeId, 1))).rejects.toMatchObject({
      details: { reason: 'notice_incomplete' },
    });
    await saveNotice(teacher, wholeNotice(noticeId, 'Words'));
    expect(await getFamilyNotice(parent, noticeId)).toBe(null);
    await sendNotice(teacher, givenNotice(noticeId, 2));
    const refused = { details: { reason: 'notice_sent' } };
    await expect(
      saveNotice(teacher, { ...wholeNotice(noticeId, 'Other'), revision: 3 }),
    ).rejects.toMatchObject(refused);
    await expect(sendNotice(teacher, givenNotice(noticeId, 3))).rejects.toMatchObject(refused);
    await expect(discardNotice(teacher, { noticeId })).rejects.toMatchObject(refused);
    const given = await getFamilyNotice(parent, noticeId);
    expect(given?.content.why).toBe('Words');
    expect(given?.sentOn).toBe('2026-11-06');
    expect(await listFamilyNotices((await createChild()).parent)).toEqual([]);
  });

  it('is required for a refused request until a refusal that names it is given', async () => {
    const { studentId } = await createChild();
    expect((await getNotices(teacher, studentId))?.reasons).toEqual([]);
    const { entryId } = await fact(studentId, 'parent_request', { request: 'An aide', decision: 'refused' });
    expect((await getNotices(teacher, studentId))?.reasons).toMatchObject([
      { kind: 'refused_request', text: 'An aide', isCovered: false },
    ]);
    const { noticeId } = await startNotice(teacher, { studentId, kind: 'refused', requestId: entryId });
    await saveNotice(teacher, {
      ...wholeNotice(noticeId, 'Words'),
      kind: 'refused',
      changes: ['An aide'],
    });
    await sendNotice(teacher, givenNotice(noticeId, 2));
    expect((await getNotices(teacher, studentId))?.reasons).toMatchObject([{ isCovered: true }]);
  });
});

describe('the record', () => {
  it('keeps a voided fact readable with its reason, and no longer counts it', async () => {
    const { studentId } = await createChild();
    const { entryId } = await fact(studentId, 'parent_request', { request: 'A van', decision: 'refused' });
    await voidEntry(teacher, { entryId, reason: 'Other child' });
    expect(await listEntries(teacher, studentId, { kind: null, voided: false })).toEqual([]);
    const [entry] = await listEntries(teacher, studentId, { kind: 'parent_request', voided: true });
    expect(entry?.voided?.reason).toBe('Other child');
    expect((await getNotices(teacher, studentId))?.reasons).toEqual([]);
  });

  it('names no parent and no goal of another child', async () => {
    const [mine, other] = [await createChild(), await createChild()];
    const email = (guardianshipId: string) =>
      fact(mine.studentId, 'consent', { purpose: 'email_notices', outcome: 'given', guardianshipId });
    await expect(email(other.guardianshipId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(email(mine.guardianshipId)).resolves.toMatchObject({ studentId: mine.studentId });
    const { iepId } = await startIep(teacher, { studentId: other.studentId, kind: 'annual' });
    const goalId = await addGoal(iepId);
    const answer = (studentId: string) =>
      fact(studentId, 'progress_response', { goalId, change: 'More time' });
    await expect(answer(mine.studentId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(answer(other.studentId)).resolves.toMatchObject({ studentId: other.studentId });
  });

  it('lets a member of the team record a call, not a consent', async () => {
    const studentId = await createStudent(district, { caseManagerMembershipId: teacher.membershipId });
    const aide = await createStaff(district.districtId, 'related_service_provider');
    await asSystem((tx) =>
      tx.studentTeam.create({
        data: {
          districtId: district.districtId,
          studentId,
          membershipId: aide.membershipId,
          role: 'team_member',
        },
      }),
    );
    const parsed = (kind: string) => addEntrySchema.parse({ studentId, kind, on: '2026-10-01' });
    await addEntry(aide, parsed('contact_attempt'));
    await expect(addEntry(aide, parsed('consent'))).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a parent’s answer to a plan', () => {
  const yes = { answer: 'whole', exceptions: '', signer: 'Ana Marsh', statement: 'on' } as const;

  async function sharedPlan(status: 'shared_draft' | 'finalised' | 'active') {
    const child = await createChild();
    const { iepId } = await startIep(teacher, { studentId: child.studentId, kind: 'annual' });
    if (status !== 'shared_draft') await decidePlan(teacher, iepId);
    await shareIep(teacher, { iepId, guardianshipIds: [child.guardianshipId], message: '' });
    await asSystem((tx) => tx.iep.updateMany({ where: { id: iepId }, data: { status } }));
    return { ...child, iepId };
  }

  it('needs the version that was decided, not a draft the parent once saw', async () => {
    const { parent, iepId, guardianshipId } = await sharedPlan('shared_draft');
    await decidePlan(teacher, iepId);
    expect((await getPlanAnswer(parent, iepId))?.isOpen).toBe(false);
    await expect(answerPlan(parent, { iepId, ...yes })).rejects.toMatchObject({
      details: { reason: 'consent_closed' },
    });
    const { versionId } = await shareIep(teacher, { iepId, guardianshipIds: [guardianshipId], message: '' });
    expect((await getPlanAnswer(parent, iepId))?.isOpen).toBe(true);
    await answerPlan(parent, { iepId, ...yes });
    const step = await asSystem((tx) => tx.iepTransition.findFirst({ where: { iepId, to: 'signed' } }));
    expect(step?.versionId).toBe(versionId);
  });

  it.each(['shared_draft', 'active'] as const)('is not taken while the plan is %s', async (status) => {
    const { parent, iepId } = await sharedPlan(status);
    expect((await getPlanAnswer(parent, iepId))?.isOpen).toBe(false);
    await expect(answerPlan(parent, { iepId, ...yes })).rejects.toMatchObject({
      details: { reason: 'consent_closed' },
    });
  });

  it('is kept with signer and day, and signs the plan', async () => {
    const { parent, iepId, guardianshipId } = await sharedPlan('finalised');
    await answerPlan(parent, { iepId, ...yes });
    const entry = await asSystem((tx) =>
      tx.recordEntry.findFirstOrThrow({ where: { iepId, kind: 'consent' } }),
    );
    expect(entry.createdById).toBe(parent.userId);
    expect(entry.data).toMatchObject({
      purpose: 'iep',
      outcome: 'given',
      signer: 'Ana Marsh',
      signerRole: 'parent',
      guardianshipId,
    });
    const iep = await asSystem((tx) => tx.iep.findFirstOrThrow({ where: { id: iepId } }));
    expect(iep).toMatchObject({ status: 'signed', consent: 'whole' });
    expect((await getPlanAnswer(parent, iepId))?.last).toMatchObject({ outcome: 'given' });
  });

  it('keeps the exceptions in the parent’s words', async () => {
    const { parent, iepId } = await sharedPlan('finalised');
    await answerPlan(parent, { ...yes, iepId, answer: 'with_exceptions', exceptions: 'Not the bus.' });
    expect((await getPlanAnswer(parent, iepId))?.last).toMatchObject({
      outcome: 'given_with_exceptions',
      exceptions: 'Not the bus.',
    });
  });

  it('is nobody else’s to give', async () => {
    const { iepId } = await sharedPlan('finalised');
    const { parent: stranger } = await createChild();
    await expect(answerPlan(stranger, { iepId, ...yes })).rejects.toMatchObject({ code: 'not_found' });
  });
});
