import { z } from 'zod';
import { environmentCodes, placements, postsecondaryAreas, readingMedia } from './field-choices';
import { amount, date, entryText, maxShortLength, rows, shortText, text, yesNo } from './field-parts';

/* The form answers of each section, beside its blocks. The behavior plan's are in behavior-plan-fields.ts. */

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
  brailleInstruction: text,
  brailleNotAppropriateReason: text,
  brailleEvaluationOn: date,
  /** The evaluation of reading and writing skills, needs and media, now and in future. */
  readingMedia: z.enum(readingMedia).nullable().default(null),
  brailleEvaluationSummary: text,
  brailleFutureNeeds: text,
  communicationMode: shortText,
  communicationSupports: text,
  deafCommunicationMode: shortText,
  deafLanguageAndCommunication: text,
  deafDirectCommunication: text,
  deafAcademicLevel: text,
  deafFullRange: text,
  deafDirectInstruction: text,
  /** Routine checks of hearing aids and of the outside of implants, 34 CFR 300.113. */
  hearingDeviceChecks: text,
  assistiveTechnologyAtHome: yesNo,
  assistiveTechnologyHomeUse: text,
  assistiveTechnologyItems: text,
  assistiveTechnologyLocation: shortText,
  assistiveTechnologyTrials: rows({ item: shortText, on: date, where: shortText, result: shortText }, 30),
  /** For the student, the family and the staff, 34 CFR 300.6(e) and (f). */
  assistiveTechnologyTraining: text,
});

/** 34 CFR 300.324(a)(1)(i) and (ii): strengths are the section's paragraphs; concerns are kept verbatim. */
export const strengthsAndFamilySchema = z.strictObject({
  parentConcerns: rows(
    {
      text: entryText,
      by: shortText,
      on: date,
      /** Where the plan answers the concern, or why it does not. */
      response: text,
      familyNoteId: z.uuid().nullable().default(null),
    },
    100,
  ),
  contactAttempts: rows({ on: date, method: shortText, result: shortText }, 100),
  vision: text,
  studentVoice: text,
});

/** 34 CFR 300.320(a)(1): the statements are the section's headings (by area) and paragraphs. */
export const presentLevelsSchema = z.strictObject({
  priorGoals: rows(
    {
      text: entryText,
      outcome: z.enum(['met', 'progressing', 'not_met', 'discontinued']).nullable().default(null),
      lastDatum: shortText,
      whatWillChange: text,
    },
    50,
  ),
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
  progressReportForm: shortText,
  reportDates: rows({ name: shortText, on: date }, 20),
});

export const servicesSchema = z.strictObject({
  /** "None needed, because ..." for related services. */
  noRelatedServicesReason: text,
});

export const accommodationsSchema = z.strictObject({
  /** "None needed, because ..." for supplementary aids and services. */
  noAidsReason: text,
  /** "None needed, because ..." for program modifications and supports for school personnel. */
  noPersonnelSupportsReason: text,
});

/** 34 CFR 300.320(a)(6), 300.160. */
export const assessmentsSchema = z.strictObject({
  decisions: rows(
    {
      id: z.uuid(),
      test: shortText,
      subject: shortText,
      level: z.enum(['state_test', 'district_test']).nullable().default(null),
      participation: z.enum(['regular', 'with_accommodations', 'alternate']).nullable().default(null),
      accommodations: z.array(z.string().max(maxShortLength)).max(50).default([]),
      accommodationReason: text,
      whyNotRegular: text,
      whyAlternate: text,
    },
    30,
  ),
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
  environmentCode: z.enum(environmentCodes).nullable().default(null),
  attendsHomeSchool: yesNo,
  notHomeSchoolReason: text,
  /** Whether this plan changes the placement; then at least two options are weighed. */
  placementChanges: yesNo,
  placementOptions: rows(
    {
      option: z.enum(placements).nullable().default(null),
      chosen: yesNo,
      reason: text,
      harmfulEffects: text,
    },
    10,
  ),
});

/** Extended school year (300.106), physical education (300.108), transportation (300.34(c)(16)), nonacademic (300.107, 300.117). */
export const participationSchema = z.strictObject({
  esy: yesNo,
  esyFactors: text,
  esyReason: text,
  esyServices: rows(
    {
      name: shortText,
      startsOn: date,
      timesPerWeek: amount,
      minutesPerSession: amount,
      endsOn: date,
      location: shortText,
    },
    20,
  ),
  physicalEducation: z.enum(['general', 'specially_designed']).nullable().default(null),
  physicalEducationDetail: text,
  transportation: z.enum(['none', 'special']).nullable().default(null),
  transportationType: shortText,
  transportationEquipment: shortText,
  transportationNeed: text,
  transportationSupports: text,
  nonacademic: text,
  activities: rows({ name: shortText, withPeers: yesNo, supports: shortText }, 20),
});

/** 34 CFR 300.320(b) and (c), 300.43, 300.321(b). */
export const transitionSchema = z.strictObject({
  /** Needs, strengths, preferences and interests, 34 CFR 300.43(a)(2). */
  studentPreferences: text,
  educationGoal: text,
  employmentGoal: text,
  independentLiving: yesNo,
  independentLivingGoal: text,
  independentLivingReason: text,
  assessments: rows({ name: shortText, on: date, informs: shortText }, 30),
  services: rows({ goalArea: z.enum(postsecondaryAreas), text: shortText, provider: shortText }, 40),
  courseOfStudy: text,
  agencies: text,
  /** Agencies likely to provide or pay for services; invited only with consent (300.321(b)(3)). */
  agencyContacts: rows(
    {
      agency: shortText,
      contact: shortText,
      services: shortText,
      consent: yesNo,
      consentOn: date,
      invited: yesNo,
    },
    20,
  ),
  updatedOn: date,
  rightsStatement: text,
  rightsInformedOn: date,
});
