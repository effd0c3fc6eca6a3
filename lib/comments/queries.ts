import 'server-only';
import { z } from 'zod';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { iepsReadableBy } from '@/lib/ieps/policy';
import { colleaguesOn, threadsReadableBy } from './policy';

const maxThreads = 200;
const maxComments = 200;
const earlierSchema = z.array(z.strictObject({ text: z.string(), at: z.string() }));

export type CommentView = Readonly<{
  id: string;
  authorName: string;
  isOwn: boolean;
  /** Empty when it was taken back. */
  text: string;
  isRemoved: boolean;
  createdAt: string;
  editedAt: string | null;
  /** Earlier wordings, oldest first. */
  earlier: readonly Readonly<{ text: string; at: string }>[];
  mentions: readonly string[];
  revision: number;
}>;

export type ThreadView = Readonly<{
  id: string;
  sectionKey: string;
  blockId: string | null;
  sentenceId: string | null;
  quote: string;
  createdAt: string;
  resolved: Readonly<{ byName: string; at: string }> | null;
  comments: readonly CommentView[];
}>;

export type Colleague = Readonly<{ userId: string; membershipId: string; name: string }>;
export type Talk = Readonly<{ threads: readonly ThreadView[]; colleagues: readonly Colleague[] }>;

/** The talk about a plan, oldest thread first, and who can be named in it; null when not the viewer's. */
export function getTalk(viewer: StaffViewer, iepId: string): Promise<Talk | null> {
  return inDistrict(viewer, async (tx) => {
    const iep = await tx.iep.findFirst({
      where: { ...iepsReadableBy(viewer), id: iepId },
      select: { studentId: true },
    });
    if (!iep) return null;
    const rows = await tx.commentThread.findMany({
      where: { ...threadsReadableBy(viewer), iepId },
      orderBy: { createdAt: 'asc' },
      take: maxThreads,
      select: {
        id: true,
        sectionKey: true,
        blockId: true,
        sentenceId: true,
        quote: true,
        createdAt: true,
        resolvedAt: true,
        resolvedById: true,
        comments: { orderBy: { createdAt: 'asc' }, take: maxComments, select: commentColumns },
      },
    });
    const colleagues = await findColleagues(tx, viewer, iep.studentId);
    const names = await namesOf(tx, rows);
    return {
      colleagues,
      threads: rows.map(({ comments, resolvedAt, resolvedById, createdAt, ...thread }) => ({
        id: thread.id,
        sectionKey: thread.sectionKey,
        blockId: thread.blockId,
        sentenceId: thread.sentenceId,
        quote: thread.quote,
        createdAt: createdAt.toISOString(),
        resolved: resolvedAt
          ? { byName: names.get(resolvedById ?? '') ?? '', at: resolvedAt.toISOString() }
          : null,
        comments: comments.map((comment) => commentView(comment, viewer, names)),
      })),
    };
  });
}

const commentColumns = {
  id: true,
  authorId: true,
  text: true,
  mentions: true,
  history: true,
  createdAt: true,
  editedAt: true,
  removedAt: true,
  revision: true,
} as const;

type CommentRow = Readonly<{
  id: string;
  authorId: string;
  text: string;
  mentions: unknown;
  history: unknown;
  createdAt: Date;
  editedAt: Date | null;
  removedAt: Date | null;
  revision: number;
}>;

function commentView(row: CommentRow, viewer: StaffViewer, names: ReadonlyMap<string, string>): CommentView {
  const isRemoved = row.removedAt !== null;
  return {
    id: row.id,
    authorName: names.get(row.authorId) ?? '',
    isOwn: row.authorId === viewer.userId,
    text: isRemoved ? '' : row.text,
    isRemoved,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    earlier: isRemoved ? [] : earlierSchema.parse(row.history),
    mentions: z.array(z.uuid()).parse(row.mentions),
    revision: row.revision,
  };
}

/** Members who may read the plans of a student, by name. */
export async function findColleagues(
  tx: Transaction,
  viewer: StaffViewer,
  studentId: string,
): Promise<Colleague[]> {
  const rows = await tx.membership.findMany({
    where: { ...colleaguesOn(viewer, studentId), userId: { not: viewer.userId } },
    orderBy: { user: { name: 'asc' } },
    take: 100,
    select: { id: true, userId: true, user: { select: { name: true } } },
  });
  return rows.map(({ id, userId, user }) => ({ membershipId: id, userId, name: user.name }));
}

type Signed = Readonly<{ resolvedById: string | null; comments: readonly Readonly<{ authorId: string }>[] }>;

async function namesOf(tx: Transaction, threads: readonly Signed[]): Promise<Map<string, string>> {
  const ids = threads.flatMap(({ resolvedById, comments }) => [
    ...(resolvedById ? [resolvedById] : []),
    ...comments.map(({ authorId }) => authorId),
  ]);
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}
