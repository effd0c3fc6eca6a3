import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StaffViewer } from '@/lib/auth/viewer';
import { listFindings } from '@/lib/compliance/queries';
import { asSystem } from '@/lib/db/in-district';
import { saveSection, startIep } from '@/lib/ieps/mutations';
import { createDistrict, createStaff, createStudent } from '@/tests/setup/users';

/** Names nobody else has. */
const mine = { givenName: 'Orsolya', familyName: 'Quenby' };
const reachable = { givenName: 'Zebulon', familyName: 'Ferncastle' };
const unreachable = { givenName: 'Wilhelmina', familyName: 'Dunmarrow' };

let owner: StaffViewer;
let colleague: StaffViewer;
let iepId: string;
let sentenceId: string;

async function rename(studentId: string, name: typeof mine): Promise<void> {
  await asSystem((tx) =>
    tx.student.updateMany({ where: { id: studentId }, data: { ...name, preferredName: null } }),
  );
}

beforeAll(async () => {
  const district = await createDistrict();
  owner = await createStaff(district.districtId, 'case_manager');
  colleague = await createStaff(district.districtId, 'case_manager');
  const studentId = await createStudent(district, { caseManagerMembershipId: owner.membershipId });
  const other = await createStudent(district, { caseManagerMembershipId: owner.membershipId });
  const stranger = await createStudent(district, { caseManagerMembershipId: colleague.membershipId });
  await rename(studentId, mine);
  await rename(other, reachable);
  await rename(stranger, unreachable);
  ({ iepId } = await startIep(owner, { studentId, kind: 'annual' }));
  sentenceId = randomUUID();
  await saveSection(owner, {
    iepId,
    sectionKey: 'present_levels',
    revision: 1,
    content: {
      fields: {},
      blocks: [
        {
          id: randomUUID(),
          kind: 'paragraph',
          fields: {},
          sentences: [{ id: sentenceId, text: 'Orsolya Quenby sits by Zebulon and Wilhelmina Dunmarrow.' }],
        },
      ],
    },
  });
});

describe('the findings of a plan', () => {
  it('name another student of the caseload, and none outside it', async () => {
    const findings = await listFindings(owner, iepId);
    const foreign = findings?.filter(({ ruleId }) => ruleId === 'DOC-04');
    expect(foreign).toMatchObject([{ sentenceId, values: { found: 'Zebulon' }, severity: 'error' }]);
  });

  it('carry no name that is not in the text itself', async () => {
    const all = JSON.stringify(await listFindings(owner, iepId));
    expect(all).not.toContain('Ferncastle');
    expect(all).not.toContain('Dunmarrow');
  });

  it('list what a new plan lacks', async () => {
    const ids = new Set((await listFindings(owner, iepId))?.map(({ ruleId }) => ruleId));
    for (const id of ['DEV-01', 'GO-01', 'SV-01', 'SF-07']) expect(ids).toContain(id);
  });

  it('are not there for somebody who may not read the plan', async () => {
    expect(await listFindings(colleague, iepId)).toBeNull();
    expect(await listFindings(owner, randomUUID())).toBeNull();
  });

  it('ask nothing about text of a remote writer whose call is on the log', async () => {
    const { districtId, userId } = owner;
    const run = await asSystem((tx) =>
      tx.draftRun.create({
        data: {
          districtId,
          iepId,
          sectionKey: 'present_levels',
          status: 'done',
          provider: 'google',
          modelId: 'm',
          writer: 'Gemini, m',
          promptVersion: 'p',
          startedById: userId,
        },
        select: { id: true },
      }),
    );
    await asSystem((tx) =>
      tx.iepSentence.updateMany({
        where: { id: sentenceId },
        data: {
          origin: 'ai',
          writer: 'Gemini, m',
          acceptedById: userId,
          acceptedAt: new Date(),
          modelId: 'm',
          promptVersion: 'p',
        },
      }),
    );
    const uncovered = await listFindings(owner, iepId);
    expect(uncovered?.filter(({ ruleId }) => ruleId === 'PV-03')).toMatchObject([
      { messageKey: 'PV-03_drafted' },
    ]);
    await asSystem((tx) =>
      tx.modelCall.create({
        data: {
          districtId,
          runId: run.id,
          actorId: userId,
          purpose: 'draft',
          provider: 'google',
          modelId: 'm',
          fieldClasses: [],
          outcome: 'done',
        },
      }),
    );
    const covered = await listFindings(owner, iepId);
    expect(covered?.filter(({ ruleId }) => ruleId === 'PV-03')).toEqual([]);
  });
});
