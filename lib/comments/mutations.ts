import 'server-only';
import type { z } from 'zod';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { AppError, notFound } from '@/lib/errors';
import { iepsReadableBy } from '@/lib/ieps/policy';
import { queueStaffMail } from '@/lib/mail/staff-mail';
import { colleaguesOn, commentsWrittenBy, threadsReadableBy } from './policy';
import type { addCommentSchema, editCommentSchema, openThreadSchema } from './schema';

type Place = Readonly<{ iepId: string; studentId: string }>;

/** Opens a conversation on a place of the plan with its first comment. */
export function openThread(
  viewer: StaffViewer,
  { iepId, text, mentions, ...place }: z.infer<typeof openThreadSchema>,
): Promise<{ threadId: string }> {
  return inDistrict(viewer, async (tx) => {
    const iep = await tx.iep.findFirst({
      where: { ...iepsReadableBy(viewer), id: iepId },
      select: { studentId: true },
    });
    if (!iep) throw notFound('iep');
    const { districtId, userId } = viewer;
    const thread = await tx.commentThread.create({
      data: { districtId, iepId, ...place, createdById: userId },
      select: { id: true },
    });
    await write(tx, viewer, { iepId, studentId: iep.studentId }, { threadId: thread.id, text, mentions });
    return { threadId: thread.id };
  });
}

/** Answers in a conversation; an answer to a resolved one opens it again. */
export function addComment(
  viewer: StaffViewer,
  input: z.infer<typeof addCommentSchema>,
): Promise<{ commentId: string }> {
  return inDistrict(viewer, async (tx) => {
    const place = await placeOf(tx, viewer, input.threadId);
    await tx.commentThread.updateMany({
      where: { ...threadsReadableBy(viewer), id: input.threadId, resolvedAt: { not: null } },
      data: { resolvedAt: null, resolvedById: null },
    });
    return { commentId: await write(tx, viewer, place, input) };
  });
}

/** Changes one's own comment; the earlier wording stays readable. */
export function editComment(
  viewer: StaffViewer,
  { commentId, revision, text, mentions }: z.infer<typeof editCommentSchema>,
): Promise<{ revision: number }> {
  return inDistrict(viewer, async (tx) => {
    const before = await tx.comment.findFirst({
      where: { ...commentsWrittenBy(viewer), id: commentId },
      select: { text: true, createdAt: true, editedAt: true, history: true, threadId: true },
    });
    if (!before) throw notFound('comment');
    const place = await placeOf(tx, viewer, before.threadId);
    await assertColleagues(tx, viewer, place, mentions);
    const earlier = Array.isArray(before.history) ? before.history : [];
    const at = (before.editedAt ?? before.createdAt).toISOString();
    const { count } = await tx.comment.updateMany({
      where: { ...commentsWrittenBy(viewer), id: commentId, revision },
      data: {
        text,
        mentions,
        history: [...earlier, { text: before.text, at }],
        editedAt: new Date(),
        revision: { increment: 1 },
      },
    });
    if (count === 0) throw new AppError('conflict', 'comment changed meanwhile');
    return { revision: revision + 1 };
  });
}

/** Takes one's own comment back; its place in the conversation stays. */
export function removeComment(viewer: StaffViewer, { commentId }: { commentId: string }): Promise<void> {
  return inDistrict(viewer, async (tx) => {
    const { count } = await tx.comment.updateMany({
      where: { ...commentsWrittenBy(viewer), id: commentId },
      data: { removedAt: new Date() },
    });
    if (count === 0) throw notFound('comment');
  });
}

/** Closes a conversation; it stays readable and can be opened again. */
export function resolveThread(viewer: StaffViewer, input: { threadId: string }): Promise<void> {
  return settle(viewer, input.threadId, true);
}

export function reopenThread(viewer: StaffViewer, input: { threadId: string }): Promise<void> {
  return settle(viewer, input.threadId, false);
}

function settle(viewer: StaffViewer, threadId: string, isResolved: boolean): Promise<void> {
  return inDistrict(viewer, async (tx) => {
    const place = await placeOf(tx, viewer, threadId);
    await tx.commentThread.updateMany({
      where: { ...threadsReadableBy(viewer), id: threadId },
      data: { resolvedAt: isResolved ? new Date() : null, resolvedById: isResolved ? viewer.userId : null },
    });
    await record(tx, {
      districtId: viewer.districtId,
      actorId: viewer.userId,
      action: isResolved ? 'iep.thread_resolved' : 'iep.thread_reopened',
      subjectId: place.iepId,
      studentId: place.studentId,
      payload: { threadId },
    });
  });
}

async function placeOf(tx: Transaction, viewer: StaffViewer, threadId: string): Promise<Place> {
  const thread = await tx.commentThread.findFirst({
    where: { ...threadsReadableBy(viewer), id: threadId },
    select: { iepId: true, iep: { select: { studentId: true } } },
  });
  if (!thread) throw notFound('thread');
  return { iepId: thread.iepId, studentId: thread.iep.studentId };
}

type Written = Readonly<{ threadId: string; text: string; mentions: readonly string[] }>;

async function write(
  tx: Transaction,
  viewer: StaffViewer,
  place: Place,
  { threadId, text, mentions }: Written,
): Promise<string> {
  await assertColleagues(tx, viewer, place, mentions);
  const { districtId, userId } = viewer;
  const comment = await tx.comment.create({
    data: { districtId, threadId, authorId: userId, text, mentions: [...mentions] },
    select: { id: true },
  });
  await queueStaffMail(tx, viewer, {
    template: 'comment_mention',
    userIds: mentions,
    path: `/ieps/${place.iepId}?panel=comments`,
  });
  await record(tx, {
    districtId,
    actorId: userId,
    action: 'iep.commented',
    subjectId: place.iepId,
    studentId: place.studentId,
    payload: { threadId, mentions: mentions.length },
  });
  return comment.id;
}

/** Only people who may read the plan can be named: a mention sends them its link. */
async function assertColleagues(
  tx: Transaction,
  viewer: StaffViewer,
  { studentId }: Place,
  userIds: readonly string[],
): Promise<void> {
  const wanted = [...new Set(userIds)];
  if (wanted.length === 0) return;
  const count = await tx.membership.count({
    where: { ...colleaguesOn(viewer, studentId), userId: { in: wanted } },
  });
  if (count !== wanted.length)
    throw new AppError('invalid', 'mention of someone who may not read the plan', {
      reason: 'not_a_colleague',
    });
}
