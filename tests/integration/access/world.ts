import { randomUUID } from 'node:crypto';
import type { GuardianViewer, StaffViewer, Viewer } from '@/lib/auth/viewer';
import { asSystem } from '@/lib/db/in-district';
import { addFamilyNote } from '@/lib/families/mutations';
import { saveSection, startIep } from '@/lib/ieps/mutations';
import { comment, confirmation, reviews } from './talk';
import { saveView } from '@/lib/students/saved-view-mutations';
import { shareIep } from '@/lib/versions/mutations';
import { measuredGoal } from './measured-goal';
import { planInEffect } from './plan-in-effect';
import { inviteGuardian } from '@/lib/auth/invitation-mutations';
import { createProcedure, type Procedure } from './procedure';
import {
  createDistrict,
  createGuardian,
  createGuardianship,
  createSession,
  createStaff,
  createStudent,
  createUser,
} from '@/tests/setup/users';

/** In every text of the child's record: where it turns up, the record was read. */
export const canary = 'Zyxquill';

export const viewerNames = [
  'owner',
  'otherTeacher',
  'administrator',
  'otherDistrict',
  'linkedParent',
  'unlinkedParent',
  'revokedParent',
] as const;
export type ViewerName = (typeof viewerNames)[number];

/** What the rows of the matrix act on. */
export type Ids = Procedure & {
  studentId: string;
  documentId: string;
  evidenceId: string;
  iepId: string;
  /** An earlier plan, in effect. */
  activeIepId: string;
  runId: string;
  suggestionId: string;
  versionId: string;
  shareId: string;
  noteId: string;
  guardianshipId: string;
  invitationId: string;
  membershipId: string;
  mailId: string;
  schoolId: string;
  /** A plan of which nothing was shared or reviewed. */
  draftIepId: string;
  /** A review that the owner decides, and one that the owner asked for. */
  reviewId: string;
  ownReviewId: string;
  coordinatorMembershipId: string;
  threadId: string;
  commentId: string;
  /** A confirmation of a finding of the shared plan. */
  decisionId: string;
  /** A goal of the plan of which nothing was shared, and a measurement on it. */
  goalId: string;
  progressId: string;
  /** A view of the caseload that the owner keeps. */
  savedViewId: string;
};

export type World = { districtId: string; ids: Ids; viewers: Record<ViewerName, Viewer> };

/** One child's whole record, everyone who may want to see it, and everyone's viewer from a real session. */
export async function createWorld(): Promise<World> {
  const district = await createDistrict();
  const { districtId, schoolId } = district;
  const owner = await createStaff(districtId, 'case_manager');
  const otherTeacher = await createStaff(districtId, 'case_manager');
  const administrator = await createStaff(districtId, 'district_administrator');
  const elsewhere = await createDistrict();
  const otherDistrict = await createStaff(elsewhere.districtId, 'case_manager');
  const studentId = await createStudent(district, { caseManagerMembershipId: owner.membershipId });
  const otherStudentId = await createStudent(district, {
    caseManagerMembershipId: otherTeacher.membershipId,
  });
  await createStudent(elsewhere, { caseManagerMembershipId: otherDistrict.membershipId });
  const linkedParent = await createGuardian(districtId, studentId);
  const unlinkedParent = await createGuardian(districtId, otherStudentId);
  const revoked = await revokedParent(districtId, studentId);
  const record = await createRecord(owner, studentId);
  const guardianship = await guardianshipOf(districtId, studentId, linkedParent.userId);
  const shared = await share(owner, record.iepId, [guardianship, revoked.guardianshipId]);
  const guardianshipIds = [guardianship, revoked.guardianshipId];
  const procedure = await createProcedure(owner, { studentId, guardianshipIds, canary });
  await asSystem((tx) =>
    tx.guardianship.updateMany({ where: { id: revoked.guardianshipId }, data: { revokedAt: new Date() } }),
  );
  const { noteId } = await addFamilyNote(linkedParent, {
    iepId: record.iepId,
    kind: 'concern',
    text: `${canary} cries over homework.`,
  });
  const { invitationId } = await inviteGuardian(owner, {
    studentId,
    email: `${randomUUID()}@example.test`,
    name: 'Pat Vale',
    relationship: 'father',
    language: 'en',
  });
  const talk = await comment(owner, record.iepId);
  const coordinator = await createStaff(districtId, 'coordinator');
  const { iepId: draftIepId } = await startIep(owner, { studentId, kind: 'annual' });
  const measured = await measuredGoal(owner, draftIepId, canary);
  const reviewed = await reviews(owner, coordinator, record.iepId);
  const mail = await asSystem((tx) =>
    tx.outboxMail.findFirstOrThrow({ where: { districtId }, select: { id: true } }),
  );
  return {
    districtId,
    ids: {
      studentId,
      ...record,
      ...shared,
      ...procedure,
      noteId,
      guardianshipId: guardianship,
      invitationId,
      membershipId: otherTeacher.membershipId,
      mailId: mail.id,
      schoolId,
      ...talk,
      ...reviewed,
      ...measured,
      draftIepId,
      activeIepId: await planInEffect(owner, studentId),
      coordinatorMembershipId: coordinator.membershipId,
      decisionId: await confirmation(owner, record.iepId),
      savedViewId: (await saveView(owner, { name: 'Late', query: 'show=late' })).viewId,
    },
    viewers: {
      owner,
      otherTeacher,
      administrator,
      otherDistrict,
      linkedParent,
      unlinkedParent,
      revokedParent: revoked.viewer,
    },
  };
}

