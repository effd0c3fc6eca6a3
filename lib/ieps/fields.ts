import { z } from 'zod';
import { areaKeys } from './domains';
import { deliveries, relatedServiceCodes } from './field-choices';
import { amount, date, entryText, rows, shortText, text, yesNo } from './field-parts';

/* The parts of a plan item: need, goal, service, support, and the heading of an area. */

/** A date-only value, 'YYYY-MM-DD'. */
export const calendarDateSchema = z.iso.date();
const area = z.enum(areaKeys);

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
  /** Steps on the way, required with an alternate assessment and where the state asks (300.320(a)(2)(ii)). */
  objectives: rows({ text: entryText, by: date }, 20),
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
  /** Which of 34 CFR 300.34(c) a related service is; null for one the list does not name. */
  relatedService: z.enum(relatedServiceCodes).nullable().default(null),
  name: shortText,
  timesPerPeriod: amount,
  period: z.enum(['day', 'week', 'month', 'quarter', 'year']).nullable().default(null),
  minutesPerSession: amount,
  location: shortText,
  /** Whether it is given inside the regular class, for the least-restrictive-environment arithmetic. */
  insideRegularClass: yesNo,
  providerRole: shortText,
  groupSize: shortText,
  delivery: z.enum(deliveries).nullable().default(null),
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
  usedOnTests: yesNo,
});
