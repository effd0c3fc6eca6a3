import { z } from 'zod';

export const checkIepSchema = z.strictObject({ iepId: z.uuid() });

const minReasonLength = 10;
const words = z.string().trim().max(2000);

/** Which finding: its rule and what `anchorOf` gives for it. */
const finding = { iepId: z.uuid(), ruleId: z.string().max(10), anchor: z.string().min(1).max(300) };

export const overrideFindingSchema = z.strictObject({
  ...finding,
  reason: words.min(minReasonLength, 'reason_too_short'),
});
export const confirmFindingSchema = z.strictObject({ ...finding, reason: words.min(1, 'required') });
export const withdrawDecisionSchema = z.strictObject({ iepId: z.uuid(), decisionId: z.uuid() });
export type DecideFindingInput = z.infer<typeof overrideFindingSchema>;
