import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import { findColleagues, type Colleague } from '@/lib/comments/queries';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import type { ReviewDecision } from '@/lib/db/generated/enums';
import { iepsReadableBy, iepsEditableBy } from '@/lib/ieps/policy';
import { reviewsReadableBy } from './policy';

export type ReviewView = Readonly<{
  id: string;
  requestedBy: string;
  reviewer: string;
  message: string;
  requestedAt: string;
  decision: ReviewDecision | null;
  reasons: string;
  decidedBy: string | null;
  decidedAt: string | null;
  can: Readonly<{ decide: boolean; withdraw: boolean }>;
}>;

export type Reviews = Readonly<{
  reviews: readonly ReviewView[];
  reviewers: readonly Colleague[];
  can: Readonly<{ request: boolean }>;
}>;

/** The reviews of a plan, newest first, and who can be asked for one; null when not the viewer's. */
export function listReviews(viewer: StaffViewer, iepId: string): Promise<Reviews | null> {
  return inDistrict(viewer, async (tx) => {
    const iep = await tx.iep.findFirst({
      where: { ...iepsReadableBy(viewer), id: iepId },
      select: { studentId: true },
    });
    if (!iep) return null;
    const rows = await tx.reviewRequest.findMany({
      where: { ...reviewsReadableBy(viewer), iepId },
      orderBy: { requestedAt: 'desc' },
      take: 50,
      select: {
        id: true,
        requestedById: true,
        reviewerMembershipId: true,
        message: true,
        requestedAt: true,
        decision: true,
        reasons: true,
        decidedById: true,
        decidedAt: true,
      },
    });
    const names = await namesOf(tx, viewer, rows);
    const canEdit = await tx.iep.count({ where: { ...iepsEditableBy(viewer), id: iepId } });
    const hasOpen = rows.some(({ decision }) => decision === null);
    return {
      reviewers: await findColleagues(tx, viewer, iep.studentId),
      can: { request: canEdit > 0 && !hasOpen },
      reviews: rows.map((row) => ({
        id: row.id,
        requestedBy: names.users.get(row.requestedById) ?? '',
        reviewer: names.members.get(row.reviewerMembershipId) ?? '',
        message: row.message,
        requestedAt: row.requestedAt.toISOString(),
        decision: row.decision,
        reasons: row.reasons,
        decidedBy: row.decidedById ? (names.users.get(row.decidedById) ?? '') : null,
        decidedAt: row.decidedAt?.toISOString() ?? null,
        can: {
          decide:
            row.decision === null &&
            (viewer.role === 'coordinator' || row.reviewerMembershipId === viewer.membershipId),
          withdraw: row.decision === null && row.requestedById === viewer.userId,
        },
      })),
    };
  });
}

type Row = Readonly<{ requestedById: string; decidedById: string | null; reviewerMembershipId: string }>;

async function namesOf(tx: Transaction, viewer: StaffViewer, rows: readonly Row[]) {
  const members = await tx.membership.findMany({
    where: { districtId: viewer.districtId, id: { in: rows.map((row) => row.reviewerMembershipId) } },
    select: { id: true, user: { select: { name: true } } },
  });
  const userIds = rows.flatMap((row) => [row.requestedById, ...(row.decidedById ? [row.decidedById] : [])]);
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(userIds)] } },
    select: { id: true, name: true },
  });
  return {
    members: new Map(members.map(({ id, user }) => [id, user.name])),
    users: new Map(users.map(({ id, name }) => [id, name])),
  };
}
