import 'server-only';
import type { z } from 'zod';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import { colleaguesOn } from '@/lib/comments/policy';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { AppError, notFound } from '@/lib/errors';
import { actorOf, readLife } from '@/lib/ieps/life-facts';
import { decideStep } from '@/lib/ieps/life-steps';
import { writeStep } from '@/lib/ieps/life-write';
import { lockIep } from '@/lib/ieps/lock';
import { iepsManagedBy } from '@/lib/ieps/policy';
import { queueStaffMail } from '@/lib/mail/staff-mail';
import { reviewsDecidedBy, reviewsReadableBy } from './policy';
import type { decideReviewSchema, requestReviewSchema } from './schema';

/** Asks a colleague to review a plan; a draft is then in review. One review waits at a time. */
export function requestReview(
  viewer: StaffViewer,
  { iepId, reviewerMembershipId, message }: z.infer<typeof requestReviewSchema>,
): Promise<{ reviewId: string; iepId: string }> {
  const { districtId, userId } = viewer;
  return inDistrict(viewer, async (tx) => {
    await lockIep(tx, { districtId, iepId }, 'own');
    const life = await readLife(tx, viewer, { ...iepsManagedBy(viewer), id: iepId });
    if (!life) throw notFound('iep');
    const { studentId } = life;
    const reviewer = await tx.membership.findFirst({
      where: {
        AND: [colleaguesOn(viewer, studentId), { id: reviewerMembershipId, userId: { not: userId } }],
      },
      select: { userId: true },
    });
    if (!reviewer) throw new AppError('invalid', 'no such colleague', { reason: 'not_a_colleague' });
    const waiting = await tx.reviewRequest.count({ where: { districtId, iepId, decision: null } });
    if (waiting > 0) throw new AppError('conflict', 'a review waits', { reason: 'review_waits' });
    const verdict = decideStep(life.facts, { step: 'request_review', actor: actorOf(viewer) });
    if (verdict.ok) {
      const { status } = life.facts;
      await writeStep(
        tx,
        { districtId, byId: userId },
        { id: iepId, studentId, status, revision: life.revision },
        { step: 'request_review', to: verdict.to, reason: message },
      );
    } else if (life.facts.status !== 'in_review')
      throw new AppError('conflict', 'not to be reviewed', { reason: 'step_not_possible' });
    const { id } = await tx.reviewRequest.create({
      data: { districtId, iepId, requestedById: userId, reviewerMembershipId, message },
      select: { id: true },
    });
    await queueStaffMail(tx, viewer, {
      template: 'review_requested',
      userIds: [reviewer.userId],
      path: `/ieps/${iepId}?panel=comments`,
    });
    await record(tx, {
      districtId,
      actorId: userId,
      action: 'iep.review_requested',
      subjectId: iepId,
      studentId,
      payload: { reviewId: id },
    });
    return { reviewId: id, iepId };
  });
}

/** The reviewer's decision; asking for changes needs reasons. The plan stays in review for its writer to go on. */
export function decideReview(
  viewer: StaffViewer,
  { reviewId, decision, reasons }: z.infer<typeof decideReviewSchema>,
): Promise<{ iepId: string }> {
  return inDistrict(viewer, async (tx) => {
    const review = await readReview(tx, viewer, reviewId);
    const { count } = await tx.reviewRequest.updateMany({
      where: { ...reviewsDecidedBy(viewer), id: reviewId },
      data: { decision, reasons, decidedAt: new Date(), decidedById: viewer.userId },
    });
    if (count === 0) throw notFound('review');
    await queueStaffMail(tx, viewer, {
      template: 'review_decided',
      userIds: [review.requestedById],
      path: `/ieps/${review.iepId}?panel=comments`,
    });
    return keepDecision(tx, viewer, review, decision);
  });
}

/** Takes a request back that nobody has decided yet. */
export function withdrawReview(
  viewer: StaffViewer,
  { reviewId }: { reviewId: string },
): Promise<{ iepId: string }> {
  return inDistrict(viewer, async (tx) => {
    const review = await readReview(tx, viewer, reviewId);
    const { count } = await tx.reviewRequest.updateMany({
      where: { ...reviewsReadableBy(viewer), id: reviewId, decision: null, requestedById: viewer.userId },
      data: { decision: 'withdrawn', decidedAt: new Date(), decidedById: viewer.userId },
    });
    if (count === 0) throw notFound('review');
    return keepDecision(tx, viewer, review, 'withdrawn');
  });
}

type Review = Readonly<{ id: string; iepId: string; requestedById: string; iep: { studentId: string } }>;

async function readReview(tx: Transaction, viewer: StaffViewer, reviewId: string): Promise<Review> {
  const review = await tx.reviewRequest.findFirst({
    where: { ...reviewsReadableBy(viewer), id: reviewId },
    select: { id: true, iepId: true, requestedById: true, iep: { select: { studentId: true } } },
  });
  if (!review) throw notFound('review');
  return review;
}

async function keepDecision(
  tx: Transaction,
  viewer: StaffViewer,
  { id, iepId, iep }: Review,
  decision: string,
): Promise<{ iepId: string }> {
  await record(tx, {
    districtId: viewer.districtId,
    actorId: viewer.userId,
    action: 'iep.review_decided',
    subjectId: iepId,
    studentId: iep.studentId,
    payload: { reviewId: id, decision },
  });
  return { iepId };
}
