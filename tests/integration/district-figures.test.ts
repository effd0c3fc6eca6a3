import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { StaffViewer } from '@/lib/auth/viewer';
import { closeDatabase } from '@/lib/db/client';
import { asSystem, inDistrict } from '@/lib/db/in-district';
import { addDays, todayIn } from '@/lib/format/calendar-date';
import { aimlineAt } from '@/lib/goals/aimline';
import { goalMarks } from '@/lib/goals/goal-marks-sql';
import { getReport } from '@/lib/reports/queries';
import type { ReportTable } from '@/lib/reports/report';
import { reportingYearOf } from '@/lib/reports/reporting-year';
import { caseloadCsv } from '@/lib/students/caseload-csv';
import { getCaseload } from '@/lib/students/caseload-queries';
import { caseloadFilterSchema, caseloadSelectionSchema } from '@/lib/students/caseload-schema';
import * as records from './figure-records';
import { createDistrict, createStaff, type TestDistrict } from '../setup/users';

vi.mock('next-intl/server', () => ({
  getLocale: () => Promise.resolve('en'),
  getTranslations: () => Promise.resolve((key: string) => key),
}));

let district: TestDistrict;
let coordinator: StaffViewer;
let manager: StaffViewer;
let administrator: StaffViewer;
const today = todayIn('America/Chicago');
const year = reportingYearOf(today);
const date = (day: string) => new Date(`${day}T00:00:00Z`);

beforeAll(async () => {
  district = await createDistrict();
  const { districtId } = district;
  coordinator = await createStaff(districtId, 'coordinator');
  manager = await createStaff(districtId, 'case_manager');
  administrator = await createStaff(districtId, 'district_administrator');
});
afterAll(closeDatabase);

const filter = (input: object) => caseloadFilterSchema.parse(input);
const idsOf = async (viewer: StaffViewer, input: object) =>
  (await getCaseload(viewer, filter(input))).rows.map(({ id }) => id).toSorted();

/** Every figure of the tables equals the list its link shows; sums of errors and percents have none to compare. */
async function figuresOf(table: ReportTable): Promise<Record<string, (number | null)[]>> {
  const { tables } = await getReport(coordinator, { year: null });
  for (const { cells } of tables[table])
    for (const [at, { value, selects }] of cells.entries()) {
      if (selects === null || (table === 'findings' && at === 1)) continue;
      const { total } = await getCaseload(coordinator, filter(selects));
      expect(total, JSON.stringify(selects)).toBe(value);
    }
  return Object.fromEntries(
    tables[table].map(({ school, subject, cells }) => [
      subject ?? school ?? '',
      cells.map(({ value }) => value),
    ]),
  );
}

const complete = {
  educationGoal: 'x',
  employmentGoal: 'x',
  courseOfStudy: 'x',
  assessments: [{}],
  services: [{}],
};

