import { toDateColumn } from '@/lib/db/calendar-column';
import { newId } from '@/lib/db/id';
import { asSystem } from '@/lib/db/in-district';
import stateConfigs from '@/lib/districts/state-configs.json' with { type: 'json' };
import { env } from '@/lib/env';
import { saveSection, startIep } from '@/lib/ieps/mutations';
import { getIepForEditing } from '@/lib/ieps/queries';
import type { SectionKey } from '@/lib/ieps/section-list';
import { getSharing } from '@/lib/versions/queries';
import { revokeShare, shareIep } from '@/lib/versions/mutations';
import type { StaffViewer, Viewer } from '@/lib/auth/viewer';
import type { MemberRole } from '@/lib/db/generated/enums';
import {
  createDistrict,
  createGuardianship,
  createMembership,
  createSession,
  createStudent,
  createUser,
  playwrightCookie,
  type TestPerson,
} from '@/tests/setup/users';
import { evidence } from './evidence';

/** Everyone who can stand before a student's plan, in the right and in the wrong place. */
export type Role =
  | 'caseManager'
  | 'colleague'
  | 'outsider'
  | 'coordinator'
  | 'administrator'
  | 'parent'
  | 'otherParent'
  | 'strangerDistrict';

export type Case = Readonly<{
  districtId: string;
  studentId: string;
  studentName: string;
  iepId: string;
  people: Readonly<Record<Role, TestPerson>>;
}>;

type CaseInput = Readonly<{ locale?: string; hasEvidence?: boolean }>;

/** A district with a student, her team, her parent and a plan in progress; strangers beside them. */
async function createCase({ locale = 'en', hasEvidence = true }: CaseInput): Promise<Case> {
  const district = await createDistrict();
  const { districtId } = district;
  await asSystem((tx) =>
    tx.district.update({
      where: { id: districtId },
      data: { aiEnabled: true, stateConfig: stateConfigs.TX },
      select: { id: true },
    }),
  );
  const staff = async (name: string, role: MemberRole, at = districtId) => {
    const person = await createUser({ name, locale });
    return { person, membershipId: (await createMembership(person.userId, at, role)).id };
  };
  const caseManager = await staff('Iris Pell', 'case_manager');
  const colleague = await staff('Owen Tate', 'general_education_teacher');
  const outsider = await staff('Rufus Lang', 'general_education_teacher');
  const coordinator = await staff('Vera Stahl', 'coordinator');
  const administrator = await staff('Nils Aster', 'district_administrator');
  const elsewhere = await createDistrict();
  const strangerDistrict = await staff('Clara Finch', 'case_manager', elsewhere.districtId);
  const studentId = await createStudent(district, {
    caseManagerMembershipId: caseManager.membershipId,
    teamMembershipId: colleague.membershipId,
  });
  const otherStudentId = await createStudent(district, {
    caseManagerMembershipId: caseManager.membershipId,
  });
  const parent = await createUser({ name: 'Delia Marsh', locale });
  await createGuardianship(parent.userId, districtId, studentId);
  const otherParent = await createUser({ name: 'Hugo Quill', locale });
  await createGuardianship(otherParent.userId, districtId, otherStudentId);
  if (hasEvidence) await addEvidence(districtId, studentId, caseManager.person.userId);
  const viewer = await staffViewer(caseManager.person.userId);
  const { iepId } = await startIep(viewer, { studentId, kind: 'annual' });
  return {
    districtId,
    studentId,
    studentName: 'Robin Marsh',
    iepId,
    people: {
      caseManager: caseManager.person,
      colleague: colleague.person,
      outsider: outsider.person,
      coordinator: coordinator.person,
      administrator: administrator.person,
      parent,
      otherParent,
      strangerDistrict: strangerDistrict.person,
    },
  };
}

async function addEvidence(districtId: string, studentId: string, userId: string): Promise<void> {
  const signed = { createdById: userId, confirmedById: userId, confirmedAt: new Date() };
  await asSystem((tx) =>
    tx.evidence.createMany({
      data: evidence.map(({ occurredOn, ...datum }) => ({
        ...datum,
        ...signed,
        districtId,
        studentId,
        id: newId(),
        occurredOn: toDateColumn(occurredOn),
      })),
    }),
  );
}

async function staffViewer(userId: string): Promise<StaffViewer> {
  const viewer = await createSession(userId);
  if (viewer.kind !== 'staff') throw new Error('expected staff');
  return viewer;
}

async function viewerOf(email: string): Promise<Viewer> {
  const { id } = await asSystem((tx) =>
    tx.user.findUniqueOrThrow({ where: { email }, select: { id: true } }),
  );
  return createSession(id);
}

/** A signed-in browser's cookie. */
async function cookieOf({ email }: { email: string }) {
  return playwrightCookie(await viewerOf(email), env().APP_URL ?? '');
}

type Writing = Readonly<{
  iepId: string;
  userId: string;
  sectionKey: SectionKey;
  sentences: readonly string[];
}>;

/** Puts a paragraph at the end of a section, as its case manager would type it. */
async function write({ iepId, userId, sectionKey, sentences }: Writing): Promise<void> {
  const viewer = await staffViewer(userId);
  const section = await sectionOf(viewer, iepId, sectionKey);
  const blocks = section.blocks.map((block) => ({
    ...block,
    sentences: block.sentences.map(({ id, text }) => ({ id, text })),
  }));
  const paragraph = {
    id: newId(),
    kind: 'paragraph',
    fields: {},
    sentences: sentences.map((text) => ({ id: newId(), text })),
  };
  await saveSection(viewer, {
    iepId,
    sectionKey,
    revision: section.revision,
    content: JSON.parse(JSON.stringify({ fields: section.fields, blocks: [...blocks, paragraph] })),
  });
}

async function sectionOf(viewer: StaffViewer, iepId: string, key: SectionKey) {
  const iep = await getIepForEditing(viewer, iepId);
  const section = iep?.sections.find((candidate) => candidate.key === key);
  if (!section) throw new Error(`no section ${key}`);
  return section;
}

/** The words of a section as they are stored now. */
async function read(input: { iepId: string; userId: string; sectionKey: SectionKey }): Promise<string> {
  const section = await sectionOf(await staffViewer(input.userId), input.iepId, input.sectionKey);
  return section.blocks.flatMap((block) => block.sentences.map(({ text }) => text)).join(' ');
}

type PlanOf = Readonly<{ iepId: string; userId: string }>;

/** Shares the plan with every parent linked to the student. */
async function share({ iepId, userId }: PlanOf): Promise<void> {
  const viewer = await staffViewer(userId);
  const sharing = await getSharing(viewer, iepId);
  const guardianshipIds = (sharing?.guardians ?? []).map(({ guardianshipId }) => guardianshipId);
  await shareIep(viewer, { iepId, guardianshipIds, message: '' });
}

async function revoke({ iepId, userId }: PlanOf): Promise<void> {
  const viewer = await staffViewer(userId);
  const sharing = await getSharing(viewer, iepId);
  for (const { share: given } of sharing?.guardians ?? []) {
    if (given) await revokeShare(viewer, { shareId: given.shareId });
  }
}

/** The district of an administrator with drafting by a model switched on or off. */
async function switchAi({ districtId, isOn }: { districtId: string; isOn: boolean }): Promise<void> {
  await asSystem((tx) =>
    tx.district.update({ where: { id: districtId }, data: { aiEnabled: isOn }, select: { id: true } }),
  );
}

export const operations = { createCase, cookieOf, write, read, share, revoke, switchAi };
export type OperationName = keyof typeof operations;
