import { z } from 'zod';
import { sentenceViewSchema } from './content';
import * as fields from './fields';
import { sections } from './sections';

/*
 * The JSON form of a whole IEP: what the rule engine reads, what a version freezes and hashes, and what the
 * family page, the PDF and the exports are made of.
 */

/** Raised only by a change that a default cannot bridge: a plan frozen before a field existed parses with its default. */
export const documentSchemaVersion = 1;

const id = z.uuid();
const statement = z.array(sentenceViewSchema);
const linksTo = z.array(z.uuid());
/** The data an item rests on; a plan frozen before items kept them has none. */
const evidenceIds = z.array(z.uuid()).default([]);

export const documentBlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    id,
    kind: z.literal('heading'),
    fields: fields.headingFieldsSchema,
    sentences: statement.max(0),
  }),
  z.strictObject({ id, kind: z.literal('paragraph'), fields: z.strictObject({}), sentences: statement }),
  z.strictObject({
    id,
    kind: z.literal('need'),
    fields: fields.needFieldsSchema,
    sentences: statement,
    evidenceIds,
  }),
  z.strictObject({
    id,
    kind: z.literal('goal'),
    fields: fields.goalFieldsSchema,
    sentences: statement,
    linksTo,
    evidenceIds,
  }),
  z.strictObject({
    id,
    kind: z.literal('service'),
    fields: fields.serviceFieldsSchema,
    sentences: statement,
    linksTo,
    evidenceIds,
  }),
  z.strictObject({
    id,
    kind: z.literal('support'),
    fields: fields.supportFieldsSchema,
    sentences: statement,
    linksTo,
    evidenceIds,
  }),
]);
export type DocumentBlock = z.infer<typeof documentBlockSchema>;
export type DocumentBlockOf<K extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: K }>;

const blocks = z.array(documentBlockSchema);
const section = <S extends z.ZodType>(schema: S) => z.strictObject({ fields: schema, blocks });

export const iepDocumentSchema = z.strictObject({
  schemaVersion: z.literal(documentSchemaVersion),
  district: z.strictObject({
    name: z.string(),
    state: z.string().length(2),
    stateConfig: z.record(z.string(), z.unknown()),
  }),
  student: z.strictObject({
    id: z.uuid(),
    givenName: z.string(),
    familyName: z.string(),
    preferredName: z.string().nullable(),
    birthDate: fields.calendarDateSchema,
    grade: z.string(),
    disabilityCategory: z.string(),
    homeLanguage: z.string(),
    englishLearner: z.boolean(),
    schoolName: z.string(),
    schoolWeekMinutes: z.number().int(),
    lastEvaluationOn: fields.calendarDateSchema.nullable(),
    lastAnnualReviewOn: fields.calendarDateSchema.nullable(),
  }),
  iep: z.strictObject({
    id: z.uuid(),
    kind: z.enum(['initial', 'annual', 'reevaluation', 'amendment']),
    startsOn: fields.calendarDateSchema.nullable(),
    endsOn: fields.calendarDateSchema.nullable(),
    meetingOn: fields.calendarDateSchema.nullable(),
  }),
  /** The evaluations and data the plan rests on (34 CFR 300.324(a)(1)(iii)). */
  evidence: z.array(
    z.strictObject({
      id: z.uuid(),
      kind: z.enum(['score', 'observation', 'teacher_input', 'family_input', 'strength']),
      area: z.string().nullable(),
      name: z.string().nullable(),
      text: z.string(),
      value: z.number().nullable(),
      unit: z.string().nullable(),
      on: fields.calendarDateSchema.nullable(),
    }),
  ),
  documents: z.array(
    z.strictObject({ id: z.uuid(), title: z.string(), on: fields.calendarDateSchema.nullable() }),
  ),
  sections: z.strictObject({
    strengths_and_family: section(sections.strengths_and_family.fields),
    special_factors: section(sections.special_factors.fields),
    // Plans frozen before there was a behavior plan have none.
    behavior_plan: section(sections.behavior_plan.fields).prefault({ fields: {}, blocks: [] }),
    present_levels: section(sections.present_levels.fields),
    needs: section(sections.needs.fields),
    goals: section(sections.goals.fields),
    services: section(sections.services.fields),
    accommodations: section(sections.accommodations.fields),
    participation: section(sections.participation.fields),
    assessments: section(sections.assessments.fields),
    lre: section(sections.lre.fields),
    transition: section(sections.transition.fields),
  }),
});

export type IepDocument = z.infer<typeof iepDocumentSchema>;
