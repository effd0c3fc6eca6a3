import { z } from 'zod';

const words = z.string().trim().max(4_000);

export const requestReviewSchema = z.strictObject({
  iepId: z.uuid(),
  reviewerMembershipId: z.uuid(),
  message: words.default(''),
});

export const decideReviewSchema = z
  .strictObject({
    reviewId: z.uuid(),
    decision: z.enum(['approved', 'changes_requested']),
    reasons: words.default(''),
  })
  .refine(({ decision, reasons }) => decision === 'approved' || reasons !== '', {
    path: ['reasons'],
    message: 'required',
  });

export const reviewIdSchema = z.strictObject({ reviewId: z.uuid() });
