import { closedRangeSchema } from '@/lib/clocks/schema';
import { keepClocksOf } from '@/lib/clocks/keep-clocks';
import { readClockBasis } from '@/lib/clocks/read-calendar';
import { toDateColumn } from '@/lib/db/calendar-column';
import type { Transaction } from '@/lib/db/in-district';

type Closed = readonly [startsOn: string, endsOn: string, name: string, isHoliday?: 'on'];
type DemoCalendar = Readonly<{
  years: readonly (readonly [startsOn: string, endsOn: string])[];
  closed: readonly Closed[];
}>;

/** The school years of the demo districts; what differs between them is here, and nothing of it in code. */
const calendars: Readonly<Record<'TX' | 'CA', DemoCalendar>> = {
  TX: {
    years: [
      ['2025-08-13', '2026-05-28'],
      ['2026-08-12', '2027-05-27'],
    ],
    closed: [
      ['2025-09-01', '', 'Labor Day', 'on'],
      ['2025-10-13', '', 'Fall break'],
      ['2025-11-24', '2025-11-27', 'Thanksgiving break'],
      ['2025-11-28', '', 'Day after Thanksgiving', 'on'],
      ['2025-12-22', '2026-01-05', 'Winter break'],
      ['2026-01-19', '', 'Martin Luther King Jr. Day', 'on'],
      ['2026-02-16', '', 'Presidents’ Day', 'on'],
      ['2026-03-16', '2026-03-20', 'Spring break'],
      ['2026-04-03', '', 'Spring holiday'],
      ['2026-05-25', '', 'Memorial Day', 'on'],
      ['2026-09-07', '', 'Labor Day', 'on'],
      ['2026-10-12', '', 'Fall break'],
      ['2026-11-23', '2026-11-26', 'Thanksgiving break'],
      ['2026-11-27', '', 'Day after Thanksgiving', 'on'],
      ['2026-12-21', '2027-01-04', 'Winter break'],
      ['2027-01-18', '', 'Martin Luther King Jr. Day', 'on'],
      ['2027-02-15', '', 'Presidents’ Day', 'on'],
      ['2027-03-15', '2027-03-19', 'Spring break'],
      ['2027-03-26', '', 'Spring holiday'],
    ],
  },
  CA: {
    years: [
      ['2025-08-20', '2026-06-05'],
      ['2026-08-19', '2027-06-04'],
    ],
    closed: [
      ['2025-09-01', '', 'Labor Day', 'on'],
      ['2025-11-11', '', 'Veterans Day', 'on'],
      ['2025-11-24', '2025-11-27', 'Thanksgiving break'],
      ['2025-11-28', '', 'Day after Thanksgiving', 'on'],
      ['2025-12-22', '2026-01-02', 'Winter break'],
      ['2026-01-19', '', 'Martin Luther King Jr. Day', 'on'],
      ['2026-02-16', '', 'Presidents’ Day', 'on'],
      ['2026-03-31', '', 'Cesar Chavez Day', 'on'],
      ['2026-04-06', '2026-04-10', 'Spring break'],
      ['2026-05-25', '', 'Memorial Day', 'on'],
      ['2026-09-07', '', 'Labor Day', 'on'],
      ['2026-11-11', '', 'Veterans Day', 'on'],
      ['2026-11-23', '2026-11-26', 'Thanksgiving break'],
      ['2026-11-27', '', 'Day after Thanksgiving', 'on'],
      ['2026-12-21', '2027-01-01', 'Winter break'],
      ['2027-01-18', '', 'Martin Luther King Jr. Day', 'on'],
      ['2027-02-15', '', 'Presidents’ Day', 'on'],
      ['2027-03-31', '', 'Cesar Chavez Day', 'on'],
      ['2027-04-05', '2027-04-09', 'Spring break'],
      ['2027-05-31', '', 'Memorial Day', 'on'],
    ],
  },
};

/** Gives a demo district its school years and closed days. */
export async function makeCalendar(
  tx: Transaction,
  districtId: string,
  state: keyof typeof calendars,
): Promise<void> {
  const { years, closed } = calendars[state];
  await tx.schoolYear.createMany({
    data: years.map(([startsOn, endsOn]) => ({
      districtId,
      startsOn: toDateColumn(startsOn),
      endsOn: toDateColumn(endsOn),
    })),
  });
  const days = closed.flatMap(
    ([startsOn, endsOn, name, isHoliday]) =>
      closedRangeSchema.parse({ startsOn, endsOn, name, isHoliday }).put,
  );
  await tx.closedDay.createMany({
    data: days.map(({ on, ...day }) => ({ ...day, districtId, on: toDateColumn(on) })),
  });
}

/** Counts the clocks of all students of a demo district. */
export async function makeClocks(tx: Transaction, districtId: string): Promise<void> {
  const students = await tx.student.findMany({ where: { districtId }, select: { id: true } });
  const ids = students.map(({ id }) => id);
  await keepClocksOf(tx, await readClockBasis(tx, districtId), ids);
}
