import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import type { StaffViewer } from '@/lib/auth/viewer';
import { asSystem } from '@/lib/db/in-district';
import { acceptSuggestion, restoreSuggestion } from '@/lib/drafting/mutations';
import { isAppError } from '@/lib/errors';
import type { SectionContent } from '@/lib/ieps/content';
import { emptyItem } from '@/lib/ieps/empty-item';
import { saveSection, startIep } from '@/lib/ieps/mutations';
import { getIepDocument } from '@/lib/ieps/queries';
import { recordProgress, restoreProgress, voidProgress } from '@/lib/progress/mutations';
import { listGoalProgress } from '@/lib/progress/queries';
import { changeLinks } from '@/lib/thread/mutations';
import { getThread } from '@/lib/thread/queries';
import { createDistrict, createStaff, createStudent } from '@/tests/setup/users';

let owner: StaffViewer;
let stranger: StaffViewer;
let studentId: string;
let iepId: string;
let datumId: string;

beforeEach(async () => {
  const district = await createDistrict();
  owner = await createStaff(district.districtId, 'case_manager');
  stranger = await createStaff(district.districtId, 'case_manager');
  studentId = await createStudent(district, { caseManagerMembershipId: owner.membershipId });
  ({ iepId } = await startIep(owner, { studentId, kind: 'annual' }));
  datumId = await datumOf(studentId);
});

const datumOf = (ofStudent: string) =>
  asSystem(async (tx) => {
    const { id } = await tx.evidence.create({
      data: {
        districtId: owner.districtId,
        studentId: ofStudent,
        kind: 'score',
        text: 'Reads 41 words a minute.',
        createdById: owner.userId,
        confirmedAt: new Date(),
      },
      select: { id: true },
    });
    return id;
  });

const itemOf = (kind: 'need' | 'goal', text: string) => ({
  ...emptyItem(kind, randomUUID()),
  sentences: [{ id: randomUUID(), text }],
});
const contentWith = (...blocks: SectionContent['blocks']): SectionContent => ({ fields: {}, blocks });
const save = (sectionKey: 'needs' | 'goals', revision: number, content: SectionContent) =>
  saveSection(owner, { iepId, sectionKey, revision, content });

async function refusal(work: Promise<unknown>) {
  try {
    await work;
  } catch (error) {
    if (isAppError(error)) return { code: error.code, ...error.details };
    throw error;
  }
  throw new Error('was not refused');
}

async function suggestNeed(): Promise<string> {
  const item = {
    kind: 'need',
    text: 'Needs to read more words a minute.',
    sourceIds: [],
    derivations: [],
    fields: { area: 'reading_fluency', category: 'academic', notAddressedReason: '' },
  };
  return asSystem(async (tx) => {
    const run = await tx.draftRun.create({
      data: {
        districtId: owner.districtId,
        iepId,
        sectionKey: 'needs',
        provider: 'built-in',
        modelId: 'm',
        writer: 'w',
        promptVersion: 'p',
        startedById: owner.userId,
      },
      select: { id: true },
    });
    const { id } = await tx.draftSuggestion.create({
      data: {
        districtId: owner.districtId,
        iepId,
        runId: run.id,
        sectionKey: 'needs',
        position: 0,
        item: { item, linksTo: [] },
        sources: [{ kind: 'evidence', id: datumId }],
      },
      select: { id: true },
    });
    return id;
  });
}

const restsOn = async (blockId: string) => {
  const plan = await getIepDocument(owner, iepId);
  const blocks = [...(plan?.sections.needs.blocks ?? []), ...(plan?.sections.goals.blocks ?? [])];
  const block = blocks.find(({ id }) => id === blockId);
  return block && 'evidenceIds' in block ? block.evidenceIds : null;
};

it('links an accepted item to its data, keeps the link through edits and drops it with the item', async () => {
  const suggestionId = await suggestNeed();
  const { section } = await acceptSuggestion(owner, { suggestionId });
  expect(await restsOn(suggestionId)).toEqual([datumId]);

  const [block] = section.blocks;
  if (block?.kind !== 'need') throw new Error('no need');
  const { id, kind, fields } = block;
  const edited = {
    id,
    kind,
    fields,
    sentences: [{ id: suggestionId, text: 'Reads too slowly for grade 3.' }],
  };
  await save('needs', section.revision, contentWith(edited));
  expect(await restsOn(suggestionId)).toEqual([datumId]);

  await save('needs', section.revision + 1, contentWith());
  expect(await restsOn(suggestionId)).toBeNull();
  expect(await asSystem((tx) => tx.iepEvidenceLink.count({ where: { iepId } }))).toBe(0);
});

