'use server';

import { action } from '@/lib/action';
import { decideReview, requestReview, withdrawReview } from './mutations';
import { decideReviewSchema, requestReviewSchema, reviewIdSchema } from './schema';

export const requestReviewAction = action({
  name: 'reviews.request',
  audience: 'staff',
  input: requestReviewSchema,
  run: requestReview,
  revalidates: ({ iepId }) => [`/ieps/${iepId}`],
});

export const decideReviewAction = action({
  name: 'reviews.decide',
  audience: 'staff',
  input: decideReviewSchema,
  run: decideReview,
  revalidates: (_input, { iepId }) => [`/ieps/${iepId}`],
});

export const withdrawReviewAction = action({
  name: 'reviews.withdraw',
  audience: 'staff',
  input: reviewIdSchema,
  run: withdrawReview,
  revalidates: (_input, { iepId }) => [`/ieps/${iepId}`],
});
