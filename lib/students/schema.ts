import { z } from 'zod';
import { todayIn } from '@/lib/format/calendar-date';

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

const name = z.string('required').trim().min(1, 'required').max(100, 'too_long');
const earliestBirthDate = '1990-01-01';

/** The latest date it can be anywhere in the country: what is later has not happened yet. */
function latestToday(): string {
  return todayIn('Pacific/Guam');
}

const pastDate = z.iso
  .date({ error: 'date_needed', abort: true })
  .refine((date) => date <= latestToday(), { message: 'date_in_future' });
const optionalPastDate = z.preprocess(
  (value) => (value === '' ? null : value),
  pastDate.nullable().default(null),
);

const studentFields = z.strictObject({
  givenName: name,
  familyName: name,
  preferredName: z.preprocess((value) => (value === '' ? null : value), name.nullable().default(null)),
  birthDate: pastDate.refine((date) => date >= earliestBirthDate, { message: 'birth_date_range' }),
  grade: z.enum(grades, 'choose'),
  schoolId: z.uuid('choose'),
  disabilityCategory: z.enum(disabilityCategories, 'choose'),
  /** By its English name, as the plan's sentences say it. */
  homeLanguage: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.string().trim().min(2, 'required').max(40, 'too_long').default('English'),
  ),
  englishLearner: z.preprocess((value) => value === true || value === 'on' || value === 'true', z.boolean()),
  schoolWeekMinutes: z.coerce
    .number('not_a_number')
    .int('not_a_number')
    .min(60, 'school_week_range')
    .max(10_080, 'school_week_range')
    .default(1950),
  lastEvaluationOn: optionalPastDate,
  lastAnnualReviewOn: optionalPastDate,
});

type Dates = Readonly<Record<'birthDate', string> & Record<LaterDate, string | null>>;
type LaterDate = (typeof laterDates)[number];
const laterDates = ['lastEvaluationOn', 'lastAnnualReviewOn'] as const;

/** Nobody is evaluated before birth: one of the two dates has a slip of the year. */
function checkOrder({ value, issues }: { value: Dates; issues: z.core.$ZodRawIssue[] }): void {
  for (const path of laterDates) {
    const date = value[path];
    if (date !== null && date < value.birthDate)
      issues.push({ code: 'custom', path: [path], message: 'date_before_birth', input: date });
  }
}

export const studentInputSchema = studentFields.check(checkOrder);
export type StudentInput = z.infer<typeof studentInputSchema>;

/** All facts of a student's record, with the revision they were read at. */
export const studentChangeSchema = studentFields
  .extend({ studentId: z.uuid(), revision: z.coerce.number().int() })
  .check(checkOrder);
export type StudentChange = z.infer<typeof studentChangeSchema>;

export const studentIdSchema = z.strictObject({ studentId: z.uuid() });

export const studentSearchSchema = z.string().trim().min(1).max(100);
