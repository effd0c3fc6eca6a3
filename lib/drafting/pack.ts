import { z } from 'zod';
import { areaKeys } from '@/lib/ieps/domains';
import { calendarDateSchema } from '@/lib/ieps/fields';

/*
 * The evidence pack: all that a writer, remote or built in, is given. It is one JSON object in the prompt,
 * the same for every model. For a remote model names and identifiers are already replaced.
 */

export const packEntrySchema = z.object({
  /** "e1" a datum, "p1" a passage of a document, "k1" a passage of the law or goal bank. */
  id: z.string(),
  kind: z.enum(['evidence', 'passage', 'knowledge']),
  /** "WJ IV ACH, 2025-11-04", "Evaluation report, page 3", "34 CFR § 300.320(a)(1)". */
  label: z.string(),
  text: z.string(),
  on: calendarDateSchema.nullable().default(null),
  /** For data: score, observation, teacher_input, family_input, strength. */
  evidenceKind: z.string().nullable().default(null),
  area: z.enum(areaKeys).nullable().default(null),
  instrument: z.string().nullable().default(null),
  measure: z.string().nullable().default(null),
  scoreType: z.string().nullable().default(null),
  value: z.number().nullable().default(null),
  unit: z.string().nullable().default(null),
  percentile: z.number().nullable().default(null),
  level: z.string().nullable().default(null),
});
export type PackEntry = z.infer<typeof packEntrySchema>;

/** Items of the plan so far that a new item can refer to: needs for goals, needs and goals for services. */
const packPlanItemSchema = z.object({
  /** "n1", "g1", "s1", "a1". */
  id: z.string(),
  kind: z.enum(['sentence', 'need', 'goal', 'service', 'support']),
  area: z.string().nullable(),
  text: z.string(),
  fields: z.record(z.string(), z.unknown()).default({}),
});

export const packSchema = z.object({
  section: z.enum(['strengths_and_family', 'present_levels', 'needs', 'goals', 'services', 'accommodations']),
  today: calendarDateSchema,
  student: z.object({
    /** How the text names the student: a name for the built-in composer, a placeholder for a remote model. */
    name: z.string(),
    pronouns: z.enum(['they', 'she', 'he']).default('they'),
    grade: z.string(),
    ageYears: z.number().int(),
    disabilityCategory: z.string(),
    englishLearner: z.boolean(),
    homeLanguage: z.string(),
    schoolWeekMinutes: z.number().int(),
  }),
  iep: z.object({ kind: z.string(), startsOn: calendarDateSchema, endsOn: calendarDateSchema }),
  /** Instructional weeks to the end date, for rates of improvement. */
  instructionalWeeks: z.number().int(),
  entries: z.array(packEntrySchema),
  plan: z.array(packPlanItemSchema),
  /** Texts already in the section or drafted in an earlier part of this run: not to be written again. */
  alreadyWritten: z.array(z.string()),
});
export type EvidencePack = z.infer<typeof packSchema>;
