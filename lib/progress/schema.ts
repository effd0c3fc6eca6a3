import { z } from 'zod';
import { calendarDateSchema } from '@/lib/ieps/fields';

const maxNoteLength = 500;
/** A number as people type it: "7.5" or "7,5". */
const value = z.preprocess(
  (typed) =>
    typeof typed === 'string' && typed.trim() !== '' ? Number(typed.trim().replace(',', '.')) : typed,
  z.number({ error: 'not_a_number' }).min(-99_999, 'not_a_number').max(999_999, 'not_a_number'),
);

export const recordProgressSchema = z.strictObject({
  goalId: z.uuid(),
  on: calendarDateSchema,
  /** In the unit of the goal's criterion. */
  value,
  note: z.string().trim().max(maxNoteLength, 'too_long').default(''),
});
export type RecordProgressInput = z.infer<typeof recordProgressSchema>;

export const progressIdSchema = z.strictObject({ progressId: z.uuid() });
