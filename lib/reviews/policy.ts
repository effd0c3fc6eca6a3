import type { StaffViewer } from '@/lib/auth/viewer';
import type { Prisma } from '@/lib/db/generated/client';
import { iepsReadableBy } from '@/lib/ieps/policy';

export function reviewsReadableBy(viewer: StaffViewer): Prisma.ReviewRequestWhereInput {
  return { districtId: viewer.districtId, iep: iepsReadableBy(viewer) };
}

/** The person asked decides; so may a coordinator, when that person is away. */
export function reviewsDecidedBy(viewer: StaffViewer): Prisma.ReviewRequestWhereInput {
  const open = { ...reviewsReadableBy(viewer), decision: null };
  return viewer.role === 'coordinator' ? open : { ...open, reviewerMembershipId: viewer.membershipId };
}
