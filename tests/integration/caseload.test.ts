import { beforeAll, expect, it } from 'vitest';
import { createWorld, type World } from './access/world';
import { asSystem, inDistrict } from '@/lib/db/in-district';
import { getCaseload } from '@/lib/students/caseload-queries';
import { studentsReadableBy } from '@/lib/students/policy';
import { countStudents } from '@/lib/students/queries';
import { caseloadFilterSchema } from '@/lib/students/caseload-schema';
import type { StaffViewer } from '@/lib/auth/viewer';
import { createDistrict, createStaff, createStudent } from '@/tests/setup/users';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

const staff = (name: 'owner' | 'otherTeacher' | 'administrator' | 'otherDistrict'): StaffViewer => {
  const viewer = world.viewers[name];
  if (viewer.kind !== 'staff') throw new Error('expected staff');
  return viewer;
};

async function shown(viewer: StaffViewer): Promise<string[]> {
  const { rows } = await getCaseload(viewer, caseloadFilterSchema.parse({}));
  return rows.map(({ id }) => id).toSorted();
}

/** What the policy says, by the client's own statement. */
async function readable(viewer: StaffViewer): Promise<string[]> {
  const rows = await inDistrict(viewer, (tx) =>
    tx.student.findMany({ where: studentsReadableBy(viewer), select: { id: true } }),
  );
  return rows.map(({ id }) => id).toSorted();
}

it.each(['owner', 'otherTeacher', 'administrator', 'otherDistrict'] as const)(
  'shows %s the students the policy lets read, and counts as many',
  async (name) => {
    const viewer = staff(name);
    const ids = await readable(viewer);
    expect(ids).toHaveLength(name === 'administrator' ? 0 : 1);
    expect(await shown(viewer)).toEqual(ids);
    expect(await countStudents(viewer)).toBe(ids.length);
  },
);

it('shows a coordinator the district, and nobody a student of the archive or of a place on a team that ended', async () => {
  const district = await createDistrict();
  const coordinator = await createStaff(district.districtId, 'coordinator');
  const manager = await createStaff(district.districtId, 'case_manager');
  const team = { caseManagerMembershipId: manager.membershipId };
  const [kept, archived, left] = await Promise.all([1, 2, 3].map(() => createStudent(district, team)));
  await asSystem(async (tx) => {
    await tx.student.updateMany({ where: { id: archived ?? '' }, data: { archivedAt: new Date() } });
    await tx.studentTeam.updateMany({ where: { studentId: left ?? '' }, data: { endedAt: new Date() } });
  });
  expect(await shown(manager)).toEqual([kept]);
  const both = new Set([kept, left]);
  expect(new Set(await shown(coordinator))).toEqual(both);
  expect(new Set(await readable(coordinator))).toEqual(both);
});

it('marks and counts what stands on a plan, and finds it by view', async () => {
  const viewer = staff('owner');
  const { rows, counts } = await getCaseload(viewer, caseloadFilterSchema.parse({}));
  expect(rows[0]).toMatchObject({ iep: { id: world.ids.activeIepId, openedAt: null }, unreadNotes: 1 });
  expect(counts).toMatchObject({ all: 1, opened: 0, notes: 1 });
  const notes = await getCaseload(viewer, caseloadFilterSchema.parse({ show: 'notes' }));
  expect(notes.rows.map(({ id }) => id)).toEqual([world.ids.studentId]);
  const opened = await getCaseload(viewer, caseloadFilterSchema.parse({ show: 'opened' }));
  expect(opened.total).toBe(0);
  await asSystem((tx) =>
    tx.iepShare.updateMany({ where: { id: world.ids.shareId }, data: { openedAt: new Date() } }),
  );
  const after = await getCaseload(viewer, caseloadFilterSchema.parse({ show: 'opened' }));
  expect(after.rows.map(({ id }) => id)).toEqual([world.ids.studentId]);
  expect(after.counts.opened).toBe(1);
});
