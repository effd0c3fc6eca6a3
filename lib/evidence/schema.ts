import { z } from 'zod';
import { areaKeys } from '@/lib/ieps/domains';
import { todayIn } from '@/lib/format/calendar-date';

const evidenceKinds = ['score', 'observation', 'teacher_input', 'family_input', 'strength'] as const;
export const scoreTypes = [
  'standard_score',
  'scaled_score',
  't_score',
  'percentile',
  'raw',
  'percent',
  'rate',
  'count',
  'level',
] as const;

const emptyAsNull = (value: unknown) => (value === '' || value === undefined ? null : value);
const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess(emptyAsNull, schema.nullable().default(null));
/** The zone furthest ahead in the country: what is later than its date has not happened yet. */
const pastDate = z.iso
  .date({ error: 'date_needed', abort: true })
  .refine((date) => date <= todayIn('Pacific/Guam'), { message: 'date_in_future' });
const shortText = z.string().trim().max(200, 'too_long');

/** A datum as a teacher types it. A score needs a name and a result; anything else needs words. */
export const evidenceInputSchema = z
  .strictObject({
    studentId: z.uuid(),
    kind: z.enum(evidenceKinds, 'choose'),
    area: optional(z.enum(areaKeys, 'choose')),
    instrument: optional(shortText),
    measure: optional(shortText),
    scoreType: optional(z.enum(scoreTypes, 'choose')),
    value: optional(
      z.coerce.number('not_a_number').min(-999_999, 'not_a_number').max(999_999, 'not_a_number'),
    ),
    unit: optional(shortText),
    percentile: optional(
      z.coerce.number('not_a_number').min(0, 'percentile_range').max(100, 'percentile_range'),
    ),
    level: optional(shortText),
    text: z.string().trim().max(5_000, 'too_long').default(''),
    occurredOn: optional(pastDate),
    /** Who saw or said it, as typed. */
    source: optional(shortText),
  })
  .refine((datum) => datum.kind !== 'score' || datum.instrument, {
    path: ['instrument'],
    message: 'required',
    when: isObject,
  })
  .refine((datum) => datum.kind !== 'score' || hasResult(datum), {
    path: ['value'],
    message: 'required',
    when: isObject,
  })
  .refine((datum) => datum.kind === 'score' || datum.text, {
    path: ['text'],
    message: 'required',
    when: isObject,
  });

/** Checked also when a single field is wrong, so that a form says everything at once. */
function isObject({ value }: Readonly<{ value: unknown }>): boolean {
  return typeof value === 'object' && value !== null;
}

type Result = Readonly<{ value: unknown; percentile: unknown; level: unknown; text: unknown }>;

/** A field that was refused says so itself; only an empty one counts as none. */
function hasResult({ value, percentile, level, text }: Result): boolean {
  return [value, percentile, level].some((part) => part !== null) || Boolean(text);
}

export type EvidenceInput = z.infer<typeof evidenceInputSchema>;

export const evidenceIdSchema = z.strictObject({ evidenceId: z.uuid() });
