import { z } from 'zod';
import { calendarDateSchema } from '@/lib/ieps/fields';

export const grades = ['PK', 'K', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;

/** 34 CFR 300.8(c) and, where a state adopts it, developmental delay (300.8(b)). */
export const disabilityCategories = [
  'AUT',
  'DB',
  'DEAF',
  'ED',
  'HI',
  'ID',
  'MD',
  'OI',
  'OHI',
  'SLD',
  'SLI',
  'TBI',
  'VI',
  'DD',
] as const;

const name = z.string().trim().min(1, 'required').max(100, 'too_long');
const optionalDate = z.preprocess(
  (value) => (value === '' ? null : value),
  calendarDateSchema.nullable().default(null),
);

export const studentInputSchema = z.strictObject({
  givenName: name,
  familyName: name,
  preferredName: z.preprocess((value) => (value === '' ? null : value), name.nullable().default(null)),
  birthDate: calendarDateSchema,
  grade: z.enum(grades),
  schoolId: z.uuid(),
  disabilityCategory: z.enum(disabilityCategories),
  homeLanguage: z.string().trim().min(2).max(40).default('en'),
  englishLearner: z.preprocess((value) => value === true || value === 'on' || value === 'true', z.boolean()),
  schoolWeekMinutes: z.coerce.number().int().min(60).max(10_080).default(1950),
  lastEvaluationOn: optionalDate,
  lastAnnualReviewOn: optionalDate,
});
export type StudentInput = z.infer<typeof studentInputSchema>;

export const caseloadFilterSchema = z.object({
  search: z.string().trim().max(100).catch('').default(''),
  due: z.enum(['all', 'late', 'due']).catch('all').default('all'),
  sort: z.enum(['due', 'name']).catch('due').default('due'),
});
export type CaseloadFilter = z.infer<typeof caseloadFilterSchema>;
