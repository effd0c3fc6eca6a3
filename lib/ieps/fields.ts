import { z } from 'zod';
import { areaKeys } from './domains';

/*
 * The form answers of a section and the parts of a plan item. Everything has a default, so an empty section
 * parses, and so does one saved before a field existed.
 */

const maxShortLength = 300;
const maxTextLength = 10_000;

const shortText = z.string().max(maxShortLength).default('');
const text = z.string().max(maxTextLength).default('');
const yesNo = z.enum(['yes', 'no']).nullable().default(null);
/** A date-only value, 'YYYY-MM-DD'. */
export const calendarDateSchema = z.iso.date();
const date = calendarDateSchema.nullable().default(null);
const area = z.enum(areaKeys);
const amount = z.number().finite().nullable().default(null);

const factor = z.strictObject({ answer: yesNo, note: text }).prefault({});

/** 34 CFR 300.324(a)(2)(i) to (v). */
export const specialFactorsSchema = z.strictObject({
  behavior: factor,
  limitedEnglish: factor,
  blindOrVisuallyImpaired: factor,
  communication: factor,
  deafOrHardOfHearing: factor,
  assistiveTechnology: factor,
  behaviorStrategies: text,
  noBehaviorGoalReason: text,
  languageNeeds: text,
  brailleProvided: yesNo,
  brailleNotAppropriateReason: text,
  brailleEvaluationOn: date,
  deafLanguageAndCommunication: text,
  deafDirectCommunication: text,
  deafAcademicLevel: text,
  deafDirectInstruction: text,
  assistiveTechnologyAtHome: yesNo,
  assistiveTechnologyItems: text,
  assistiveTechnologyLocation: shortText,
});

/** 34 CFR 300.324(a)(1)(i) and (ii): strengths are the section's paragraphs; concerns are kept verbatim. */
export const strengthsAndFamilySchema = z.strictObject({
  parentConcerns: z
    .array(
      z.strictObject({
        text: z.string().max(maxTextLength),
        by: shortText,
        on: date,
        familyNoteId: z.uuid().nullable().default(null),
      }),
    )
    .max(100)
    .default([]),
  contactAttempts: z
    .array(z.strictObject({ on: date, method: shortText, result: shortText }))
    .max(100)
    .default([]),
  vision: text,
});

/** 34 CFR 300.320(a)(1): the statements are the section's headings (by area) and paragraphs. */
export const presentLevelsSchema = z.strictObject({
  priorGoals: z
    .array(
      z.strictObject({
        text: z.string().max(maxTextLength),
        outcome: z.enum(['met', 'progressing', 'not_met', 'discontinued']).nullable().default(null),
        lastDatum: shortText,
        whatWillChange: text,
      }),
    )
    .max(50)
    .default([]),
});

export const needsSchema = z.strictObject({
  noAcademicNeedReason: text,
  noDevelopmentalNeedReason: text,
  noFunctionalNeedReason: text,
});

export const goalsSchema = z.strictObject({
  /** When parents get reports, 34 CFR 300.320(a)(3)(ii). */
  progressSchedule: shortText,
  progressReportsPerYear: amount,
});

export const servicesSchema = z.strictObject({});

export const accommodationsSchema = z.strictObject({
  /** "None needed, because ..." for supplementary aids and services. */
  noAidsReason: text,
  /** "None needed, because ..." for program modifications and supports for school personnel. */
  noPersonnelSupportsReason: text,
});

/** 34 CFR 300.320(a)(6), 300.160. */
export const assessmentsSchema = z.strictObject({
  decisions: z
    .array(
      z.strictObject({
        id: z.uuid(),
        test: shortText,
        subject: shortText,
        participation: z.enum(['regular', 'with_accommodations', 'alternate']).nullable().default(null),
        accommodations: z.array(z.string().max(maxShortLength)).max(50).default([]),
        accommodationReason: text,
        whyNotRegular: text,
        whyAlternate: text,
      }),
    )
    .max(30)
    .default([]),
  noTestsReason: text,
  alternateNoticeOn: date,
  alternateCriteriaDocumented: yesNo,
});

/** 34 CFR 300.320(a)(5), 300.114 to 300.116. */
export const lreSchema = z.strictObject({
  /** Minutes a week outside the regular class. */
  minutesOutsideWeekly: amount,
  explanation: text,
  aidsConsidered: text,
  harmfulEffects: text,
  environmentCode: z
    .enum([
      'RC80',
      'RC79TO40',
      'RC39',
      'SS',
      'RF',
      'HH',
      'CF',
      'PPPS',
      'REC10YSVCS',
      'REC10YOTHLOC',
      'REC09YSVCS',
      'REC09YOTHLOC',
      'SC',
      'H',
      'SPL',
    ])
    .nullable()
    .default(null),
  attendsHomeSchool: yesNo,
  notHomeSchoolReason: text,
});

