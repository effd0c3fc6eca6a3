import { z } from 'zod';
import {
  goalFieldsSchema,
  headingFieldsSchema,
  needFieldsSchema,
  serviceFieldsSchema,
  supportFieldsSchema,
} from '@/lib/ieps/fields';

/*
 * What a model answers, one item a sentence. The schema is shallow on purpose: providers refuse deep ones.
 * `sourceIds` name entries of the evidence pack ("e3", "p12", "k4").
 */

const common = {
  /** The sentence as it would stand in the plan. */
  text: z.string().min(1).max(4_000),
  /** Ids of the pack's entries the sentence rests on. */
  sourceIds: z.array(z.string()).max(12),
  /** Numbers and dates the writer worked out rather than read, each with how. */
  derivations: z
    .array(z.object({ value: z.string(), from: z.string() }))
    .max(12)
    .default([]),
};

const draftSentenceSchema = z.object({
  kind: z.literal('sentence'),
  area: headingFieldsSchema.shape.area,
  ...common,
});
export const draftNeedSchema = z.object({ kind: z.literal('need'), fields: needFieldsSchema, ...common });
/** `needIds` and `linkIds` name blocks of the plan given in the pack ("n1", "g2"). */
export const draftGoalSchema = z.object({
  kind: z.literal('goal'),
  fields: goalFieldsSchema,
  needIds: z.array(z.string()).max(8),
  ...common,
});
/** What the list of the law calls a service, and how it is given, people say. */
const draftServiceSchema = z.object({
  kind: z.literal('service'),
  fields: serviceFieldsSchema.omit({ relatedService: true, delivery: true }),
  linkIds: z.array(z.string()).max(12),
  ...common,
});
const draftSupportSchema = z.object({
  kind: z.literal('support'),
  fields: supportFieldsSchema.omit({ usedOnTests: true }),
  linkIds: z.array(z.string()).max(12),
  ...common,
});
/** Missing data becomes a question to the teacher, never plausible text. */
const draftQuestionSchema = z.object({
  kind: z.literal('question'),
  area: headingFieldsSchema.shape.area,
  ...common,
});

export const draftItemSchema = z.discriminatedUnion('kind', [
  draftSentenceSchema,
  draftNeedSchema,
  draftGoalSchema,
  draftServiceSchema,
  draftSupportSchema,
  draftQuestionSchema,
]);

export type DraftItem = z.infer<typeof draftItemSchema>;
export type DraftItemOf<K extends DraftItem['kind']> = Extract<DraftItem, { kind: K }>;

/** The schema of one section's answer: its items and questions only. */
export const itemSchemaBySection = {
  strengths_and_family: z.discriminatedUnion('kind', [draftSentenceSchema, draftQuestionSchema]),
  present_levels: z.discriminatedUnion('kind', [draftSentenceSchema, draftQuestionSchema]),
  needs: z.discriminatedUnion('kind', [draftNeedSchema, draftQuestionSchema]),
  goals: z.discriminatedUnion('kind', [draftGoalSchema, draftQuestionSchema]),
  services: z.discriminatedUnion('kind', [draftServiceSchema, draftQuestionSchema]),
  accommodations: z.discriminatedUnion('kind', [draftSupportSchema, draftQuestionSchema]),
} as const;

export type DraftableSectionKey = keyof typeof itemSchemaBySection;
