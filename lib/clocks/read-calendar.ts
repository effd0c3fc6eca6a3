import 'server-only';
import { fromDateColumn, toDateColumn } from '@/lib/db/calendar-column';
import type { Transaction } from '@/lib/db/in-district';
import { readStateConfig } from '@/lib/districts/state-config';
import { addYears, todayIn } from '@/lib/format/calendar-date';
import type { ProceduralRecord } from '@/lib/record/record';
import type { ClockFacts } from './facts';
import { schoolCalendar } from './school-calendar';

/** No clock counts back further than this, and a district keeps its old years. */
const yearsBack = 6;
const maxYears = 20;
const maxClosedDays = 4_000;

/** The district's recorded days, as rules, clocks and exported plans read them. */
export async function readCalendar(
  tx: Transaction,
  districtId: string,
  now: Date = new Date(),
): Promise<ProceduralRecord['calendar']> {
  const since = toDateColumn(addYears(todayIn('UTC', now), -yearsBack));
  const years = await tx.schoolYear.findMany({
    where: { districtId, endsOn: { gte: since } },
    orderBy: { startsOn: 'asc' },
    take: maxYears,
    select: { startsOn: true, endsOn: true },
  });
  const closed = await tx.closedDay.findMany({
    where: { districtId, on: { gte: since } },
    orderBy: { on: 'asc' },
    take: maxClosedDays,
    select: { on: true, isHoliday: true },
  });
  return {
    schoolYears: years.map(({ startsOn, endsOn }) => ({
      startsOn: fromDateColumn(startsOn),
      endsOn: fromDateColumn(endsOn),
    })),
    closedDays: closed.map(({ on, isHoliday }) => ({ on: fromDateColumn(on), isHoliday })),
  };
}

/** What the clocks of all students of a district have in common on one day. */
export type ClockBasis = Pick<ClockFacts, 'calendar' | 'schoolYears' | 'state' | 'today'> &
  Readonly<{ districtId: string; timeZone: string }>;

export async function readClockBasis(
  tx: Transaction,
  districtId: string,
  now: Date = new Date(),
): Promise<ClockBasis> {
  const district = await tx.district.findUniqueOrThrow({
    where: { id: districtId },
    select: { timeZone: true, stateConfig: true },
  });
  const calendar = await readCalendar(tx, districtId, now);
  return {
    districtId,
    timeZone: district.timeZone,
    today: todayIn(district.timeZone, now),
    state: readStateConfig(district.stateConfig),
    schoolYears: calendar.schoolYears,
    calendar: schoolCalendar(calendar),
  };
}