it('changes links, answers a stale change with what stands, and records it', async () => {
  const [need, goal] = [itemOf('need', 'Reads slowly.'), itemOf('goal', 'Will read faster.')];
  await save('needs', 1, contentWith(need));
  await save('goals', 1, contentWith(goal));
  const before = await getThread(owner, iepId);
  expect(before?.thread.nodes.map(({ orphan }) => orphan)).toEqual([
    'unused',
    'need_unserved',
    'goal_without_need',
    null,
  ]);
  const add = [
    { from: datumId, to: need.id },
    { from: need.id, to: goal.id },
  ];
  const revisions = before?.revisions ?? {};
  const now = await changeLinks(owner, { iepId, revisions, add, remove: [] });
  expect(now.edges).toEqual(expect.arrayContaining(add));
  expect((await getThread(owner, iepId))?.thread.nodes.every(({ orphan }) => orphan === null)).toBe(true);

  const stale = await refusal(changeLinks(owner, { iepId, revisions, add: [], remove: add }));
  expect(stale).toMatchObject({
    code: 'conflict',
    reason: 'links_changed',
    payload: { revisions: now.revisions },
  });
  expect(await restsOn(need.id)).toEqual([datumId]);

  await changeLinks(owner, { iepId, revisions: now.revisions, add: [], remove: add });
  expect(await restsOn(need.id)).toEqual([]);
  const events = await asSystem((tx) =>
    tx.auditEvent.count({ where: { subjectId: iepId, action: 'iep.links_changed' } }),
  );
  expect(events).toBe(2);
});

it("refuses links against the thread, to another student's data and by a stranger", async () => {
  const need = itemOf('need', 'Reads slowly.');
  await save('needs', 1, contentWith(need));
  const { schoolId } = await asSystem((tx) =>
    tx.student.findFirstOrThrow({ where: { id: studentId }, select: { schoolId: true } }),
  );
  const other = await createStudent(
    { districtId: owner.districtId, schoolId },
    { caseManagerMembershipId: owner.membershipId },
  );
  const revisions = { needs: 2 };
  const change = (edge: { from: string; to: string }, viewer = owner) =>
    refusal(changeLinks(viewer, { iepId, revisions, add: [edge], remove: [] }));
  expect(await change({ from: need.id, to: datumId })).toMatchObject({ reason: 'links_gone' });
  expect(await change({ from: await datumOf(other), to: need.id })).toMatchObject({ reason: 'links_gone' });
  expect(await change({ from: datumId, to: need.id }, stranger)).toMatchObject({ code: 'not_found' });
  expect(await getThread(stranger, iepId)).toBeNull();
});

it('keeps a measured goal in the plan, where it stood', async () => {
  const [first, second] = [itemOf('goal', 'Will read faster.'), itemOf('goal', 'Will write more.')];
  await save('goals', 1, contentWith(first, second));
  const { progressId } = await recordProgress(owner, {
    goalId: first.id,
    on: '2026-10-01',
    value: 41.5,
    note: '',
  });
  const { section } = await save('goals', 2, contentWith(second));
  expect(section.blocks.map(({ id }) => id)).toEqual([first.id, second.id]);
  await save('goals', 3, contentWith(first));
  expect(
    (await listGoalProgress(owner, studentId)).map(({ id, measurements }) => [id, measurements[0]?.value]),
  ).toEqual([[first.id, 41.5]]);

  await voidProgress(owner, { progressId });
  expect((await listGoalProgress(owner, studentId))[0]?.measurements).toEqual([]);
  await restoreProgress(owner, { progressId });
  expect((await listGoalProgress(owner, studentId))[0]?.measurements).toHaveLength(1);
});

it('refuses a measurement of tomorrow or by a stranger, and taking a measured draft back', async () => {
  const suggestionId = await suggestNeed();
  await acceptSuggestion(owner, { suggestionId });
  const goal = itemOf('goal', 'Will read faster.');
  await save('goals', 1, contentWith(goal));
  const measured = { goalId: goal.id, on: '2026-10-01', value: 41, note: '' };
  expect(await refusal(recordProgress(owner, { ...measured, on: '2999-01-01' }))).toMatchObject({
    code: 'invalid',
  });
  expect(await refusal(recordProgress(stranger, measured))).toMatchObject({ code: 'not_found' });
  expect(await refusal(recordProgress(owner, { ...measured, goalId: suggestionId }))).toMatchObject({
    code: 'not_found',
  });
  expect(await listGoalProgress(stranger, studentId)).toEqual([]);
  await expect(restoreSuggestion(owner, { suggestionId })).resolves.toBeDefined();
});
