import { beforeAll, describe, expect, it } from 'vitest';
import type { StaffViewer } from '@/lib/auth/viewer';
import { asSystem } from '@/lib/db/in-district';
import { archiveStudent, restoreStudent, updateStudent } from '@/lib/students/change-mutations';
import { getStudentForChange, listArchivedStudents } from '@/lib/students/change-queries';
import { noteStudentOpened } from '@/lib/students/opened-mutations';
import { getStudent } from '@/lib/students/queries';
import { studentChangeSchema, type StudentChange } from '@/lib/students/schema';
import { createDistrict, createGuardian, createStaff, createStudent } from '@/tests/setup/users';
import { listChildren } from '@/lib/families/queries';
import { listAuditEvents } from '@/lib/admin/queries';
import { addDays, todayIn } from '@/lib/format/calendar-date';

let manager: StaffViewer;
let colleague: StaffViewer;
let coordinator: StaffViewer;
let district: Awaited<ReturnType<typeof createDistrict>>;
let studentId: string;

beforeAll(async () => {
  district = await createDistrict();
  manager = await createStaff(district.districtId, 'case_manager');
  colleague = await createStaff(district.districtId, 'related_service_provider');
  coordinator = await createStaff(district.districtId, 'coordinator');
  studentId = await createStudent(district, {
    caseManagerMembershipId: manager.membershipId,
    teamMembershipId: colleague.membershipId,
  });
});

/** What the form sends when nothing was touched but what is named. */
async function change(overrides: Record<string, unknown> = {}): Promise<StudentChange> {
  const facts = await getStudentForChange(manager, studentId);
  if (!facts) throw new Error('the manager cannot read the student');
  const { id, ...rest } = facts;
  return studentChangeSchema.parse({ ...rest, studentId: id, ...overrides });
}

function lastEvents(action: string) {
  return asSystem((tx) =>
    tx.auditEvent.findMany({
      where: { studentId, action },
      orderBy: { createdAt: 'desc' },
      select: { actorId: true, payload: true },
    }),
  );
}

