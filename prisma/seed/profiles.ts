import { z } from 'zod';
import profilesJson from './profiles.json' with { type: 'json' };

const pair = z.tuple([z.string(), z.string()]);

const profileSchema = z.object({
  id: z.string(),
  name: z.string(),
  grade: z.number(),
  dob: z.iso.date(),
  category: z.string(),
  home_language: z.string(),
  english_learner: z.boolean().default(false),
  elp: z.string().optional(),
  detail: z.string().optional(),
  last_evaluation: z.iso.date().nullable().default(null),
  last_annual_review: z.iso.date().nullable().default(null),
  school_week_minutes: z.number().default(1950),
  assessments: z.array(z.object({ t: z.string(), d: z.iso.date(), r: z.array(pair) })),
  progress_series: z
    .object({ metric: z.string(), points: z.array(z.tuple([z.iso.date(), z.number()])) })
    .optional(),
  strengths: z.string(),
  parents: z
    .array(z.object({ name: z.string(), language: z.string(), interpreter: z.boolean() }))
    .default([]),
  prior_goal: z.object({ text: z.string(), last_value: z.number(), outcome: z.string() }).optional(),
  special_factors: z
    .object({
      behavior: z.boolean().default(false),
      lep: z.boolean().default(false),
      vision: z.boolean().default(false),
      communication: z.boolean().default(false),
      at: z.boolean().default(false),
    })
    .prefault({}),
  needs: z.array(z.string()).default([]),
  expected: z.object({ services: z.array(z.string()).default([]), lre: z.string().default('') }).prefault({}),
  parent_input: z.string(),
  teacher_input: z.string().optional(),
  student_input: z.string().optional(),
});
export type Profile = z.infer<typeof profileSchema>;

/** A profile with what it leaves out filled in. */
export function profileOf(profile: z.input<typeof profileSchema>): Profile {
  return profileSchema.parse(profile);
}

/** The six invented students. Their scores are consistent; no child is real. */
export const referenceDate = profilesJson.reference_date;
export const profiles: Profile[] = z.array(profileSchema).parse(profilesJson.profiles);

const categoryCodes: Readonly<Record<string, string>> = {
  autism: 'AUT',
  deaf_blindness: 'DB',
  deafness: 'DEAF',
  emotional_disturbance: 'ED',
  hearing_impairment: 'HI',
  intellectual_disability: 'ID',
  multiple_disabilities: 'MD',
  orthopedic_impairment: 'OI',
  other_health_impairment: 'OHI',
  specific_learning_disability: 'SLD',
  speech_or_language_impairment: 'SLI',
  traumatic_brain_injury: 'TBI',
  visual_impairment: 'VI',
  developmental_delay: 'DD',
};

/** The code of 34 CFR 300.8(c) for a profile's category in words. */
export function categoryCode(category: string): string {
  const code = categoryCodes[category];
  if (!code) throw new Error(`No code for disability category ${category}`);
  return code;
}

/** Given and family name; everything after the first word is the family name. */
export function splitName(name: string): { givenName: string; familyName: string } {
  const [givenName = name, ...rest] = name.split(' ');
  return { givenName, familyName: rest.join(' ') || givenName };
}
