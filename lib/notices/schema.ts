import { z } from 'zod';
import { noticeContentSchema } from '@/lib/record/notice';
import { listOf, nestFields } from '@/lib/record/form-fields';

const id = z.uuid();
const revision = z.coerce.number().int().positive();

export const startNoticeSchema = z.strictObject({
  studentId: id,
  kind: z.enum(['proposed', 'refused']).default('proposed'),
  /** The parent's request that is refused. */
  requestId: z.preprocess((value) => (value === '' ? null : value), id.nullable().default(null)),
});
export type StartNoticeInput = z.infer<typeof startNoticeSchema>;

const { kind, subject, action, why, basis, protections, sourcesOfHelp, otherFactors, implementOn } =
  noticeContentSchema.shape;

const optionRow = z.strictObject({
  option: z.string().trim().max(2000, 'too_long').default(''),
  whyRejected: z.string().trim().max(2000, 'too_long').default(''),
});

/** Rows of a form by their number, or a list; rows without words are left out. */
const options = z
  .preprocess(
    (value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.values(value)
        : (value ?? []),
    z.array(optionRow).max(20),
  )
  .transform((rows) => rows.filter((row) => row.option !== '' || row.whyRejected !== ''));

export const saveNoticeSchema = z.preprocess(
  nestFields,
  z.strictObject({
    noticeId: id,
    revision,
    decidedOn: z.iso.date('date_needed').nullable().default(null),
    kind,
    subject,
    changes: z.preprocess(listOf, noticeContentSchema.shape.changes.unwrap()),
    action,
    why,
    basis,
    protections,
    sourcesOfHelp,
    options,
    otherFactors,
    implementOn,
  }),
);
export type SaveNoticeInput = z.infer<typeof saveNoticeSchema>;

export const noticeIdSchema = z.strictObject({ noticeId: id });

export const sendNoticeSchema = z.preprocess(
  nestFields,
  z.strictObject({
    noticeId: id,
    revision,
    sentOn: z.iso.date('date_needed'),
    method: z.enum(['hand', 'mail', 'email', 'portal'], 'choose'),
    language: z.string('required').trim().min(1, 'required').max(300, 'too_long'),
    translation: noticeContentSchema.shape.translation,
  }),
);
export type SendNoticeInput = z.infer<typeof sendNoticeSchema>;
