import { z } from 'zod';
import { askedSteps } from './life-step-names';

const blank = (value: unknown) => (value === '' ? undefined : value);

export const takeStepSchema = z.strictObject({
  iepId: z.uuid(),
  step: z.enum(askedSteps),
  /** The revision of the plan that the person saw. */
  revision: z.coerce.number().int().positive(),
  reason: z.string().trim().max(5_000).default(''),
  consent: z.preprocess(blank, z.enum(['whole', 'with_exceptions', 'declined']).optional()),
  /** Who signed, as the paper says; for the record of the consent. */
  signer: z.string().trim().max(300).default(''),
  signedOn: z.preprocess(blank, z.iso.date().optional()),
});
export type TakeStepInput = z.infer<typeof takeStepSchema>;

export const startAmendmentSchema = z.strictObject({ iepId: z.uuid() });

export const reviewSentencesSchema = z.strictObject({
  iepId: z.uuid(),
  /** Of this plan; others, and those already reviewed, are left as they are. */
  sentenceIds: z.array(z.uuid()).min(1).max(2_000),
});
