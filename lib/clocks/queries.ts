import 'server-only';
import { assertAdministrator } from '@/lib/admin/policy';
import type { StaffViewer } from '@/lib/auth/viewer';
import { fromDateColumn, toDateColumn } from '@/lib/db/calendar-column';
import type { Prisma } from '@/lib/db/generated/client';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { addMonths, dateInZone, todayIn, type CalendarDate } from '@/lib/format/calendar-date';
import { instantInZone, wallTimeIn } from '@/lib/format/zoned-time';
import { studentsReadableBy } from '@/lib/students/policy';
import { clocksOf, type StandingClock } from './clocks';
import { clockState, isClockKind, type ClockKind, type ClockState } from './kinds';
import { readCalendar, readClockBasis } from './read-calendar';
import { readClockFacts } from './read-facts';
import { schoolCalendar } from './school-calendar';
import type { ClosedDayInput, MonthSearch, SchoolYearInput } from './schema';

/** So many entries of a month are shown at most; a larger one says that it is cut. */
const maxInMonth = 500;
const maxLate = 50;

export type CalendarClock = {
  studentId: string;
  displayName: string;
  kind: ClockKind;
  dueOn: CalendarDate;
  state: ClockState;
};

export type CalendarMeeting = {
  meetingId: string;
  studentId: string;
  displayName: string;
  on: CalendarDate;
  /** On the wall in the district's zone, 'HH:MM'. */
  time: string;
  isHeld: boolean;
};

export type CalendarMonth = {
  /** 'YYYY-MM' */
  month: string;
  today: CalendarDate;
  clocks: CalendarClock[];
  meetings: CalendarMeeting[];
  /** What is past its day, in whatever month, the oldest first. */
  late: CalendarClock[];
  lateCount: number;
  /** Weekdays of the month on which no child attends, with the name the district gave. */
  closed: { on: CalendarDate; name: string }[];
  isCut: boolean;
};

/** A month of what is due and planned for the students the viewer may read. */
export function getMonth(viewer: StaffViewer, search: MonthSearch): Promise<CalendarMonth> {
  return inDistrict(viewer, async (tx) => {
    const today = todayIn(viewer.timeZone);
    const month = search.month ?? today.slice(0, 7);
    const span = { from: `${month}-01`, before: addMonths(`${month}-01`, 1) };
    const clocks = await readClocks(tx, viewer, { today, ...span });
    const meetings = await readMeetings(tx, viewer, span);
    const late = await readLate(tx, viewer, today);
    return {
      month,
      today,
      clocks: clocks.slice(0, maxInMonth),
      meetings: meetings.slice(0, maxInMonth),
      ...late,
      closed: await readClosed(tx, viewer.districtId, span),
      isCut: clocks.length > maxInMonth || meetings.length > maxInMonth,
    };
  });
}

type Span = Readonly<{ from: CalendarDate; before: CalendarDate }>;

const clockSelect = {
  studentId: true,
  kind: true,
  dueOn: true,
  metOn: true,
  student: { select: { preferredName: true, givenName: true, familyName: true } },
} as const satisfies Prisma.StudentClockSelect;

type ClockRow = Prisma.StudentClockGetPayload<{ select: typeof clockSelect }>;

function clockOf(row: ClockRow, today: CalendarDate): CalendarClock[] {
  if (!isClockKind(row.kind)) return [];
  const dates = { dueOn: fromDateColumn(row.dueOn), metOn: fromDateColumn(row.metOn) };
  return [
    {
      studentId: row.studentId,
      displayName: displayName(row.student),
      kind: row.kind,
      dueOn: dates.dueOn,
      state: clockState(dates, today),
    },
  ];
}

function displayName(student: ClockRow['student']): string {
  return `${student.preferredName ?? student.givenName} ${student.familyName}`;
}

async function readClocks(
  tx: Transaction,
  viewer: StaffViewer,
  { today, from, before }: Span & { today: CalendarDate },
): Promise<CalendarClock[]> {
  const rows = await tx.studentClock.findMany({
    where: {
      districtId: viewer.districtId,
      metOn: null,
      dueOn: { gte: toDateColumn(from), lt: toDateColumn(before) },
      student: studentsReadableBy(viewer),
    },
    orderBy: [{ dueOn: 'asc' }, { studentId: 'asc' }, { kind: 'asc' }],
    take: maxInMonth + 1,
    select: clockSelect,
  });
  return rows.flatMap((row) => clockOf(row, today));
}

