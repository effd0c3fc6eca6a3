import * as reviews from '@/lib/reviews/mutations';
import * as reviewQueries from '@/lib/reviews/queries';
import { asStaff, rows, type Row } from '../row';

const owner = ['owner'] as const;

export const reviewRows: readonly Row[] = [
  ...rows('reviews/queries', asStaff, owner, {
    listReviews: (viewer, ids) => reviewQueries.listReviews(viewer, ids.iepId),
  }),
  ...rows('reviews/mutations', asStaff, owner, {
    requestReview: (viewer, ids) =>
      reviews.requestReview(viewer, {
        iepId: ids.draftIepId,
        reviewerMembershipId: ids.coordinatorMembershipId,
        message: '',
      }),
    withdrawReview: (viewer, ids) => reviews.withdrawReview(viewer, { reviewId: ids.ownReviewId }),
    decideReview: (viewer, ids) =>
      reviews.decideReview(viewer, { ...ids, decision: 'approved', reasons: '' }),
  }),
];
