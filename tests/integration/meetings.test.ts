import { beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '@/lib/db/in-district';
import { revokeGuardianship } from '@/lib/families/guardianship-mutations';
import { askAboutMeeting } from '@/lib/meetings/family-mutations';
import { getFamilyMeeting, listFamilyMeetings } from '@/lib/meetings/family-queries';
import { editMeeting, holdMeeting } from '@/lib/meetings/mutations';
import { getMeeting, getMeetingStart } from '@/lib/meetings/queries';
import { holdMeetingSchema } from '@/lib/meetings/schema';
import { cancelMeeting, sendInvitation } from '@/lib/meetings/send-mutations';
import { meetingFields } from './access/procedure';
import { createChild, fact, mails, openProcedure, plan, teacher } from './procedure-world';

beforeAll(openProcedure);

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
    await expect(plan({ ...child, guardianshipId: teacher.membershipId })).rejects.toMatchObject({
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
