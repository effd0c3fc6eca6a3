import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { StaffViewer } from '@/lib/auth/viewer';
import { keepClocks } from '@/lib/clocks/keep-clocks';
import { runMorning } from '@/lib/clocks/morning';
import { addSchoolYear, changeClosedDays } from '@/lib/clocks/mutations';
import { getStudentClocks } from '@/lib/clocks/queries';
import { closedRangeSchema } from '@/lib/clocks/schema';
import { closeDatabase } from '@/lib/db/client';
import { newId } from '@/lib/db/id';
import { asSystem, inDistrict } from '@/lib/db/in-district';
import { addStudent } from '@/lib/students/mutations';
import { updateStudent } from '@/lib/students/change-mutations';
import { getStudentForChange } from '@/lib/students/change-queries';
import { studentChangeSchema } from '@/lib/students/schema';
import { newStudent } from './access/inputs';
import { createDistrict, createStaff, createStudent, type TestDistrict } from '../setup/users';

let district: TestDistrict;
let manager: StaffViewer;
let administrator: StaffViewer;

beforeEach(async () => {
  district = await createDistrict();
  manager = await createStaff(district.districtId, 'case_manager');
  administrator = await createStaff(district.districtId, 'district_administrator');
});
afterAll(closeDatabase);

const day = (date: string) => new Date(`${date}T00:00:00Z`);

function rowsOf(studentId: string) {
  return asSystem((tx) =>
    tx.studentClock.findMany({
      where: { studentId },
      orderBy: { kind: 'asc' },
      select: { kind: true, dueOn: true, startedOn: true, metOn: true },
    }),
  );
}

/** A student of the manager's with dates, and its clocks as they stand at an instant. */
async function studentWith(
  dates: Readonly<{ review?: string; evaluation?: string }>,
  now: string,
): Promise<string> {
  const studentId = await createStudent(district, { caseManagerMembershipId: manager.membershipId });
  await asSystem((tx) =>
    tx.student.updateMany({
      where: { id: studentId },
      data: {
        lastAnnualReviewOn: dates.review ? day(dates.review) : null,
        lastEvaluationOn: dates.evaluation ? day(dates.evaluation) : null,
      },
    }),
  );
  await keep(studentId, now);
  return studentId;
}

function keep(studentId: string, now: string): Promise<void> {
  const { districtId } = district;
  return inDistrict({ districtId }, (tx) => keepClocks(tx, { districtId, studentId }, new Date(now)));
}

const morning = (now: string) =>
  runMorning({ districtId: district.districtId, reminds: true, now: new Date(now) });

function letters() {
  return asSystem((tx) =>
    tx.outboxMail.findMany({
      where: { districtId: district.districtId, template: 'clock_digest' },
      orderBy: { id: 'asc' },
      select: { toAddress: true, subject: true, text: true, html: true },
    }),
  );
}

describe('the clocks of a student', () => {
  it('are kept when a student is added and when the dates change', async () => {
    const { studentId } = await addStudent(manager, {
      ...newStudent,
      schoolId: district.schoolId,
      lastAnnualReviewOn: '2026-03-02',
    });
    expect(await rowsOf(studentId)).toEqual([
      { kind: 'annual_review', dueOn: day('2027-03-02'), startedOn: day('2026-03-02'), metOn: null },
    ]);
    const facts = await getStudentForChange(manager, studentId);
    const { id, ...rest } = facts ?? { id: '' };
    const change = studentChangeSchema.parse({
      ...rest,
      studentId: id,
      lastAnnualReviewOn: null,
      lastEvaluationOn: '2024-02-29',
    });
    await updateStudent(manager, change);
    expect((await rowsOf(studentId)).map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['reevaluation', day('2027-02-28')],
    ]);
  });

  it('follow the record, with an entry that was voided left out', async () => {
    const studentId = await studentWith({}, '2026-11-20T15:00:00Z');
    await addSchoolYear(administrator, { startsOn: '2026-08-12', endsOn: '2027-05-28' });
    await asSystem((tx) =>
      tx.district.updateMany({
        where: { id: district.districtId },
        data: { stateConfig: { evaluationLimit: { days: 45, unit: 'school' } } },
      }),
    );
    const { id } = await asSystem((tx) =>
      tx.recordEntry.create({
        data: {
          districtId: district.districtId,
          id: newId(),
          studentId,
          kind: 'evaluation_consent_received',
          occurredOn: day('2026-11-02'),
          createdById: manager.userId,
        },
        select: { id: true },
      }),
    );
    await keep(studentId, '2026-11-20T15:00:00Z');
    expect(await rowsOf(studentId)).toMatchObject([{ kind: 'initial_evaluation', dueOn: day('2027-01-04') }]);
    // Closing school for a week moves the day by a week, once the district is gone through.
    const week = closedRangeSchema.parse({
      startsOn: '2026-11-23',
      endsOn: '2026-11-27',
      name: 'Thanksgiving',
    });
    await changeClosedDays(administrator, week);
    await runMorning({
      districtId: district.districtId,
      reminds: false,
      now: new Date('2026-11-20T15:00:00Z'),
    });
    expect(await rowsOf(studentId)).toMatchObject([{ dueOn: day('2027-01-11') }]);
    expect(await getStudentClocks(manager, studentId)).toMatchObject([
      { kind: 'initial_evaluation', dueOn: '2027-01-11', explanation: { count: 45, unit: 'school' } },
    ]);
    await asSystem((tx) => tx.recordEntry.updateMany({ where: { id }, data: { voidedAt: new Date() } }));
    await keep(studentId, '2026-11-20T15:00:00Z');
    expect(await rowsOf(studentId)).toEqual([]);
  });

  it('count the day in the zone of the district, whatever the server and the instant', async () => {
    const studentId = await studentWith({ review: '2025-11-23' }, '2026-11-23T12:00:00Z');
    // 05:30 UTC on the 24th is 23:30 on the 23rd in Chicago: the review is due today, not late.
    await morning('2026-11-24T05:30:00Z');
    expect((await letters()).at(-1)?.text).not.toMatch(/was due/);
    await morning('2026-11-24T06:30:00Z');
    expect((await letters()).at(-1)?.text).toContain('Annual review: was due on November 23, 2026');
    expect((await rowsOf(studentId))[0]?.dueOn).toEqual(day('2026-11-23'));
  });
});