describe('the figures of a small district', () => {
  beforeAll(async () => {
    // B-11: on time, late but done, late and open, still running (not counted), of the year before (not counted).
    const in10 = addDays(year.from, 10);
    const in70 = addDays(year.from, 70);
    await records.clock(
      district,
      await records.student(district),
      'initial_evaluation',
      in70,
      in10,
      addDays(in70, -1),
    );
    await records.clock(
      district,
      await records.student(district),
      'initial_evaluation',
      in70,
      in10,
      addDays(in70, 1),
    );
    const late = await records.student(district, {
      managerId: manager.membershipId,
      due: addDays(today, -1),
    });
    await records.clock(district, late, 'initial_evaluation', addDays(today, -1), year.from, null);
    await records.clock(
      district,
      await records.student(district),
      'initial_evaluation',
      addDays(today, 3),
      year.from,
      null,
    );
    await records.clock(
      district,
      await records.student(district),
      'initial_evaluation',
      year.from,
      addDays(year.from, -60),
      year.from,
    );
    // B-12: a plan in time, none, refused (not counted).
    await records.clock(district, await records.student(district), 'part_c', in10, year.from, in10);
    await records.clock(district, await records.student(district), 'part_c', in10, year.from, null);
    const refused = await records.student(district);
    await records.clock(district, refused, 'part_c', in10, year.from, null);
    await asSystem((tx) =>
      tx.recordEntry.create({
        data: {
          districtId: district.districtId,
          studentId: refused,
          kind: 'consent',
          occurredOn: date(year.from),
          data: { purpose: 'initial_services', outcome: 'declined' },
          createdById: manager.userId,
        },
      }),
    );
    // B-13: complete, incomplete, of age without a plan (not counted), too young (not counted).
    const old = { birth: addDays(today, -17 * 366) };
    const transition = (fields: object) => [{ key: 'transition', fields }];
    await records.plan(district, await records.student(district, old), 'active', {}, transition(complete));
    await records.plan(
      district,
      await records.student(district, old),
      'active',
      {},
      transition({ ...complete, services: [] }),
    );
    await records.student(district, old);
    await records.plan(district, await records.student(district), 'active', {}, [
      { key: 'lre', fields: { environmentCode: 'RC80' } },
    ]);
    // Plans being written: two errors, none, not checked; the first awaits the coordinator's review.
    const draft = await records.plan(
      district,
      await records.student(district, { managerId: manager.membershipId }),
      'draft',
      { findingErrors: 2 },
    );
    await records.plan(district, await records.student(district), 'draft', { findingErrors: 0 });
    await records.plan(district, await records.student(district), 'draft');
    await asSystem((tx) =>
      tx.reviewRequest.create({
        data: {
          districtId: district.districtId,
          iepId: draft,
          requestedById: manager.userId,
          reviewerMembershipId: coordinator.membershipId,
        },
      }),
    );
  });

  it('counts the indicators', async () => {
    expect(await figuresOf('indicators')).toEqual({
      i11: [1, 3, 33.3],
      i12: [1, 2, 50],
      i13: [1, 2, 50],
    });
  });

  it('counts findings, reviews, deadlines and environments, and its links list the same', async () => {
    expect(await figuresOf('findings')).toEqual({ 'Hillcrest School': [1, 2, 1] });
    expect(await figuresOf('reviews')).toEqual({ 'Hillcrest School': [1] });
    expect(await figuresOf('clocks')).toEqual({ initial_evaluation: [1, 1], part_c: [2, 0] });
    expect(await figuresOf('environments')).toEqual({ RC80: [1], none: [2] });
  });

  it('judges goals as the aimline does, and counts students by them', async () => {
    const cases: records.Goal[] = [
      { baseline: 10, target: 30, value: 20 },
      { baseline: 10, target: 30, value: 19.9 },
      { baseline: 10, target: 30, value: 15, daysAgo: 50 },
      { baseline: 30, target: 10, value: 20, direction: 'decrease' },
      { baseline: 30, target: 10, value: 20.1, direction: 'decrease' },
      { baseline: 10, target: 30, value: null },
    ];
    const line = { startsOn: addDays(today, -100), targetOn: addDays(today, 100) };
    const wanted = cases.map(({ value, daysAgo = 0, direction, ...of }) => {
      if (value === null) return null;
      const aim = aimlineAt({ ...of, ...line }, addDays(today, -daysAgo));
      return direction === 'decrease' ? value <= aim : value >= aim;
    });
    expect(wanted).toEqual([true, false, true, true, false, null]);
    for (const [at, each] of cases.entries()) {
      const studentId = await records.student(district);
      await records.goal(district, await records.plan(district, studentId, 'active'), each);
      const marks = await inDistrict(
        coordinator,
        (tx) =>
          tx.$queryRaw<{ student_id: string; on_track: boolean | null }[]>`${goalMarks(district.districtId)}`,
      );
      expect(marks.find((mark) => mark.student_id === studentId)?.on_track).toBe(wanted[at]);
    }
    expect(await figuresOf('goals')).toEqual({ 'Hillcrest School': [3, 2, 1] });
  });

  it('shows a teacher the own students only, whatever the filter, and an administrator no name', async () => {
    expect(await idsOf(manager, { figure: 'i11' })).toHaveLength(1);
    expect(await idsOf(manager, { figure: 'findings' })).toHaveLength(1);
    expect(await idsOf(manager, { show: 'late' })).toHaveLength(1);
    expect(await idsOf(coordinator, { show: 'review' })).toHaveLength(1);
    expect(await idsOf(manager, { show: 'review' })).toEqual([]);
    await expect(getReport(manager, { year: null })).rejects.toMatchObject({ code: 'not_found' });
    const text = JSON.stringify(await getReport(administrator, { year: null }));
    expect(text).not.toMatch(/Zyx|Robin/);
    expect(await idsOf(administrator, { figure: 'i11' })).toEqual([]);
  });
});

describe('a list longer than a page', () => {
  it.each(['due', 'name'] as const)(
    'is read by %s without gaps or repeats while students are added',
    async (sort) => {
      const long = await createDistrict();
      const reader = await createStaff(long.districtId, 'coordinator');
      district = long;
      const day = (at: number) => addDays(today, at % 7);
      const all = await Promise.all(
        Array.from({ length: 120 }, (_, at) =>
          records.student(district, { family: `F${at % 5}`, due: day(at) }),
        ),
      );
      const seen: string[] = [];
      let place: object = {};
      let pages = 0;
      for (;;) {
        const page = await getCaseload(reader, filter({ sort, ...place }));
        seen.push(...page.rows.map(({ id }) => id));
        pages += 1;
        if (page.next === null) {
          const back = await getCaseload(reader, filter({ sort, before: page.previous }));
          expect(back.rows.at(-1)?.id).toBe(seen.at(-page.rows.length - 1));
          break;
        }
        place = { after: page.next };
        // One in front of everything and one at the very end.
        await records.student(district, { family: 'A', due: addDays(today, -9) });
      }
      expect(pages).toBe(3);
      expect(new Set(seen).size).toBe(seen.length);
      expect(all.filter((id) => !seen.includes(id))).toEqual([]);
    },
  );
});

it('writes every student of the selection into the file, names made harmless', async () => {
  district = await createDistrict();
  const reader = await createStaff(district.districtId, 'coordinator');
  await records.student(district, { given: '=cmd|x', family: 'Peña' });
  await records.student(district, { given: '@SUM', family: 'A, "B"' });
  let text = '';
  for await (const part of await caseloadCsv(reader, caseloadSelectionSchema.parse({ sort: 'name' })))
    text += part;
  expect(text.startsWith('\uFEFFstudent,')).toBe(true);
  expect(
    text
      .split('\r\n')
      .slice(1, 3)
      .map((line) => line.split(',4,')[0]),
  ).toEqual([`"'@SUM A, ""B"""`, `"'=cmd|x Peña"`]);
  const found = await getCaseload(reader, filter({ search: 'pena' }));
  expect(found.total).toBe(1);
});
