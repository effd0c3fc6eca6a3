'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { notFound } from '@/lib/errors';
import { addComment, editComment, openThread, removeComment, reopenThread, resolveThread } from './mutations';
import { getTalk } from './queries';
import {
  addCommentSchema,
  commentIdSchema,
  editCommentSchema,
  openThreadSchema,
  threadIdSchema,
} from './schema';

export const getTalkAction = action({
  name: 'comments.list',
  audience: 'staff',
  input: z.strictObject({ iepId: z.uuid() }),
  run: async (viewer, { iepId }) => {
    const talk = await getTalk(viewer, iepId);
    if (!talk) throw notFound('iep');
    return talk;
  },
});

export const openThreadAction = action({
  name: 'comments.open_thread',
  audience: 'staff',
  input: openThreadSchema,
  run: openThread,
});

export const addCommentAction = action({
  name: 'comments.add',
  audience: 'staff',
  input: addCommentSchema,
  run: addComment,
});

export const editCommentAction = action({
  name: 'comments.edit',
  audience: 'staff',
  input: editCommentSchema,
  run: editComment,
});

export const removeCommentAction = action({
  name: 'comments.remove',
  audience: 'staff',
  input: commentIdSchema,
  run: removeComment,
});

export const resolveThreadAction = action({
  name: 'comments.resolve',
  audience: 'staff',
  input: threadIdSchema,
  run: resolveThread,
});

export const reopenThreadAction = action({
  name: 'comments.reopen',
  audience: 'staff',
  input: threadIdSchema,
  run: reopenThread,
});
