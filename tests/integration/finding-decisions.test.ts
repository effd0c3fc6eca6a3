import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StaffViewer } from '@/lib/auth/viewer';
import { anchorOf, blockingFindings, openFindings } from '@/lib/compliance/decisions';
import type { Finding } from '@/lib/compliance/finding';
import { confirmFinding, overrideFinding, withdrawDecision } from '@/lib/compliance/mutations';
import { listFindings } from '@/lib/compliance/queries';
import { asSystem } from '@/lib/db/in-district';
import { getIepLife } from '@/lib/ieps/life-queries';
import { saveSection, startIep } from '@/lib/ieps/mutations';
import { createDistrict, createStaff, createStudent } from '@/tests/setup/users';

let teacher: StaffViewer;
let coordinator: StaffViewer;
let stranger: StaffViewer;
let iepId: string;
let otherIepId: string;

async function findings(id = iepId): Promise<Finding[]> {
  const found = await listFindings(teacher, id);
  if (!found) throw new Error('no findings');
  return found;
}

async function findingOf(ruleId: string, suffix = ''): Promise<Finding> {
  const found = (await findings()).find((one) => one.ruleId === ruleId && one.messageKey.endsWith(suffix));
  if (!found) throw new Error(`no finding ${ruleId}`);
  return found;
}

const reason = 'The team decided this in the meeting.';
const target = (finding: Finding) => ({ iepId, ruleId: finding.ruleId, anchor: anchorOf(finding), reason });
const eventsOf = (decisionId: string) =>
  asSystem((tx) =>
    tx.auditEvent.findMany({
      where: { payload: { path: ['decisionId'], equals: decisionId } },
      orderBy: { id: 'asc' },
      select: { action: true, payload: true },
    }),
  );

const story = [
  'reads the first line of each page and then looks at the pictures for a clue about the rest of it',
  'skips long words and goes back to them only when an adult points, which slows every science lesson',
  'tells the whole plot of a film in the lunch room without leaving out a name or a place in town',
];

async function write(viewer: StaffViewer, id: string, name: string): Promise<void> {
  await saveSection(viewer, {
    iepId: id,
    sectionKey: 'present_levels',
    revision: 1,
    content: {
      fields: {},
      blocks: story.map((text) => ({
        id: randomUUID(),
        kind: 'paragraph' as const,
        fields: {},
        sentences: [{ id: randomUUID(), text: `${name} ${text}.` }],
      })),
    },
  });
}

beforeAll(async () => {
  const district = await createDistrict();
  teacher = await createStaff(district.districtId, 'case_manager');
  coordinator = await createStaff(district.districtId, 'coordinator');
  const elsewhere = await createDistrict();
  stranger = await createStaff(elsewhere.districtId, 'coordinator');
  const second = await createStaff(district.districtId, 'case_manager');
  const studentId = await createStudent(district, { caseManagerMembershipId: teacher.membershipId });
  const otherId = await createStudent(district, { caseManagerMembershipId: second.membershipId });
  ({ iepId } = await startIep(teacher, { studentId, kind: 'annual' }));
  ({ iepId: otherIepId } = await startIep(second, { studentId: otherId, kind: 'annual' }));
  await write(teacher, iepId, 'Ada');
  await write(second, otherIepId, 'Ada');
});

describe('an override', () => {
  it('is the coordinator’s of the district, and lifts the block', async () => {
    const finding = await findingOf('GO-01');
    await expect(overrideFinding(teacher, target(finding))).rejects.toMatchObject({ code: 'not_found' });
    await expect(overrideFinding(stranger, target(finding))).rejects.toMatchObject({ code: 'not_found' });
    const before = blockingFindings(await findings()).length;
    const blockedBefore = (await getIepLife(teacher, iepId))?.blockingFindings;
    const { decisionId } = await overrideFinding(coordinator, target(finding));
    expect(blockingFindings(await findings())).toHaveLength(before - 1);
    expect((await getIepLife(teacher, iepId))?.blockingFindings).toBe((blockedBefore ?? 0) - 1);
    expect((await findingOf('GO-01')).decision).toMatchObject({
      kind: 'override',
      reason,
      byName: coordinator.name,
    });
    expect(await eventsOf(decisionId)).toEqual([
      { action: 'iep.finding_overridden', payload: { decisionId, ruleId: 'GO-01' } },
    ]);
    await expect(withdrawDecision(teacher, { iepId, decisionId })).rejects.toMatchObject({
      code: 'not_found',
    });
    await withdrawDecision(coordinator, { iepId, decisionId });
    expect(blockingFindings(await findings())).toHaveLength(before);
    expect((await eventsOf(decisionId)).map(({ action }) => action)).toContain(
      'iep.finding_decision_withdrawn',
    );
    await expect(withdrawDecision(coordinator, { iepId, decisionId })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
  it('is refused for what is not an error, and for what is not there', async () => {
    const warning = (await findings()).find(({ severity }) => severity === 'warning');
    if (!warning) throw new Error('no warning');
    await expect(overrideFinding(coordinator, target(warning))).rejects.toMatchObject({ code: 'conflict' });
    const gone = { iepId, ruleId: 'GO-03', anchor: 'sections.goals', reason };
    await expect(overrideFinding(coordinator, gone)).rejects.toMatchObject({
      details: { reason: 'finding_gone' },
    });
  });
});

describe('a confirmation', () => {
  it('takes the finding off what is open, and keeps who and when', async () => {
    const finding = await findingOf('LR-05', '_confirm');
    await expect(confirmFinding(stranger, target(finding))).rejects.toMatchObject({ code: 'not_found' });
    const { decisionId } = await confirmFinding(teacher, target(finding));
    const after = await findings();
    expect(openFindings(after).map(({ ruleId }) => ruleId)).not.toContain('LR-05');
    expect(after.find(({ ruleId }) => ruleId === 'LR-05')?.decision).toMatchObject({ byName: teacher.name });
    await withdrawDecision(teacher, { iepId, decisionId });
    expect(openFindings(await findings()).map(({ ruleId }) => ruleId)).toContain('LR-05');
  });
  it('is refused for an error', async () => {
    await expect(confirmFinding(teacher, target(await findingOf('GO-01')))).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('text of another student of the district', () => {
  it('is found without being shown, and not in another district', async () => {
    const copied = await findingOf('DOC-05');
    expect(copied.path).toMatch(/^sections\.present_levels\.blocks\.\d\.sentences\.0\.text$/);
    expect(JSON.stringify(copied)).not.toContain(otherIepId);
  });
  it('is noticed gone once the other plan was changed', async () => {
    await asSystem(async (tx) => {
      await tx.iepSentence.updateMany({ where: { iepId: otherIepId }, data: { text: 'Draws and swims.' } });
      await tx.iepSection.updateMany({
        where: { iepId: otherIepId, key: 'present_levels' },
        data: { revision: { increment: 1 } },
      });
    });
    expect((await findings()).map(({ ruleId }) => ruleId)).not.toContain('DOC-05');
  });
});
