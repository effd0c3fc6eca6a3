import { z } from 'zod';
import { entryDataSchema, type EntryKind } from './entries';
import { nestFields } from './form-fields';
import { allEntryKinds, readParts } from './parts';

const id = z.uuid();
const optionalId = z.preprocess((value) => (value === '' ? null : value), id.nullable().default(null));

const entryHead = z.strictObject({
  studentId: id,
  iepId: optionalId,
  meetingId: optionalId,
  kind: z.enum(allEntryKinds, 'choose'),
  on: z.iso.date('date_needed'),
  data: z.record(z.string(), z.unknown()).default({}),
});

type EntryInput = Omit<z.infer<typeof entryHead>, 'data' | 'kind'> & {
  kind: EntryKind;
  data: Record<string, unknown>;
};

/** A fact to record: its parts are checked by the schema of its kind, errors by the field's name in the form. */
export const addEntrySchema = z.preprocess(
  nestFields,
  entryHead.transform((entry, context): EntryInput => {
    const data = entryDataSchema(entry.kind).safeParse(readParts(entry.kind, entry.data));
    if (data.success) return { ...entry, data: data.data };
    for (const { message, path } of data.error.issues)
      context.addIssue({ code: 'custom', message, path: [['data', ...path].join('.')] });
    return z.NEVER;
  }),
);
export type AddEntryInput = z.infer<typeof addEntrySchema>;

export const voidEntrySchema = z.strictObject({
  entryId: id,
  reason: z.string('required').trim().min(1, 'required').max(1000, 'too_long'),
});
export type VoidEntryInput = z.infer<typeof voidEntrySchema>;

export const entryIdSchema = z.strictObject({ entryId: id });

/** From the address: `?kind=consent&voided=1`; anything unusable falls back. */
export const entryFilterSchema = z.object({
  kind: z.enum(allEntryKinds).nullable().catch(null).default(null),
  voided: z
    .literal('1')
    .nullable()
    .catch(null)
    .default(null)
    .transform((value) => value !== null),
});
export type EntryFilter = z.infer<typeof entryFilterSchema>;

/** A parent's answer to a plan the team has finalised. Silence is not consent: nothing is chosen beforehand. */
export const answerPlanSchema = z
  .strictObject({
    iepId: id,
    answer: z.enum(['whole', 'with_exceptions', 'declined'], 'choose'),
    exceptions: z.string().trim().max(10_000, 'too_long').default(''),
    signer: z.string('required').trim().min(3, 'required').max(200, 'too_long'),
    statement: z.literal('on', 'consent_statement'),
  })
  .refine(({ answer, exceptions }) => answer !== 'with_exceptions' || exceptions !== '', {
    path: ['exceptions'],
    message: 'required',
  });
export type AnswerPlanInput = z.infer<typeof answerPlanSchema>;
