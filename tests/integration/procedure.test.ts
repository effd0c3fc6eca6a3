import { beforeAll, describe, expect, it } from 'vitest';
import type { GuardianViewer, StaffViewer } from '@/lib/auth/viewer';
import { asSystem } from '@/lib/db/in-district';
import { revokeGuardianship } from '@/lib/families/guardianship-mutations';
import { startIep } from '@/lib/ieps/mutations';
import { askAboutMeeting } from '@/lib/meetings/family-mutations';
import { getFamilyMeeting, listFamilyMeetings } from '@/lib/meetings/family-queries';
import { editMeeting, holdMeeting, planMeeting } from '@/lib/meetings/mutations';
import { getMeeting, getMeetingStart } from '@/lib/meetings/queries';
import { holdMeetingSchema } from '@/lib/meetings/schema';
import { cancelMeeting, sendInvitation } from '@/lib/meetings/send-mutations';
import { getFamilyNotice, listFamilyNotices } from '@/lib/notices/family-queries';
import { discardNotice, saveNotice, sendNotice, startNotice } from '@/lib/notices/mutations';
import { getNotices } from '@/lib/notices/queries';
import { answerPlan } from '@/lib/record/family-mutations';
import { getPlanAnswer } from '@/lib/record/family-queries';
import { addEntry, voidEntry } from '@/lib/record/mutations';
import { listEntries } from '@/lib/record/queries';
import { addEntrySchema } from '@/lib/record/schema';
import { shareIep } from '@/lib/versions/mutations';
import {
  createDistrict,
  createGuardian,
  createStaff,
  createStudent,
  type TestDistrict,
} from '@/tests/setup/users';
import { givenNotice, meetingFields, wholeNotice } from './access/procedure';

let district: TestDistrict;
let teacher: StaffViewer;

beforeAll(async () => {
  district = await createDistrict();
  teacher = await createStaff(district.districtId, 'case_manager');
});

type Child = { studentId: string; parent: GuardianViewer; guardianshipId: string };

async function createChild(): Promise<Child> {
  const studentId = await createStudent(district, { caseManagerMembershipId: teacher.membershipId });
  const parent = await createGuardian(district.districtId, studentId, { name: 'Ana Marsh' });
  const { id } = await asSystem((tx) =>
    tx.guardianship.findFirstOrThrow({ where: { studentId, userId: parent.userId }, select: { id: true } }),
  );
  return { studentId, parent, guardianshipId: id };
}

const fact = (studentId: string, kind: string, parts: Record<string, string>) =>
  addEntry(
    teacher,
    addEntrySchema.parse({
      studentId,
      kind,
      on: '2026-10-01',
      ...Object.fromEntries(Object.entries(parts).map(([name, value]) => [`data.${name}`, value])),
    }),
  );

const plan = ({ studentId, guardianshipId }: Child) =>
  planMeeting(teacher, { studentId, iepId: null, ...meetingFields([guardianshipId], 'Room 12') });

const mails = () =>
  asSystem((tx) =>
    tx.outboxMail.findMany({
      where: { districtId: district.districtId },
      select: { template: true, subject: true, text: true },
    }),
  );

