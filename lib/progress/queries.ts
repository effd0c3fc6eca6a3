import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import { fromDateColumn } from '@/lib/db/calendar-column';
import type { IepKind, IepStatus, Prisma } from '@/lib/db/generated/client';
import { inDistrict } from '@/lib/db/in-district';
import type { Aimline } from '@/lib/goals/aimline';
import type { CalendarDate } from '@/lib/format/calendar-date';
import { goalFieldsSchema } from '@/lib/ieps/fields';
import { goalsMeasuredBy } from './policy';

export type Measurement = { id: string; on: CalendarDate; value: number; note: string; by: string };

export type GoalForProgress = {
  id: string;
  iepId: string;
  iepKind: IepKind;
  iepStatus: IepStatus;
  text: string;
  unit: string;
  direction: 'increase' | 'decrease';
  /** Null while baseline, target or dates are missing. */
  aimline: Aimline | null;
  /** Oldest first, without voided ones. */
  measurements: Measurement[];
};

/** More measurements of one goal than a year of daily ones. */
const maxMeasurements = 400;

const goalSelect = {
  id: true,
  iepId: true,
  fields: true,
  sentences: { orderBy: { position: 'asc' }, select: { text: true } },
  iep: { select: { kind: true, status: true, startsOn: true, endsOn: true } },
  progress: {
    where: { voidedAt: null },
    orderBy: [{ measuredOn: 'desc' }, { recordedAt: 'desc' }],
    take: maxMeasurements,
    select: { id: true, measuredOn: true, value: true, note: true, recordedById: true },
  },
} as const satisfies Prisma.IepBlockSelect;

type GoalRow = Prisma.IepBlockGetPayload<{ select: typeof goalSelect }>;

/** The goals of a student's plans with their measurements: the plan in effect first, then those being written. */
export function listGoalProgress(viewer: StaffViewer, studentId: string): Promise<GoalForProgress[]> {
  return inDistrict(viewer, async (tx) => {
    const rows = await tx.iepBlock.findMany({
      where: { AND: [goalsMeasuredBy(viewer), { iep: { studentId } }] },
      orderBy: [{ iep: { createdAt: 'desc' } }, { position: 'asc' }],
      take: 200,
      select: goalSelect,
    });
    const byIds = [...new Set(rows.flatMap(({ progress }) => progress.map((row) => row.recordedById)))];
    const people = await tx.user.findMany({ where: { id: { in: byIds } }, select: { id: true, name: true } });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return rows
      .map((row) => goalOf(row, names))
      .toSorted((a, b) => Number(b.iepStatus === 'active') - Number(a.iepStatus === 'active'));
  });
}

function goalOf(row: GoalRow, names: ReadonlyMap<string, string>): GoalForProgress {
  const fields = goalFieldsSchema.parse(row.fields);
  const { baseline, criterion, targetOn, direction } = fields;
  const startsOn = baseline.on ?? fromDateColumn(row.iep.startsOn);
  const endsOn = targetOn ?? fromDateColumn(row.iep.endsOn);
  const isAimed = baseline.value !== null && criterion.value !== null && startsOn !== null && endsOn !== null;
  return {
    id: row.id,
    iepId: row.iepId,
    iepKind: row.iep.kind,
    iepStatus: row.iep.status,
    text: row.sentences.map(({ text }) => text).join(' '),
    unit: criterion.unit,
    direction,
    aimline: isAimed
      ? { baseline: baseline.value ?? 0, startsOn, target: criterion.value ?? 0, targetOn: endsOn }
      : null,
    measurements: row.progress
      .map(({ id, measuredOn, value, note, recordedById }) => ({
        id,
        on: fromDateColumn(measuredOn),
        value: value.toNumber(),
        note,
        by: names.get(recordedById) ?? '',
      }))
      .reverse(),
  };
}
