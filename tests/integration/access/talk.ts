import type { StaffViewer } from '@/lib/auth/viewer';
import { openThread } from '@/lib/comments/mutations';
import { asSystem } from '@/lib/db/in-district';
import { canary, type Ids } from './world';

/** A conversation about a plan. */
export async function comment(
  owner: StaffViewer,
  iepId: string,
): Promise<Pick<Ids, 'threadId' | 'commentId'>> {
  const { threadId } = await openThread(owner, {
    iepId,
    sectionKey: 'needs',
    blockId: null,
    sentenceId: null,
    quote: '',
    text: `Is ${canary} ready for this?`,
    mentions: [],
  });
  const row = await asSystem((tx) =>
    tx.comment.findFirstOrThrow({ where: { threadId }, select: { id: true } }),
  );
  return { threadId, commentId: row.id };
}

/** A person's word on a finding. */
export async function confirmation({ districtId, userId }: StaffViewer, iepId: string): Promise<string> {
  const { id } = await asSystem((tx) =>
    tx.findingDecision.create({
      data: {
        districtId,
        iepId,
        ruleId: 'AS-01',
        anchor: 'sections.assessments',
        kind: 'confirm',
        reason: canary,
        byId: userId,
      },
      select: { id: true },
    }),
  );
  return id;
}

/** Two reviews that wait. */
export async function reviews(
  owner: StaffViewer,
  coordinator: StaffViewer,
  iepId: string,
): Promise<Pick<Ids, 'reviewId' | 'ownReviewId'>> {
  const { districtId } = owner;
  const ask = (from: StaffViewer, to: StaffViewer) =>
    asSystem((tx) =>
      tx.reviewRequest.create({
        data: {
          districtId,
          iepId,
          requestedById: from.userId,
          reviewerMembershipId: to.membershipId,
          message: canary,
        },
        select: { id: true },
      }),
    );
  const { id: reviewId } = await ask(coordinator, owner);
  const { id: ownReviewId } = await ask(owner, coordinator);
  return { reviewId, ownReviewId };
}
