import 'server-only';
import { fromDateColumn } from '@/lib/db/calendar-column';
import type { Transaction } from '@/lib/db/in-district';
import { goalFieldsSchema } from '@/lib/ieps/fields';
import type { MeasuredScore } from './same-measure';

/** More than a year of weekly scores on several measures. */
const maxScores = 500;

/**
 * A student's own scores with their unit and material: confirmed data and measurements on goals. The caller has
 * checked that the viewer may read the student.
 */
export async function readStudentScores(
  tx: Transaction,
  districtId: string,
  studentId: string,
): Promise<MeasuredScore[]> {
  const data = await tx.evidence.findMany({
    where: {
      districtId,
      studentId,
      kind: 'score',
      removedAt: null,
      confirmedAt: { not: null },
      value: { not: null },
      unit: { not: null },
      occurredOn: { not: null },
    },
    orderBy: { occurredOn: 'desc' },
    take: maxScores,
    select: { value: true, unit: true, level: true, occurredOn: true },
  });
  const measured = await tx.goalProgress.findMany({
    where: { districtId, iep: { studentId }, voidedAt: null },
    orderBy: { measuredOn: 'desc' },
    take: maxScores,
    select: { value: true, measuredOn: true, goal: { select: { fields: true } } },
  });
  return [
    ...data.flatMap(({ value, unit, level, occurredOn }) =>
      value && unit && occurredOn
        ? [{ value: value.toNumber(), unit, level: level ?? '', on: fromDateColumn(occurredOn) }]
        : [],
    ),
    ...measured.map(({ value, measuredOn, goal }) => {
      const { unit, level } = goalFieldsSchema.parse(goal.fields).criterion;
      return { value: value.toNumber(), unit, level, on: fromDateColumn(measuredOn) };
    }),
  ];
}
