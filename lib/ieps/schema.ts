import { z } from 'zod';
import { maxSentenceLength, sectionContentSchema } from './content';
import { calendarDateSchema } from './fields';
import { sectionKeys } from './section-list';

export const startIepSchema = z.strictObject({
  studentId: z.uuid(),
  /** An amendment is started from the plan it amends. */
  kind: z.enum(['initial', 'annual', 'reevaluation']).default('annual'),
  /** An earlier plan of the student whose content is the starting point. */
  carryFrom: z.preprocess((value) => (value === '' ? undefined : value), z.uuid().optional()),
});

export const saveSectionSchema = z.strictObject({
  iepId: z.uuid(),
  sectionKey: z.enum(sectionKeys),
  /** The revision the edit started from; 0 for a section the plan did not have. */
  revision: z.number().int().nonnegative(),
  content: sectionContentSchema,
});
export type SaveSectionInput = z.infer<typeof saveSectionSchema>;

const optionalDate = z.preprocess((value) => (value === '' ? null : value), calendarDateSchema.nullable());

export const iepDatesSchema = z
  .strictObject({
    iepId: z.uuid(),
    revision: z.coerce.number().int().positive(),
    startsOn: optionalDate,
    endsOn: optionalDate,
    meetingOn: optionalDate,
  })
  .refine((dates) => !dates.startsOn || !dates.endsOn || dates.endsOn > dates.startsOn, {
    path: ['endsOn'],
    message: 'ends_before_it_starts',
  });

export const acceptSuggestionSchema = z.strictObject({
  suggestionId: z.uuid(),
  /** The person's own wording; absent when the draft is taken as it is. */
  text: z.string().trim().min(1).max(maxSentenceLength).optional(),
});

export const suggestionIdSchema = z.strictObject({ suggestionId: z.uuid() });
export const acceptAllSchema = z.strictObject({ iepId: z.uuid(), sectionKey: z.enum(sectionKeys) });
