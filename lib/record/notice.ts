import { z } from 'zod';
import { calendarDateSchema } from '@/lib/ieps/fields';

/* Prior written notice, 34 CFR 300.503. */

const short = z.string().max(300).default('');
const text = z.string().max(20_000).default('');
const day = calendarDateSchema.nullable().default(null);

export const noticeContentSchema = z.strictObject({
  kind: z.enum(['proposed', 'refused']).default('proposed'),
  subject: z.enum(['identification', 'evaluation', 'placement', 'fape']).default('fape'),
  /** The changes it is about, as lib/versions/service-changes.ts names them. */
  changes: z.array(z.string().max(500)).max(100).default([]),
  /** (b)(1) to (7). */
  action: text,
  why: text,
  basis: text,
  protections: text,
  sourcesOfHelp: text,
  options: z
    .array(z.strictObject({ option: z.string().max(2000), whyRejected: z.string().max(2000).default('') }))
    .max(20)
    .default([]),
  otherFactors: text,
  /** (c): the language or mode it was given in, and how. */
  language: short,
  method: z.enum(['hand', 'mail', 'email', 'portal']).nullable().default(null),
  /** (c)(2): when it was translated orally or by other means. */
  translation: z
    .strictObject({
      mode: z.enum(['written', 'oral', 'signed', 'other']).nullable().default(null),
      understoodOn: day,
      evidence: text,
    })
    .prefault({}),
  implementOn: day,
});
export type NoticeContent = z.infer<typeof noticeContentSchema>;

/** A notice as rules read it and files hold it. */
export const noticeRecordSchema = z.strictObject({
  id: z.uuid(),
  decidedOn: calendarDateSchema.nullable(),
  sentOn: calendarDateSchema.nullable(),
  content: noticeContentSchema,
});
