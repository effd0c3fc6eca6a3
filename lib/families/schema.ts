import { z } from 'zod';
import { sectionKeys } from '@/lib/ieps/section-list';
import { maxNoteLength } from './limits';

export const familyNoteSchema = z.strictObject({
  iepId: z.uuid(),
  kind: z.enum(['concern', 'question']),
  sectionKey: z.preprocess((value) => (value === '' ? undefined : value), z.enum(sectionKeys).optional()),
  text: z.string().trim().min(1, 'note_empty').max(maxNoteLength, 'note_too_long'),
});
export type FamilyNoteInput = z.infer<typeof familyNoteSchema>;

export const familyNoteIdSchema = z.strictObject({ noteId: z.uuid() });

export const openedPlanSchema = z.strictObject({ iepId: z.uuid() });