async function revokedParent(
  districtId: string,
  studentId: string,
): Promise<{ viewer: GuardianViewer; guardianshipId: string }> {
  const { userId } = await createUser();
  const { id } = await createGuardianship(userId, districtId, studentId);
  const viewer = await createSession(userId);
  if (viewer.kind !== 'guardian') throw new Error('expected a guardian');
  return { viewer, guardianshipId: id };
}

async function guardianshipOf(districtId: string, studentId: string, userId: string): Promise<string> {
  const row = await asSystem((tx) =>
    tx.guardianship.findFirstOrThrow({ where: { districtId, studentId, userId }, select: { id: true } }),
  );
  return row.id;
}

type Child = Pick<Ids, 'documentId' | 'evidenceId' | 'iepId' | 'runId' | 'suggestionId'>;

async function createRecord(owner: StaffViewer, studentId: string): Promise<Child> {
  const { districtId, userId } = owner;
  const { iepId } = await startIep(owner, { studentId, kind: 'annual' });
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
          sentences: [{ id: randomUUID(), text: `${canary} reads 41 words.` }],
        },
      ],
    },
  });
  return asSystem(async (tx) => {
    await tx.student.updateMany({ where: { districtId, id: studentId }, data: { familyName: canary } });
    const document = await tx.document.create({
      data: {
        districtId,
        studentId,
        title: `${canary} report`,
        mediaType: 'text/plain; charset=utf-8',
        byteSize: 10,
        sha256: '0'.repeat(64),
        status: 'failed',
        failureCode: 'internal',
        uploadedById: userId,
        pages: { create: { number: 1, text: `${canary} page` } },
      },
      select: { id: true },
    });
    const evidence = await tx.evidence.create({
      data: { districtId, studentId, kind: 'observation', text: `${canary} observed`, createdById: userId },
      select: { id: true },
    });
    const run = await tx.draftRun.create({
      data: {
        districtId,
        iepId,
        sectionKey: 'needs',
        provider: 'built-in',
        modelId: 'm',
        writer: 'w',
        promptVersion: 'p',
        startedById: userId,
      },
      select: { id: true },
    });
    const item = {
      kind: 'need',
      text: `${canary} needs help.`,
      sourceIds: [],
      derivations: [],
      fields: { area: 'behavior', category: 'functional', notAddressedReason: '' },
    };
    const suggestion = await tx.draftSuggestion.create({
      data: {
        districtId,
        iepId,
        runId: run.id,
        sectionKey: 'needs',
        position: 0,
        item: { item, linksTo: [] },
        sources: [],
      },
      select: { id: true },
    });
    return {
      documentId: document.id,
      evidenceId: evidence.id,
      iepId,
      runId: run.id,
      suggestionId: suggestion.id,
    };
  });
}

async function share(
  owner: StaffViewer,
  iepId: string,
  guardianshipIds: string[],
): Promise<Pick<Ids, 'versionId' | 'shareId'>> {
  const { versionId } = await shareIep(owner, { iepId, guardianshipIds, message: '' });
  const row = await asSystem((tx) =>
    tx.iepShare.findFirstOrThrow({
      where: { iepId, guardianshipId: guardianshipIds[0] },
      select: { id: true },
    }),
  );
  return { versionId, shareId: row.id };
}
