import { beforeAll, describe, expect, it } from 'vitest';
import type { StaffViewer } from '@/lib/auth/viewer';
import { asSystem } from '@/lib/db/in-district';
import { startIep } from '@/lib/ieps/mutations';
import { decideReview, requestReview, withdrawReview } from '@/lib/reviews/mutations';
import { listReviews } from '@/lib/reviews/queries';
import { createDistrict, createStaff, createStudent } from '@/tests/setup/users';

let manager: StaffViewer;
let teacher: StaffViewer;
let coordinator: StaffViewer;
let stranger: StaffViewer;
let districtId: string;
let iepId: string;

beforeAll(async () => {
  const district = await createDistrict();
  districtId = district.districtId;
  manager = await createStaff(districtId, 'case_manager');
  teacher = await createStaff(districtId, 'general_education_teacher');
  coordinator = await createStaff(districtId, 'coordinator');
  stranger = await createStaff(districtId, 'case_manager');
  const studentId = await createStudent(district, {
    caseManagerMembershipId: manager.membershipId,
    teamMembershipId: teacher.membershipId,
  });
  ({ iepId } = await startIep(manager, { studentId, kind: 'annual' }));
});

const ask = (to: StaffViewer) =>
  requestReview(manager, { iepId, reviewerMembershipId: to.membershipId, message: 'The goals, please.' });
const statusNow = () =>
  asSystem(async (tx) => (await tx.iep.findFirstOrThrow({ where: { districtId, id: iepId } })).status);

describe('a review', () => {
  it('moves a draft into review, tells the reviewer, and waits alone', async () => {
    const { reviewId } = await ask(teacher);
    expect(await statusNow()).toBe('in_review');
    await expect(ask(coordinator)).rejects.toMatchObject({ details: { reason: 'review_waits' } });
    const mails = await asSystem((tx) =>
      tx.outboxMail.findMany({ where: { districtId, template: 'review_requested' } }),
    );
    expect(mails.map(({ toAddress }) => toAddress)).toHaveLength(1);
    await withdrawReview(manager, { reviewId });
    await expect(
      decideReview(teacher, { reviewId, decision: 'approved', reasons: '' }),
    ).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is decided by the person asked or a coordinator, with reasons that stay', async () => {
    const { reviewId } = await ask(coordinator);
    const decision = {
      reviewId,
      decision: 'changes_requested',
      reasons: 'The baseline has no date.',
    } as const;
    await expect(decideReview(teacher, decision)).rejects.toMatchObject({ code: 'not_found' });
    await decideReview(coordinator, decision);
    const [newest] = (await listReviews(manager, iepId))?.reviews ?? [];
    expect(newest).toMatchObject({
      decision: 'changes_requested',
      reasons: 'The baseline has no date.',
      decidedBy: coordinator.name,
    });
    await expect(decideReview(coordinator, decision)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is asked only of people who may read the plan, and only by who answers for the student', async () => {
    await expect(ask(stranger)).rejects.toMatchObject({ details: { reason: 'not_a_colleague' } });
    const byTeacher = requestReview(teacher, {
      iepId,
      reviewerMembershipId: coordinator.membershipId,
      message: '',
    });
    await expect(byTeacher).rejects.toMatchObject({ code: 'not_found' });
    expect(await listReviews(stranger, iepId)).toBeNull();
  });
});
