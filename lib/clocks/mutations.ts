import 'server-only';
import { record } from '@/lib/audit/record';
import { assertAdministrator } from '@/lib/admin/policy';
import type { StaffViewer } from '@/lib/auth/viewer';
import { fromDateColumn, toDateColumn } from '@/lib/db/calendar-column';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { AppError } from '@/lib/errors';
import { openJobQueue, sendJob } from '@/lib/jobs/queue';
import { reportUnexpected } from '@/lib/observability/report';
import type { ClosedDaysChange, SchoolYearInput } from './schema';

/**
 * Puts and removes closed days of the district at once; a day that is there takes the new name. Answers the
 * change that takes this one back. The clocks of all students follow in a job.
 */
export async function changeClosedDays(
  viewer: StaffViewer,
  { put, remove }: ClosedDaysChange,
): Promise<{ undo: ClosedDaysChange }> {
  assertAdministrator(viewer);
  const { districtId } = viewer;
  const undo = await inDistrict(viewer, async (tx) => {
    const touched = [...put.map(({ on }) => on), ...remove].map((on) => toDateColumn(on));
    const where = { districtId, on: { in: touched } };
    const before = await tx.closedDay.findMany({ where, select: { on: true, name: true, isHoliday: true } });
    await tx.closedDay.deleteMany({ where });
    const days = new Map(put.map((day) => [day.on, day]));
    await tx.closedDay.createMany({
      data: [...days.values()].map(({ on, ...day }) => ({ ...day, districtId, on: toDateColumn(on) })),
    });
    await recordChange(tx, viewer, { years: 0, closedDays: days.size, removed: remove.length });
    const old = before.map(({ on, ...day }) => ({ ...day, on: fromDateColumn(on) }));
    const known = new Set(old.map(({ on }) => on));
    return { put: old, remove: [...days.keys()].filter((on) => !known.has(on)) };
  });
  await countAgain(districtId);
  return { undo };
}

/** Records a school year. Throws `invalid` when it overlaps another. */
export async function addSchoolYear(viewer: StaffViewer, year: SchoolYearInput): Promise<SchoolYearInput> {
  assertAdministrator(viewer);
  const { districtId } = viewer;
  await inDistrict(viewer, async (tx) => {
    const [startsOn, endsOn] = [toDateColumn(year.startsOn), toDateColumn(year.endsOn)];
    const overlapping = await tx.schoolYear.count({
      where: { districtId, startsOn: { lte: endsOn }, endsOn: { gte: startsOn } },
    });
    if (overlapping > 0)
      throw new AppError('invalid', 'school year overlaps', {
        fieldErrors: { startsOn: ['calendar.year_overlaps'] },
      });
    await tx.schoolYear.create({ data: { districtId, startsOn, endsOn }, select: { id: true } });
    await recordChange(tx, viewer, { years: 1, closedDays: 0, removed: 0 });
  });
  await countAgain(districtId);
  return year;
}

/** Takes a school year away; adding the same again is the way back. Its closed days stay. */
export async function removeSchoolYear(viewer: StaffViewer, year: SchoolYearInput): Promise<SchoolYearInput> {
  assertAdministrator(viewer);
  const { districtId } = viewer;
  await inDistrict(viewer, async (tx) => {
    const { count } = await tx.schoolYear.deleteMany({
      where: { districtId, startsOn: toDateColumn(year.startsOn), endsOn: toDateColumn(year.endsOn) },
    });
    // Pressed twice: it is gone already.
    if (count > 0) await recordChange(tx, viewer, { years: 0, closedDays: 0, removed: count });
  });
  await countAgain(districtId);
  return year;
}

function recordChange(
  tx: Transaction,
  { districtId, userId }: StaffViewer,
  payload: Readonly<{ years: number; closedDays: number; removed: number }>,
): Promise<void> {
  return record(tx, {
    districtId,
    actorId: userId,
    action: 'calendar.changed',
    subjectId: districtId,
    payload,
  });
}

/** Soon, by a job; without a queue in this process, or when it cannot be reached, the next morning does it. */
async function countAgain(districtId: string): Promise<void> {
  if (!openJobQueue()) return;
  try {
    // Each change its own key: a job that already runs may have read the days before this change.
    const key = `${districtId} calendar ${Date.now()}`;
    await sendJob('clocks.district', { districtId, reminds: false }, { key });
  } catch (error) {
    reportUnexpected(error, { part: 'clocks' });
  }
}
