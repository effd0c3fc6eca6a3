import { z } from 'zod';
import { calendarDateSchema } from '@/lib/ieps/fields';
import { iepStatuses } from '@/lib/ieps/life';
import { entryDataSchema, entryKinds, isEntryKind, type RecordEntry } from './entries';
import { meetingRecordSchema } from './meeting';
import { noticeRecordSchema } from './notice';

const entrySchema = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(Object.keys(entryKinds).filter(isEntryKind)),
    on: calendarDateSchema,
    meetingId: z.uuid().nullable().default(null),
    data: z.record(z.string(), z.unknown()).default({}),
  })
  .transform((entry, context): RecordEntry => {
    const data = entryDataSchema(entry.kind).safeParse(entry.data);
    if (data.success) return { ...entry, data: data.data } as RecordEntry;
    for (const { message, path } of data.error.issues)
      context.addIssue({ code: 'custom', message, path: ['data', ...path] });
    return z.NEVER;
  });

/**
 * The procedural record of a plan: what happened around it, as far as the law asks. The rules of the stages
 * `meeting`, `finalize` and `active` read it beside the plan; an exported plan carries it.
 */
export const proceduralRecordSchema = z.strictObject({
  life: z
    .strictObject({
      status: z.enum(iepStatuses).default('draft'),
      consent: z.enum(['whole', 'with_exceptions', 'declined']).nullable().default(null),
      finalisedOn: calendarDateSchema.nullable().default(null),
      /** The plan in effect that this one amends: its annual review date must stand (300.324(a)(6)). */
      amends: z
        .strictObject({ annualReviewOn: calendarDateSchema.nullable().default(null) })
        .nullable()
        .default(null),
      /** Changes of type, frequency, duration or location of a service, or of placement, against the plan before. */
      changesNeedingNotice: z.array(z.string()).default([]),
      /** Sentences copied from last year's plan that no person has reviewed. */
      unreviewedSentences: z.number().int().min(0).default(0),
    })
    .prefault({}),
  meetings: z.array(meetingRecordSchema).default([]),
  notices: z.array(noticeRecordSchema).default([]),
  entries: z.array(entrySchema).default([]),
  /** The parents' languages (300.29) and whether they need an interpreter (300.322(e)). */
  parents: z.array(z.strictObject({ language: z.string(), needsInterpreter: z.boolean() })).default([]),
  /** Scores on the goals while the plan is in effect, in the unit of each goal's criterion. */
  progress: z
    .array(z.strictObject({ goalId: z.uuid(), on: calendarDateSchema, value: z.number() }))
    .default([]),
  /** The district's days (300.11), for clocks in school and business days. */
  calendar: z
    .strictObject({
      schoolYears: z
        .array(z.strictObject({ startsOn: calendarDateSchema, endsOn: calendarDateSchema }))
        .default([]),
      closedDays: z.array(z.strictObject({ on: calendarDateSchema, isHoliday: z.boolean() })).default([]),
    })
    .prefault({}),
});
export type ProceduralRecord = z.infer<typeof proceduralRecordSchema>;

/** The record of a plan around which nothing has been recorded. */
export const emptyRecord: ProceduralRecord = proceduralRecordSchema.parse({});

/** The entries of one kind, oldest first. */
export function entriesOf<K extends RecordEntry['kind']>(
  record: ProceduralRecord,
  kind: K,
): Extract<RecordEntry, { kind: K }>[] {
  return record.entries
    .filter((entry): entry is Extract<RecordEntry, { kind: K }> => entry.kind === kind)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
