import { z } from 'zod';
import { formConfig } from './form-config';

/*
 * What a state adds to federal law. Every difference between states is a value here, never a branch in code;
 * a district starts from its state's entry in state-configs.json and may raise it. Null means "not recorded":
 * a check that needs the value then asks a person to confirm instead of passing.
 */

const gradeSchema = z.enum(['PK', 'K', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']);
const shortText = z.string().trim().min(1).max(200);

const federalTests = ['reading', 'mathematics'].map((subject) => ({
  subject,
  grades: ['3', '4', '5', '6', '7', '8'] as z.infer<typeof gradeSchema>[],
}));

export const goalComponents = ['timeframe', 'condition', 'behavior', 'criterion', 'baseline'] as const;

/** The strict form, for what an administrator saves. */
export const stateConfigSchema = z.strictObject({
  /** Transition planning from this age (34 CFR 300.320(b): 16) or, where set, from this grade. */
  transitionAge: z.number().int().min(10).max(16).default(16),
  transitionGrade: gradeSchema.nullable().default(null),
  /** Whether developmental delay is used as a category, and to what age (300.111(b)). */
  developmentalDelayAdopted: z.boolean().nullable().default(null),
  developmentalDelayMaxAge: z.number().int().min(3).max(9).default(9),
  /** The initial evaluation's time limit (300.301(c)(1)). */
  evaluationLimit: z
    .strictObject({
      days: z.number().int().min(1).max(180),
      unit: z.enum(['calendar', 'business', 'school']),
      exclusions: z.array(shortText).max(20).default([]),
    })
    .default({ days: 60, unit: 'calendar', exclusions: [] }),
  /** The time to adopt the plan a student brings or to write a new one (300.323(e), (f)). */
  transferLimit: z
    .strictObject({
      days: z.number().int().min(1).max(120),
      unit: z.enum(['calendar', 'business', 'school']),
    })
    .nullable()
    .default(null),
  annualConsentRequired: z.boolean().default(false),
  /** How a parent may consent: to all, to parts, or with exceptions (300.300(d)(2)). */
  consentLevels: z.enum(['all', 'parts', 'exceptions']).default('all'),
  majorityAge: z.number().int().min(18).max(21).default(18),
  /** Short-term objectives for every student, not only those with an alternate assessment. */
  objectivesForAll: z.boolean().default(false),
  /** Parts of a goal that state law demands by name: their absence is an error, not advice. */
  measurableGoalComponents: z.array(z.enum(goalComponents)).max(goalComponents.length).default([]),
  esyStatementRequired: z.boolean().default(false),
  meetingNoticeDays: z.number().int().min(1).max(60).default(10),
  minContactAttempts: z.number().int().min(1).max(10).default(3),
  minProgressReportsPerYear: z.number().int().min(1).max(12).default(1),
  /** School days from the IEP (or the consent, if later) to the first service: "as soon as possible", 300.323(c)(2). */
  serviceStartDays: z.number().int().min(1).max(60).default(10),
  /** Calendar days a prior written notice goes out before what it is about: "a reasonable time", 300.503(a). */
  priorNoticeDays: z.number().int().min(1).max(60).default(1),
  /** Whether the district offers to send notices by e-mail (300.505). */
  emailNoticesOffered: z.boolean().default(true),
  /** School days to answer a goal that has fallen below its aim line (300.324(b)(1)(ii)(A)). */
  progressResponseDays: z.number().int().min(1).max(60).default(20),
  /** Calendar days to find a surrogate parent (300.519(h)). */
  surrogateDays: z.number().int().min(1).max(30).default(30),
  /** Calendar days to answer a parent's request to correct a record: "a reasonable time", 300.619(a). */
  recordAmendmentDays: z.number().int().min(1).max(90).default(30),
  /** Calendar days to give access to records; a state may ask for fewer than the 45 of 300.613(a). */
  recordAccessDays: z.number().int().min(1).max(45).default(45),
  /** Related services that the state counts as special education (300.39(a)(2)(i)). */
  relatedServicesAsSpecialEducation: z.array(shortText).max(20).default([]),
  /** Tests each student of a grade takes; the federal minimum of 20 U.S.C. 6311(b)(2)(B)(v) by default. */
  requiredTests: z
    .array(z.strictObject({ subject: shortText, grades: z.array(gradeSchema).max(14) }))
    .max(40)
    .default(federalTests),
  /** Accommodations that keep a state test's score valid (300.160(b)(2)). */
  allowedTestAccommodations: z.array(shortText).max(300).nullable().default(null),
  /** What the state calls things; `teamEs` in Spanish, a masculine noun without its article. */
  terms: z
    .strictObject({
      team: shortText.default('IEP team'),
      teamEs: shortText.default('equipo del IEP'),
    })
    .prefault({}),
  ...formConfig,
});
export type StateConfig = z.infer<typeof stateConfigSchema>;

/**
 * A stored configuration, with the federal default for each value that is absent or no longer valid, so that
 * a plan can always be checked.
 */
export function readStateConfig(stored: unknown): StateConfig {
  const record = typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {};
  const parsed = stateConfigSchema.safeParse(record);
  if (parsed.success) return parsed.data;
  const wrong = new Set(
    parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [String(issue.path[0])],
    ),
  );
  const kept = Object.entries(record).filter(([key]) => !wrong.has(key));
  return stateConfigSchema.parse(Object.fromEntries(kept));
}
