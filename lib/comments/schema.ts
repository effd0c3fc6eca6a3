import { z } from 'zod';
import { sectionKeys } from '@/lib/ieps/section-list';

const text = z.string().trim().min(1, 'required').max(4_000);
const mentions = z.array(z.uuid()).max(20).default([]);

/** A conversation is opened on a section, or on an item or a sentence of it. */
export const openThreadSchema = z.strictObject({
  iepId: z.uuid(),
  sectionKey: z.enum(sectionKeys),
  blockId: z.uuid().nullable().default(null),
  sentenceId: z.uuid().nullable().default(null),
  /** The words commented on, kept so that the thread makes sense after they change. */
  quote: z.string().max(500).default(''),
  text,
  /** User ids of members who may read the plan. */
  mentions,
});

export const addCommentSchema = z.strictObject({ threadId: z.uuid(), text, mentions });

export const editCommentSchema = z.strictObject({
  commentId: z.uuid(),
  revision: z.number().int().positive(),
  text,
  mentions,
});

export const commentIdSchema = z.strictObject({ commentId: z.uuid() });
export const threadIdSchema = z.strictObject({ threadId: z.uuid() });
