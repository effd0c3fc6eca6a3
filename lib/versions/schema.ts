import { z } from 'zod';

const maxMessageLength = 2_000;

export const shareIepSchema = z.strictObject({
  iepId: z.uuid(),
  /** Guardianships to share with; each must be an active one of the plan's student. */
  guardianshipIds: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(z.uuid()).min(1).max(20),
  ),
  message: z.string().trim().max(maxMessageLength).default(''),
});

export const shareIdSchema = z.strictObject({ shareId: z.uuid() });

export const versionIdSchema = z.strictObject({ versionId: z.uuid() });
