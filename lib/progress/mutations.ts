import 'server-only';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import { toDateColumn } from '@/lib/db/calendar-column';
import { inDistrict } from '@/lib/db/in-district';
import { AppError, notFound } from '@/lib/errors';
import { todayIn } from '@/lib/format/calendar-date';
import { goalsMeasuredBy } from './policy';
import type { RecordProgressInput } from './schema';

export type ChangedProgress = { progressId: string; studentId: string };

/** Records a measurement on a goal, in the unit of its criterion. It is never overwritten: a wrong one is voided. */
export function recordProgress(viewer: StaffViewer, input: RecordProgressInput): Promise<ChangedProgress> {
  return inDistrict(viewer, async (tx) => {
    const { districtId, userId } = viewer;
    const { goalId, on, value, note } = input;
    const goal = await tx.iepBlock.findFirst({
      where: { AND: [goalsMeasuredBy(viewer), { id: goalId }] },
      select: { iepId: true, iep: { select: { studentId: true } } },
    });
    if (!goal) throw notFound('goal');
    if (on > todayIn(viewer.timeZone))
      throw new AppError('invalid', 'measured in the future', { fieldErrors: { on: ['date_in_future'] } });
    const { iepId } = goal;
    const { studentId } = goal.iep;
    const { id } = await tx.goalProgress.create({
      data: {
        districtId,
        iepId,
        goalBlockId: goalId,
        measuredOn: toDateColumn(on),
        value,
        note,
        recordedById: userId,
      },
      select: { id: true },
    });
    const payload = { goalId };
    await record(tx, {
      districtId,
      actorId: userId,
      action: 'progress.recorded',
      subjectId: id,
      studentId,
      payload,
    });
    return { progressId: id, studentId };
  });
}

/** Marks a measurement as wrong; it stays, and counts no more. */
export function voidProgress(
  viewer: StaffViewer,
  { progressId }: Readonly<{ progressId: string }>,
): Promise<ChangedProgress> {
  return mark(viewer, progressId, 'progress.voided', new Date());
}

/** Takes the voiding back. */
export function restoreProgress(
  viewer: StaffViewer,
  { progressId }: Readonly<{ progressId: string }>,
): Promise<ChangedProgress> {
  return mark(viewer, progressId, 'progress.restored', null);
}

function mark(
  viewer: StaffViewer,
  progressId: string,
  action: 'progress.voided' | 'progress.restored',
  voidedAt: Date | null,
): Promise<ChangedProgress> {
  return inDistrict(viewer, async (tx) => {
    const { districtId, userId } = viewer;
    const where = { districtId, id: progressId, goal: goalsMeasuredBy(viewer) };
    const found = await tx.goalProgress.findFirst({
      where,
      select: { goalBlockId: true, iep: { select: { studentId: true } } },
    });
    if (!found) throw notFound('measurement');
    const { studentId } = found.iep;
    const { count } = await tx.goalProgress.updateMany({
      where: { ...where, voidedAt: voidedAt ? null : { not: null } },
      data: { voidedAt },
    });
    // Pressed twice: what was asked for is already so.
    if (count > 0)
      await record(tx, {
        districtId,
        actorId: userId,
        action,
        subjectId: progressId,
        studentId,
        payload: { goalId: found.goalBlockId },
      });
    return { progressId, studentId };
  });
}