describe('reminders', () => {
  it('go out at each step once, one letter a day for all students, without a name', async () => {
    await studentWith({ review: '2026-01-20' }, '2026-11-20T15:00:00Z');
    await studentWith({ review: '2026-01-20', evaluation: '2023-11-27' }, '2026-11-20T15:00:00Z');
    await morning('2026-11-20T12:00:00Z');
    expect(await letters()).toHaveLength(1);
    const [first] = await letters();
    // 61 days to 20 January, 7 to the re-evaluation.
    expect(first?.text).toContain('Re-evaluation: November 27, 2026');
    expect(first?.text).not.toContain('Annual review');
    expect(first?.text).toContain('/calendar');
    await morning('2026-11-20T13:00:00Z');
    expect(await letters()).toHaveLength(1);
    await morning('2026-11-21T12:00:00Z');
    const second = (await letters())[1];
    expect(second?.text).toContain('Annual review: January 20, 2027 (2 students)');
    for (const letter of await letters())
      for (const part of Object.values(letter)) expect(part).not.toMatch(/Robin|Marsh/);
    expect(second?.subject).toBe('Dates of the law on your caseload');
  });

  it('make up for mornings that nobody ran, and say late once', async () => {
    await studentWith({ review: '2025-12-10' }, '2026-11-20T15:00:00Z');
    for (const now of [
      '2026-11-28',
      '2026-11-29',
      '2026-12-05',
      '2026-12-09',
      '2026-12-11',
      '2026-12-12',
      '2027-01-12',
    ])
      await morning(`${now}T12:00:00Z`);
    // 14 and 7 days, the day before, and late: the second morning of each says nothing.
    const texts = (await letters()).map(({ text }) => /was due/.test(text));
    expect(texts).toEqual([false, false, false, true]);
  });

  it('reach nobody who left: a disabled account, an ended place, an ended team row, an archived student', async () => {
    const studentId = await studentWith({ review: '2025-12-01' }, '2026-11-20T15:00:00Z');
    const now = '2026-11-20T12:00:00Z';
    const turn = async (off: () => Promise<unknown>, on: () => Promise<unknown>) => {
      await off();
      await morning(now);
      expect(await letters()).toEqual([]);
      await on();
    };
    const user = (disabledAt: Date | null) => () =>
      asSystem((tx) => tx.user.updateMany({ where: { id: manager.userId }, data: { disabledAt } }));
    const place = (endedAt: Date | null) => () =>
      asSystem((tx) => tx.membership.updateMany({ where: { id: manager.membershipId }, data: { endedAt } }));
    const team = (endedAt: Date | null) => () =>
      asSystem((tx) => tx.studentTeam.updateMany({ where: { studentId }, data: { endedAt } }));
    const student = (archivedAt: Date | null) => () =>
      asSystem((tx) => tx.student.updateMany({ where: { id: studentId }, data: { archivedAt } }));
    for (const change of [user, place, team, student]) await turn(change(new Date()), change(null));
    await morning(now);
    expect((await letters()).map(({ toAddress }) => toAddress)).toHaveLength(1);
  });

  it('speak the language of the member', async () => {
    await asSystem((tx) => tx.user.updateMany({ where: { id: manager.userId }, data: { locale: 'es' } }));
    await studentWith({ review: '2025-12-01' }, '2026-11-20T15:00:00Z');
    await morning('2026-11-20T12:00:00Z');
    expect((await letters())[0]?.text).toContain('Revisión anual: 1 de diciembre de 2026');
  });

  it('go to the case manager alone, and are silent about what was met', async () => {
    const colleague = await createStaff(district.districtId, 'related_service_provider');
    const studentId = await studentWith({ review: '2025-12-01' }, '2026-11-20T15:00:00Z');
    await asSystem((tx) =>
      tx.studentTeam.create({
        data: {
          districtId: district.districtId,
          id: newId(),
          studentId,
          membershipId: colleague.membershipId,
          role: 'team_member',
        },
      }),
    );
    await morning('2026-11-20T12:00:00Z');
    expect(await letters()).toHaveLength(1);
    await asSystem((tx) =>
      tx.student.updateMany({ where: { id: studentId }, data: { lastAnnualReviewOn: day('2026-11-23') } }),
    );
    await morning('2026-12-02T12:00:00Z');
    expect(await letters()).toHaveLength(1);
  });
});