describe('a meeting', () => {
  it('is prefilled with the parents and the team', async () => {
    const { studentId } = await createChild();
    const start = await getMeetingStart(teacher, studentId);
    expect(start?.people.map(({ name, role }) => [name, role])).toEqual([
      ['Ana Marsh', 'parent'],
      [teacher.name, 'special_education_teacher'],
    ]);
  });

  it('keeps the wall time of the district and the names of the records', async () => {
    const child = await createChild();
    const { meetingId } = await plan(child);
    const meeting = await getMeeting(teacher, meetingId);
    expect(meeting).toMatchObject({ on: '2026-12-02', time: '15:15', startsAt: '2026-12-02T21:15:00.000Z' });
    expect(meeting?.people.map(({ name }) => name)).toEqual(['Ana Marsh']);
  });

  it('refuses a parent of another child', async () => {
    const [child, other] = [await createChild(), await createChild()];
    await expect(plan({ ...child, guardianshipId: other.guardianshipId })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('is the parent’s to see only once invited, without the minutes, and no longer when access ends', async () => {
    const child = await createChild();
    const { meetingId } = await plan(child);
    expect(await getFamilyMeeting(child.parent, meetingId)).toBe(null);
    await sendInvitation(teacher, { meetingId, revision: 1, method: 'hand', sentOn: '2026-11-10' });
    const seen = await getFamilyMeeting(child.parent, meetingId);
    expect(seen?.letter.greeting).toContain('Ana Marsh');
    expect(seen).not.toHaveProperty('details');
    await revokeGuardianship(teacher, { guardianshipId: child.guardianshipId });
    expect(await getFamilyMeeting(child.parent, meetingId)).toBe(null);
    expect(await listFamilyMeetings(child.parent)).toEqual([]);
    await expect(
      askAboutMeeting(child.parent, { meetingId, wish: 'another_time', text: '' }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('records what the letter states, and asks again when the time moves', async () => {
    const child = await createChild();
    const { meetingId } = await plan(child);
    await sendInvitation(teacher, { meetingId, revision: 1, method: 'mail', sentOn: '2026-11-10' });
    const sent = await getMeeting(teacher, meetingId);
    expect(sent?.details.notice).toMatchObject({
      sentOn: '2026-11-10',
      method: 'mail',
      language: 'en',
      statesPurpose: 'yes',
      statesRightToBringOthers: 'yes',
      statesTransition: null,
    });
    const people = sent?.people.map(({ details: _details, ...person }) => person) ?? [];
    const same = { ...meetingFields([], 'Room 12'), people };
    await editMeeting(teacher, { meetingId, revision: 2, ...same, otherMeansOffered: 'no' });
    expect((await getMeeting(teacher, meetingId))?.details.notice.sentOn).toBe('2026-11-10');
    await editMeeting(teacher, { meetingId, revision: 3, ...same, time: '16:00' });
    expect((await getMeeting(teacher, meetingId))?.details.notice.sentOn).toBe(null);
    expect((await getFamilyMeeting(child.parent, meetingId))?.isChanged).toBe(true);
  });

  it('goes out by e-mail only to a parent who chose it, and names no child in the subject', async () => {
    const child = await createChild();
    const { meetingId } = await plan(child);
    const send = () =>
      sendInvitation(teacher, { meetingId, revision: 1, method: 'email', sentOn: '2026-11-10' });
    await expect(send()).rejects.toMatchObject({ details: { reason: 'invitation_needs_consent' } });
    await fact(child.studentId, 'consent', {
      purpose: 'email_notices',
      outcome: 'given',
      signer: ' ana  MARSH',
    });
    await send();
    const [mail] = (await mails()).filter(({ template }) => template === 'meeting_invitation');
    expect(mail?.text).toContain(`/family/meetings/${meetingId}`);
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Robin/);
    await fact(child.studentId, 'consent', {
      purpose: 'email_notices',
      outcome: 'revoked',
      signer: 'Ana Marsh',
    });
    await expect(
      sendInvitation(teacher, { meetingId, revision: 2, method: 'email', sentOn: '2026-11-11' }),
    ).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is not overwritten from an older state, nor changed once cancelled', async () => {
    const child = await createChild();
    const { meetingId } = await plan(child);
    const fields = meetingFields([child.guardianshipId], 'Room 14');
    await editMeeting(teacher, { meetingId, revision: 1, ...fields });
    await expect(editMeeting(teacher, { meetingId, revision: 1, ...fields })).rejects.toMatchObject({
      code: 'conflict',
    });
    await cancelMeeting(teacher, { meetingId, revision: 2, reason: 'Snow' });
    await expect(editMeeting(teacher, { meetingId, revision: 3, ...fields })).rejects.toMatchObject({
      details: { reason: 'meeting_state' },
    });
  });

  it('records who took part and refuses people of another meeting', async () => {
    const [one, other] = [await createChild(), await createChild()];
    const { meetingId } = await plan(one);
    const { meetingId: otherId } = await plan(other);
    const [person] = (await getMeeting(teacher, meetingId))?.people ?? [];
    const [stranger] = (await getMeeting(teacher, otherId))?.people ?? [];
    const held = (personId: string | undefined) =>
      holdMeetingSchema.parse({
        meetingId,
        revision: '1',
        [`people.${personId}.attendance`]: 'present',
        [`people.${personId}.means`]: 'phone',
      });
    await expect(holdMeeting(teacher, held(stranger?.id))).rejects.toMatchObject({ code: 'not_found' });
    await holdMeeting(teacher, held(person?.id));
    const after = await getMeeting(teacher, meetingId);
    expect(after?.status).toBe('held');
    expect(after?.people[0]?.details).toMatchObject({ attendance: 'present', means: 'phone' });
  });

  it('keeps what a parent asks word for word, for the team to find unread', async () => {
    const child = await createChild();
    const { meetingId } = await plan(child);
    await sendInvitation(teacher, { meetingId, revision: 1, method: 'hand', sentOn: '2026-11-10' });
    await askAboutMeeting(child.parent, { meetingId, wish: 'interpreter', text: 'Q’eqchi’, please' });
    const note = await asSystem((tx) =>
      tx.familyNote.findFirstOrThrow({ where: { studentId: child.studentId } }),
    );
    expect(note).toMatchObject({ kind: 'question', readAt: null });
    expect(note.text).toContain('Q’eqchi’, please');
    expect((await getMeeting(teacher, meetingId))?.requests[0]?.request).toBe(note.text);
  });
});

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
    await shareIep(teacher, { iepId, guardianshipIds: [child.guardianshipId], message: '' });
    await asSystem((tx) => tx.iep.updateMany({ where: { id: iepId }, data: { status } }));
    return { ...child, iepId };
  }

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
