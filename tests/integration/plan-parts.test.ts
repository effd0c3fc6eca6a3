import { beforeAll, describe, expect, it } from 'vitest';
import type { StaffViewer } from '@/lib/auth/viewer';
import { asSystem } from '@/lib/db/in-district';
import { AppError } from '@/lib/errors';
import { saveSection, startIep } from '@/lib/ieps/mutations';
import { getIepDocument, getIepForEditing } from '@/lib/ieps/queries';
import { valueAt } from '@/lib/ieps/field-path';
import { createDistrict, createStaff, createStudent } from '@/tests/setup/users';

/* Plans started before a section existed, and what a new plan starts with. */

let owner: StaffViewer;
let iepId: string;

beforeAll(async () => {
  const district = await createDistrict();
  owner = await createStaff(district.districtId, 'case_manager');
  const studentId = await createStudent(district, { caseManagerMembershipId: owner.membershipId });
  await asSystem((tx) => tx.student.updateMany({ where: { id: studentId }, data: { grade: '4' } }));
  ({ iepId } = await startIep(owner, { studentId, kind: 'annual' }));
});

async function sectionOf(key: string) {
  const iep = await getIepForEditing(owner, iepId);
  const section = iep?.sections.find((candidate) => candidate.key === key);
  if (!section) throw new Error(`no section ${key}`);
  return section;
}

function saveBehaviorPlan(revision: number, prevention: string) {
  return saveSection(owner, {
    iepId,
    sectionKey: 'behavior_plan',
    revision,
    content: { fields: { added: 'yes', prevention }, blocks: [] },
  });
}

describe('a new plan', () => {
  it('waits for a decision about each test of the grade', async () => {
    const decisions = valueAt((await sectionOf('assessments')).fields, 'decisions');
    expect(decisions).toMatchObject([
      { subject: 'Reading', participation: null },
      { subject: 'Mathematics', participation: null },
    ]);
  });

  it('tells the forms what the state asks', async () => {
    const iep = await getIepForEditing(owner, iepId);
    expect(iep?.state).toMatchObject({ objectivesForAll: false });
    expect(iep?.student.schoolWeekMinutes).toBeGreaterThan(0);
  });
});

describe('a plan without a section that came later', () => {
  beforeAll(async () => {
    const { count } = await asSystem((tx) =>
      tx.iepSection.deleteMany({ where: { iepId, key: 'behavior_plan' } }),
    );
    expect(count).toBe(1);
  });

  it('reads as if it were empty', async () => {
    expect(await sectionOf('behavior_plan')).toMatchObject({ revision: 0, blocks: [] });
    const document = await getIepDocument(owner, iepId);
    expect(document?.sections.behavior_plan.fields).toMatchObject({ added: null, targets: [] });
  });

  it('gets it with the first save, and a second first save is a conflict', async () => {
    const saved = await saveBehaviorPlan(0, 'Warn before a change.');
    expect(saved.revision).toBe(1);
    const second = saveBehaviorPlan(0, 'Something else.');
    await expect(second).rejects.toThrow(AppError);
    await expect(second).rejects.toMatchObject({ code: 'conflict' });
    expect((await sectionOf('behavior_plan')).fields).toMatchObject({ prevention: 'Warn before a change.' });
    expect((await saveBehaviorPlan(1, 'Warn twice.')).revision).toBe(2);
  });
});