describe('correcting a student', () => {
  it('keeps what the case manager wrote and records the names of the fields alone', async () => {
    await updateStudent(manager, await change({ familyName: 'Quillon', lastEvaluationOn: '2025-02-03' }));
    expect(await getStudent(manager, studentId)).toMatchObject({
      displayName: 'Robin Quillon',
      lastEvaluationOn: '2025-02-03',
    });
    const [event] = await lastEvents('student.changed');
    expect(event).toEqual({
      actorId: manager.userId,
      payload: { fields: ['familyName', 'lastEvaluationOn'] },
    });
  });

  it('lets the coordinator of the district do so, and not a colleague of the team', async () => {
    const { studentId: id } = await updateStudent(coordinator, await change({ grade: '5' }));
    expect(id).toBe(studentId);
    expect(await getStudentForChange(colleague, studentId)).toBeNull();
    await expect(updateStudent(colleague, await change({ grade: '6' }))).rejects.toMatchObject({
      code: 'not_found',
    });
    expect((await getStudent(colleague, studentId))?.grade).toBe('5');
    expect(await getStudent(manager, studentId)).toMatchObject({ can: { manage: true } });
    expect(await getStudent(colleague, studentId)).toMatchObject({ can: { manage: false } });
  });

  it('refuses what was typed over an older state, and writes nothing', async () => {
    const stale = await change({ givenName: 'Rowan' });
    await updateStudent(coordinator, await change({ schoolWeekMinutes: 1800 }));
    await expect(updateStudent(manager, stale)).rejects.toMatchObject({ code: 'conflict' });
    expect(await getStudentForChange(manager, studentId)).toMatchObject({
      givenName: 'Robin',
      schoolWeekMinutes: 1800,
    });
  });

  it('of two at once lets one through', async () => {
    const [one, two] = [await change({ givenName: 'Rae' }), await change({ givenName: 'Remy' })];
    const results = await Promise.allSettled([updateStudent(manager, one), updateStudent(coordinator, two)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await updateStudent(manager, await change({ givenName: 'Robin' }));
  });

  it('changes and records nothing when nothing differs', async () => {
    const before = await lastEvents('student.changed');
    const same = await change();
    await updateStudent(manager, same);
    expect(await lastEvents('student.changed')).toHaveLength(before.length);
    expect((await change()).revision).toBe(same.revision);
  });

  it('refuses a school of another district', async () => {
    const elsewhere = await createDistrict();
    await expect(
      updateStudent(manager, await change({ schoolId: elsewhere.schoolId })),
    ).rejects.toMatchObject({ code: 'invalid', details: { fieldErrors: { schoolId: ['choose'] } } });
  });
});

describe('opening a record', () => {
  it('is recorded once a day for each viewer, and not for whom it is not there', async () => {
    const id = await createStudent(district, {
      caseManagerMembershipId: manager.membershipId,
      teamMembershipId: colleague.membershipId,
    });
    const stranger = await createStaff(district.districtId, 'case_manager');
    const open = (viewer: StaffViewer) => noteStudentOpened(viewer, { studentId: id });
    await Promise.all([open(manager), open(manager)]);
    await open(manager);
    await open(colleague);
    await expect(open(stranger)).rejects.toMatchObject({ code: 'not_found' });
    const viewed = () =>
      asSystem((tx) =>
        tx.auditEvent.findMany({
          where: { studentId: id, action: 'student.viewed' },
          orderBy: { id: 'asc' },
          select: { id: true, actorId: true, payload: true },
        }),
      );
    const events = await viewed();
    expect(events).toHaveLength(2);
    expect(new Set(events.map(({ actorId }) => actorId))).toEqual(
      new Set([manager.userId, colleague.userId]),
    );
    const today = todayIn(manager.timeZone);
    expect(events.map(({ payload }) => payload)).toEqual([{ day: today }, { day: today }]);

    // Yesterday's does not stand for today's.
    await asSystem((tx) =>
      tx.auditEvent.updateMany({ where: { studentId: id }, data: { payload: { day: addDays(today, -1) } } }),
    );
    await open(manager);
    expect(await viewed()).toHaveLength(3);
  });

  it('is shown to the administrator', async () => {
    const administrator = await createStaff(district.districtId, 'district_administrator');
    await noteStudentOpened(manager, { studentId });
    const { rows } = await listAuditEvents(administrator, { action: 'student.viewed' });
    expect(rows[0]).toMatchObject({ action: 'student.viewed', payload: { day: todayIn('America/Chicago') } });
    expect(rows.map(({ subjectId }) => subjectId)).toContain(studentId);
  });
});

describe('the archive', () => {
  it('takes a student off the lists of staff and family, and gives back', async () => {
    const parent = await createGuardian(district.districtId, studentId);
    await archiveStudent(manager, { studentId });
    expect(await getStudent(manager, studentId)).toBeNull();
    expect(await getStudent(colleague, studentId)).toBeNull();
    expect(await listChildren(parent)).toEqual([]);
    expect(await listArchivedStudents(colleague)).toEqual([]);
    expect(await listArchivedStudents(manager)).toMatchObject([{ id: studentId, grade: '5' }]);
    await expect(restoreStudent(colleague, { studentId })).rejects.toMatchObject({ code: 'not_found' });

    await restoreStudent(manager, { studentId });
    expect(await getStudent(manager, studentId)).toMatchObject({ id: studentId });
    expect(await listArchivedStudents(manager)).toEqual([]);
    expect(await listChildren(parent)).toHaveLength(1);
    expect(await lastEvents('student.archived')).toHaveLength(1);
    expect(await lastEvents('student.restored')).toHaveLength(1);
  });

  it('keeps an archived student from being changed', async () => {
    const facts = await change({ grade: '7' });
    await archiveStudent(manager, { studentId });
    await expect(updateStudent(manager, facts)).rejects.toMatchObject({ code: 'not_found' });
    await restoreStudent(manager, { studentId });
  });
});
