import { beforeAll, describe, expect, it } from 'vitest';
import type { StaffViewer } from '@/lib/auth/viewer';
import { addComment, editComment, openThread, removeComment, resolveThread } from '@/lib/comments/mutations';
import { getTalk } from '@/lib/comments/queries';
import { asSystem } from '@/lib/db/in-district';
import { startIep } from '@/lib/ieps/mutations';
import { beat, leave } from '@/lib/presence/mutations';
import { createDistrict, createStaff, createStudent } from '@/tests/setup/users';

let manager: StaffViewer;
let teacher: StaffViewer;
let stranger: StaffViewer;
let districtId: string;
let iepId: string;

const place = { sectionKey: 'goals', blockId: null, sentenceId: null, quote: 'reads 60 words' } as const;

beforeAll(async () => {
  const district = await createDistrict();
  districtId = district.districtId;
  manager = await createStaff(districtId, 'case_manager');
  teacher = await createStaff(districtId, 'general_education_teacher');
  stranger = await createStaff(districtId, 'case_manager');
  const studentId = await createStudent(district, {
    caseManagerMembershipId: manager.membershipId,
    teamMembershipId: teacher.membershipId,
  });
  ({ iepId } = await startIep(manager, { studentId, kind: 'annual' }));
});

async function onlyThread() {
  const talk = await getTalk(manager, iepId);
  const thread = talk?.threads.at(-1);
  if (!thread) throw new Error('no thread');
  return thread;
}

describe('the talk about a plan', () => {
  it('keeps each wording, tells the person named by a letter without a child in it, and opens again', async () => {
    const { threadId } = await openThread(manager, {
      iepId,
      ...place,
      text: 'Is 60 right?',
      mentions: [teacher.userId],
    });
    const letter = await asSystem((tx) =>
      tx.outboxMail.findFirstOrThrow({ where: { districtId, template: 'comment_mention' } }),
    );
    expect(letter.text).toContain(`/ieps/${iepId}?panel=comments`);
    expect(`${letter.subject} ${letter.text}`).not.toContain('60');
    const [first] = (await onlyThread()).comments;
    if (!first) throw new Error('no comment');
    await editComment(manager, { commentId: first.id, revision: 1, text: 'Is 55 right?', mentions: [] });
    await resolveThread(teacher, { threadId });
    expect((await onlyThread()).resolved?.byName).toBe(teacher.name);
    await addComment(teacher, { threadId, text: 'Yes.', mentions: [] });
    const thread = await onlyThread();
    expect(thread.resolved).toBeNull();
    expect(thread.quote).toBe('reads 60 words');
    expect(thread.comments.map(({ text }) => text)).toEqual(['Is 55 right?', 'Yes.']);
    expect(thread.comments[0]?.earlier.map(({ text }) => text)).toEqual(['Is 60 right?']);
  });

  it('names only people who may read the plan', async () => {
    const named = openThread(manager, { iepId, ...place, text: 'Look.', mentions: [stranger.userId] });
    await expect(named).rejects.toMatchObject({ code: 'invalid', details: { reason: 'not_a_colleague' } });
    expect((await getTalk(teacher, iepId))?.colleagues.map(({ name }) => name)).toEqual([manager.name]);
  });

  it('lets people change and take back their own words only', async () => {
    const { comments } = await onlyThread();
    const own = comments.find(({ isOwn }) => isOwn);
    if (!own) throw new Error('no own comment');
    const foreign = { commentId: own.id, revision: own.revision, text: 'Changed.', mentions: [] };
    await expect(editComment(teacher, foreign)).rejects.toMatchObject({ code: 'not_found' });
    await expect(removeComment(teacher, foreign)).rejects.toMatchObject({ code: 'not_found' });
    await expect(editComment(manager, { ...foreign, revision: 1 })).rejects.toMatchObject({
      code: 'conflict',
    });
    await removeComment(manager, { commentId: own.id });
    const removed = (await onlyThread()).comments.find(({ id }) => id === own.id);
    expect(removed).toMatchObject({ isRemoved: true, text: '', earlier: [] });
  });
});

describe('who is here', () => {
  it('names others in their section, once each, and forgets those who left or fell silent', async () => {
    await beat(teacher, { iepId, sectionKey: 'needs' });
    expect(await beat(manager, { iepId, sectionKey: null })).toEqual([
      { userId: teacher.userId, name: teacher.name, sectionKey: 'needs' },
    ]);
    await asSystem((tx) =>
      tx.presence.updateMany({
        where: { iepId, userId: teacher.userId },
        data: { seenAt: new Date(Date.now() - 61_000) },
      }),
    );
    expect(await beat(manager, { iepId, sectionKey: null })).toEqual([]);
    await leave(manager, { iepId });
    expect(await beat(teacher, { iepId, sectionKey: null })).toEqual([]);
  });

  it('answers someone who may not read the plan as if there were none', async () => {
    await expect(beat(stranger, { iepId, sectionKey: null })).rejects.toMatchObject({ code: 'not_found' });
  });
});
