import { z } from 'zod';
import * as fields from './fields';

export const maxSentenceLength = 4_000;
const maxBlocksPerSection = 500;
const maxSentencesPerBlock = 200;

/** What a sentence rests on: a passage of the student's documents, a datum, or a passage of the law or goal bank. */
export const sourceRefSchema = z.strictObject({
  kind: z.enum(['passage', 'evidence', 'knowledge']),
  id: z.uuid(),
});

/**
 * A sentence as the editor sends it. Provenance is not sent: the server knows it by id, marks a changed
 * drafted sentence as edited, and takes an unknown id for a sentence written by the person who saves.
 */
export const sentenceInputSchema = z.strictObject({
  id: z.uuid(),
  text: z.string().max(maxSentenceLength),
});

const sentences = z.array(sentenceInputSchema).max(maxSentencesPerBlock);
const id = z.uuid();
/** Blocks this one serves: the need of a goal, the goals and needs of a service or support. */
const linksTo = z.array(z.uuid()).max(50).default([]);

/** A heading, a paragraph, or an item of the plan whose one or more sentences state it in words. */
export const blockInputSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    id,
    kind: z.literal('heading'),
    fields: fields.headingFieldsSchema,
    sentences: sentences.max(0).default([]),
  }),
  z.strictObject({ id, kind: z.literal('paragraph'), fields: z.strictObject({}).default({}), sentences }),
  z.strictObject({ id, kind: z.literal('need'), fields: fields.needFieldsSchema, sentences }),
  z.strictObject({ id, kind: z.literal('goal'), fields: fields.goalFieldsSchema, sentences, linksTo }),
  z.strictObject({ id, kind: z.literal('service'), fields: fields.serviceFieldsSchema, sentences, linksTo }),
  z.strictObject({ id, kind: z.literal('support'), fields: fields.supportFieldsSchema, sentences, linksTo }),
]);

export type BlockInput = z.infer<typeof blockInputSchema>;
export type BlockKind = BlockInput['kind'];
export type SentenceInput = z.infer<typeof sentenceInputSchema>;
export type SourceRef = z.infer<typeof sourceRefSchema>;

/** One section as it is edited, saved and merged. `fields` is parsed by the schema of the section's key. */
export const sectionContentSchema = z.strictObject({
  fields: z.record(z.string(), z.unknown()).default({}),
  blocks: z.array(blockInputSchema).max(maxBlocksPerSection).default([]),
});

export type SectionContent = z.infer<typeof sectionContentSchema>;

/** A source as the reader sees it: a chip, and where it opens. */
export const sourceViewSchema = z.strictObject({
  kind: z.enum(['passage', 'evidence', 'knowledge']),
  id: z.uuid(),
  /** "Phonics survey, p. 2" */
  label: z.string(),
  /** The passage itself. */
  text: z.string(),
  documentId: z.uuid().nullable().default(null),
  pageNumber: z.number().int().nullable().default(null),
  spanStart: z.number().int().nullable().default(null),
  spanEnd: z.number().int().nullable().default(null),
  citation: z.string().nullable().default(null),
});
export type SourceView = z.infer<typeof sourceViewSchema>;

/** A sentence with its provenance, as stored and as shown. */
export const sentenceViewSchema = sentenceInputSchema.extend({
  origin: z.enum(['ai', 'edited', 'human']),
  writer: z.string().nullable(),
  acceptedAt: z.string().nullable(),
  sources: z.array(sourceViewSchema),
  /** Copied from a sentence of last year's plan; until a person reviews it, it is not this year's. */
  carried: z.strictObject({ from: z.uuid(), isReviewed: z.boolean() }).optional(),
});
export type SentenceView = z.infer<typeof sentenceViewSchema>;
