'use server';

import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { reviewSentences, startAmendment } from './carry-mutations';
import { takeStep } from './life-mutations';
import { reviewSentencesSchema, startAmendmentSchema, takeStepSchema } from './life-schema';

export const takeStepAction = action({
  name: 'ieps.take_step',
  audience: 'staff',
  input: takeStepSchema,
  run: takeStep,
  revalidates: ({ iepId }) => [`/ieps/${iepId}`],
});

export const startAmendmentAction = action({
  name: 'ieps.start_amendment',
  audience: 'staff',
  input: startAmendmentSchema,
  run: async (viewer, input) => {
    const { iepId } = await startAmendment(viewer, input);
    redirect(`/ieps/${iepId}`);
  },
});

export const reviewSentencesAction = action({
  name: 'ieps.review_sentences',
  audience: 'staff',
  input: reviewSentencesSchema,
  run: reviewSentences,
});
