import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { StaffViewer } from '@/lib/auth/viewer';
import { runMorning } from '@/lib/clocks/morning';
import { addSchoolYear, changeClosedDays, removeSchoolYear } from '@/lib/clocks/mutations';
import { getDistrictCalendar, getMonth, getStudentClocks } from '@/lib/clocks/queries';
import { pastedDaysSchema } from '@/lib/clocks/schema';
import { closeDatabase } from '@/lib/db/client';
import { newId } from '@/lib/db/id';
import { asSystem } from '@/lib/db/in-district';
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

describe('the month', () => {
  it('shows what is due and planned of the viewer alone, and no cancelled meeting', async () => {
    const studentId = await createStudent(district, { caseManagerMembershipId: manager.membershipId });
    await asSystem((tx) =>
      tx.student.updateMany({
        where: { id: studentId },
        data: { lastAnnualReviewOn: new Date('2025-12-10T00:00:00Z') },
      }),
    );
    await runMorning({
      districtId: district.districtId,
      reminds: false,
      now: new Date('2026-11-20T15:00:00Z'),
    });
    const other = await createStaff(district.districtId, 'case_manager');
    const meeting = (status: 'planned' | 'cancelled', startsAt: string) => ({
      districtId: district.districtId,
      id: newId(),
      studentId,
      status,
      startsAt: new Date(startsAt),
      createdById: manager.userId,
    });
    await asSystem((tx) =>
      tx.meeting.createMany({
        data: [
          // 23:30 on 31 December in Chicago.
          meeting('planned', '2027-01-01T05:30:00Z'),
          meeting('cancelled', '2026-12-08T15:00:00Z'),
        ],
      }),
    );
    const december = await getMonth(manager, { month: '2026-12' });
    expect(december.clocks).toMatchObject([{ studentId, kind: 'annual_review', dueOn: '2026-12-10' }]);
    expect(december.meetings).toMatchObject([{ on: '2026-12-31', time: '23:30' }]);
    expect((await getMonth(manager, { month: '2027-01' })).meetings).toEqual([]);
    expect(await getMonth(other, { month: '2026-12' })).toMatchObject({ clocks: [], meetings: [], late: [] });
    expect(await getStudentClocks(other, studentId)).toBeNull();
  });
});

describe('the calendar of a district', () => {
  it('takes a pasted list, tells its days and gives back the change that undoes it', async () => {
    await changeClosedDays(administrator, {
      put: [{ on: '2026-11-26', name: 'Old name', isHoliday: false }],
      remove: [],
    });
    const pasted = pastedDaysSchema.parse({
      text: '2026-11-26 - 2026-11-29 Thanksgiving\n12/24/2026, Winter break\n',
      isHoliday: 'on',
    });
    const { undo } = await changeClosedDays(administrator, pasted);
    expect((await getDistrictCalendar(administrator)).closedDays).toEqual([
      { on: '2026-11-26', name: 'Thanksgiving', isHoliday: true },
      { on: '2026-11-27', name: 'Thanksgiving', isHoliday: true },
      { on: '2026-12-24', name: 'Winter break', isHoliday: true },
    ]);
    await changeClosedDays(administrator, undo);
    expect((await getDistrictCalendar(administrator)).closedDays).toEqual([
      { on: '2026-11-26', name: 'Old name', isHoliday: false },
    ]);
  });

  it('refuses a year that overlaps another and counts its school days', async () => {
    const year = { startsOn: '2026-08-12', endsOn: '2027-05-28' };
    await addSchoolYear(administrator, year);
    await expect(
      addSchoolYear(administrator, { startsOn: '2027-05-28', endsOn: '2028-05-26' }),
    ).rejects.toMatchObject({ code: 'invalid' });
    expect((await getDistrictCalendar(administrator)).years).toEqual([{ ...year, schoolDays: 208 }]);
    await removeSchoolYear(administrator, year);
    expect((await getDistrictCalendar(administrator)).years).toEqual([]);
  });

  it('is the administrator’s', async () => {
    await expect(getDistrictCalendar(manager)).rejects.toMatchObject({ code: 'not_found' });
    await expect(changeClosedDays(manager, { put: [], remove: ['2026-11-26'] })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