async function readLate(
  tx: Transaction,
  viewer: StaffViewer,
  today: CalendarDate,
): Promise<Pick<CalendarMonth, 'late' | 'lateCount'>> {
  const where: Prisma.StudentClockWhereInput = {
    districtId: viewer.districtId,
    metOn: null,
    dueOn: { lt: toDateColumn(today) },
    student: studentsReadableBy(viewer),
  };
  const rows = await tx.studentClock.findMany({
    where,
    orderBy: [{ dueOn: 'asc' }, { studentId: 'asc' }, { kind: 'asc' }],
    take: maxLate,
    select: clockSelect,
  });
  const lateCount = rows.length < maxLate ? rows.length : await tx.studentClock.count({ where });
  return { late: rows.flatMap((row) => clockOf(row, today)), lateCount };
}

async function readMeetings(
  tx: Transaction,
  viewer: StaffViewer,
  { from, before }: Span,
): Promise<CalendarMeeting[]> {
  const { timeZone, districtId } = viewer;
  const rows = await tx.meeting.findMany({
    where: {
      districtId,
      status: { not: 'cancelled' },
      startsAt: {
        gte: instantInZone(from, '00:00', timeZone),
        lt: instantInZone(before, '00:00', timeZone),
      },
      student: studentsReadableBy(viewer),
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: maxInMonth + 1,
    select: { id: true, studentId: true, status: true, startsAt: true, student: clockSelect.student },
  });
  return rows.map(({ id, studentId, status, startsAt, student }) => ({
    meetingId: id,
    studentId,
    displayName: displayName(student),
    on: dateInZone(startsAt, timeZone),
    time: wallTimeIn(startsAt, timeZone),
    isHeld: status === 'held',
  }));
}

async function readClosed(
  tx: Transaction,
  districtId: string,
  { from, before }: Span,
): Promise<CalendarMonth['closed']> {
  const rows = await tx.closedDay.findMany({
    where: { districtId, on: { gte: toDateColumn(from), lt: toDateColumn(before) } },
    orderBy: { on: 'asc' },
    select: { on: true, name: true },
  });
  return rows.map(({ on, name }) => ({ on: fromDateColumn(on), name }));
}

/** The clocks of one student with why each ends on its day, counted now; null when not the viewer's. */
export function getStudentClocks(viewer: StaffViewer, studentId: string): Promise<StandingClock[] | null> {
  return inDistrict(viewer, async (tx) => {
    const readable = await tx.student.count({
      where: { AND: [studentsReadableBy(viewer), { id: studentId }] },
    });
    if (readable === 0) return null;
    const basis = await readClockBasis(tx, viewer.districtId);
    const facts = (await readClockFacts(tx, basis, [studentId])).get(studentId);
    return facts ? clocksOf(facts) : [];
  });
}

export type CalendarYear = SchoolYearInput & { schoolDays: number };

export type DistrictCalendar = {
  today: CalendarDate;
  years: CalendarYear[];
  closedDays: ClosedDayInput[];
};

/** The district's school years with how many days children attend, and its closed days. */
export async function getDistrictCalendar(viewer: StaffViewer): Promise<DistrictCalendar> {
  assertAdministrator(viewer);
  const { districtId, timeZone } = viewer;
  return inDistrict(viewer, async (tx) => {
    const recorded = await readCalendar(tx, districtId);
    const first = recorded.closedDays[0]?.on;
    const rows = first
      ? await tx.closedDay.findMany({
          where: { districtId, on: { gte: toDateColumn(first) } },
          orderBy: { on: 'asc' },
          take: recorded.closedDays.length,
          select: { on: true, name: true, isHoliday: true },
        })
      : [];
    const calendar = schoolCalendar(recorded);
    return {
      today: todayIn(timeZone),
      years: recorded.schoolYears.map((year) => ({ ...year, schoolDays: schoolDaysOf(calendar, year) })),
      closedDays: rows.map(({ on, ...day }) => ({ ...day, on: fromDateColumn(on) })),
    };
  });
}

function schoolDaysOf(calendar: ReturnType<typeof schoolCalendar>, { startsOn, endsOn }: SchoolYearInput) {
  const first = calendar.isSchoolDay(startsOn) ? 1 : 0;
  return first + (calendar.daysBetween(startsOn, endsOn, 'school') ?? 0);
}