/** Extended school year (300.106), physical education (300.108), transportation (300.34(c)(16)), nonacademic (300.107, 300.117). */
export const participationSchema = z.strictObject({
  esy: yesNo,
  esyReason: text,
  esyServices: z
    .array(
      z.strictObject({
        name: shortText,
        startsOn: date,
        timesPerWeek: amount,
        minutesPerSession: amount,
        endsOn: date,
        location: shortText,
      }),
    )
    .max(20)
    .default([]),
  physicalEducation: z.enum(['general', 'specially_designed']).nullable().default(null),
  transportation: z.enum(['none', 'special']).nullable().default(null),
  transportationType: shortText,
  transportationEquipment: shortText,
  transportationNeed: text,
  nonacademic: text,
});

/** 34 CFR 300.320(b) and (c). */
export const transitionSchema = z.strictObject({
  educationGoal: text,
  employmentGoal: text,
  independentLiving: yesNo,
  independentLivingGoal: text,
  independentLivingReason: text,
  assessments: z
    .array(z.strictObject({ name: shortText, on: date, informs: shortText }))
    .max(30)
    .default([]),
  services: z
    .array(
      z.strictObject({
        goalArea: z.enum(['education', 'employment', 'independent_living']),
        text: shortText,
        provider: shortText,
      }),
    )
    .max(40)
    .default([]),
  courseOfStudy: text,
  agencies: text,
  updatedOn: date,
  rightsStatement: text,
  rightsInformedOn: date,
});

// ---------------------------------------------------------------- plan items

export const headingFieldsSchema = z.strictObject({
  /** An area, or `impact` (300.320(a)(1)(i)), `impact_preschool` ((a)(1)(ii)), or `other` with a title. */
  area: z.enum([...areaKeys, 'impact', 'impact_preschool', 'other']),
  title: shortText,
});

export const needFieldsSchema = z.strictObject({
  area,
  category: z.enum(['academic', 'developmental', 'functional']),
  notAddressedReason: text,
});

const measureFields = {
  value: amount,
  /** 'words correct per minute', 'percent of opportunities', ... the same words in baseline and criterion. */
  unit: shortText,
  /** Material level, for example 'grade 3 passages'. */
  level: shortText,
};

export const goalFieldsSchema = z.strictObject({
  area,
  condition: text,
  behavior: text,
  criterion: z.strictObject({ ...measureFields, consistency: shortText }).prefault({}),
  baseline: z.strictObject({ ...measureFields, on: date, note: shortText }).prefault({}),
  direction: z.enum(['increase', 'decrease']).default('increase'),
  targetOn: date,
  measurement: z
    .strictObject({ tool: shortText, frequency: shortText, timesPerMonth: amount, responsible: shortText })
    .prefault({}),
  objectives: z
    .array(z.strictObject({ text: z.string().max(maxTextLength), by: date }))
    .max(20)
    .default([]),
  kind: z.enum(['improvement', 'maintenance']).default('improvement'),
  /** How the target was found (domain: benchmark, national rate of improvement, intra-individual). */
  method: z
    .enum(['benchmark', 'national_roi', 'intra_individual', 'team_judgement'])
    .nullable()
    .default(null),
  /** The arithmetic in words. */
  derivation: text,
  ambitionReason: text,
  standard: shortText,
  linguisticallyAppropriate: yesNo,
  postsecondaryArea: z.enum(['education', 'employment', 'independent_living']).nullable().default(null),
});

export const serviceFieldsSchema = z.strictObject({
  kind: z.enum(['special_education', 'related_service']).default('special_education'),
  name: shortText,
  timesPerPeriod: amount,
  period: z.enum(['day', 'week', 'month', 'quarter', 'year']).nullable().default(null),
  minutesPerSession: amount,
  location: shortText,
  /** Whether it is given inside the regular class, for the least-restrictive-environment arithmetic. */
  insideRegularClass: yesNo,
  providerRole: shortText,
  groupSize: shortText,
  startsOn: date,
  endsOn: date,
  method: text,
});

export const supportFieldsSchema = z.strictObject({
  /** How is taught or tested (accommodation), what is expected (modification), an aid, or help for staff. */
  kind: z
    .enum(['accommodation', 'modification', 'supplementary_aid', 'personnel_support'])
    .nullable()
    .default(null),
  group: z
    .enum(['presentation', 'response', 'setting', 'timing', 'equipment', 'behavior', 'other'])
    .default('other'),
  /** The subjects or settings where it is used. */
  setting: shortText,
  when: shortText,
  providedBy: shortText,
  frequency: shortText,
  location: shortText,
  startsOn: date,
  endsOn: date,
  isAssistiveTechnology: yesNo,
  isBehaviorSupport: yesNo,
});
