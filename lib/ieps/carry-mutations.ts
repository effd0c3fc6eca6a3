import 'server-only';
import type { z } from 'zod';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import { fromDateColumn } from '@/lib/db/calendar-column';
import { inDistrict } from '@/lib/db/in-district';
import { AppError, notFound } from '@/lib/errors';
import { todayIn } from '@/lib/format/calendar-date';
import { copyPlan } from './copy-plan';
import { openStatuses } from './life';
import type { reviewSentencesSchema } from './life-schema';
import { iepsReadableBy } from './policy';
import { by, editableIep } from './section-save';

/**
 * Starts an amendment of a plan in effect: a copy, word for word, that ends when the plan does; its annual
 * review stands (34 CFR 300.324(a)(4), (6)). One that is open already is a `conflict` with its id.
 */
export function startAmendment(
  viewer: StaffViewer,
  { iepId }: Readonly<{ iepId: string }>,
): Promise<{ iepId: string }> {
  return inDistrict(viewer, async (tx) => {
    const plan = await tx.iep.findFirst({
      where: { ...iepsReadableBy(viewer), id: iepId, status: 'active' },
      select: {
        studentId: true,
        endsOn: true,
        amendments: { where: { status: { in: [...openStatuses] } }, take: 1, select: { id: true } },
      },
    });
    if (!plan) throw notFound('iep');
    const [open] = plan.amendments;
    if (open)
      throw new AppError('conflict', 'amendment open', {
        reason: 'amendment_open',
        payload: { iepId: open.id },
      });
    const { studentId } = plan;
    const made = await copyPlan(tx, viewer, {
      fromIepId: iepId,
      studentId,
      kind: 'amendment',
      startsOn: todayIn(viewer.timeZone),
      endsOn: fromDateColumn(plan.endsOn),
      mode: 'amend',
    });
    await record(tx, {
      ...by(viewer),
      action: 'iep.amendment_started',
      subjectId: made.iepId,
      studentId,
      payload: { amendsIepId: iepId },
    });
    return { iepId: made.iepId };
  });
}

/** Marks sentences of last year's plan as reviewed: a person has read them and stands by them for this year. */
export function reviewSentences(
  viewer: StaffViewer,
  { iepId, sentenceIds }: z.infer<typeof reviewSentencesSchema>,
): Promise<{ reviewed: number }> {
  return inDistrict(viewer, async (tx) => {
    const { studentId } = await editableIep(tx, viewer, iepId);
    const { count } = await tx.iepSentence.updateMany({
      where: {
        districtId: viewer.districtId,
        iepId,
        id: { in: sentenceIds },
        carriedFromId: { not: null },
        reviewedAt: null,
      },
      data: { reviewedAt: new Date(), reviewedById: viewer.userId },
    });
    if (count > 0)
      await record(tx, {
        ...by(viewer),
        action: 'iep.sentences_reviewed',
        subjectId: iepId,
        studentId,
        payload: { sentences: count },
      });
    return { reviewed: count };
  });
}
