import { hashPassword } from '@/lib/auth/password';
import { toDateColumn } from '@/lib/db/calendar-column';
import type { Transaction } from '@/lib/db/in-district';
import stateConfigs from '@/lib/districts/state-configs.json' with { type: 'json' };
import { demoAccounts, type DemoAccount } from './demo-accounts';
import { makeCalendar, makeClocks } from './demo-calendar';
import { makeDemoPlans } from './demo-plans';
import { evidenceOfProfile } from './demo-evidence';
import { categoryCode, profileOf, profiles, splitName, type Profile } from './profiles';

const districts = {
  texas: {
    name: 'Riverbend Independent School District',
    state: 'TX',
    timeZone: 'America/Chicago',
    school: 'Riverside School',
  },
  california: {
    name: 'Alder Valley Unified School District',
    state: 'CA',
    timeZone: 'America/Los_Angeles',
    school: 'Alder Creek School',
  },
} as const;

type DistrictKey = keyof typeof districts;
type Made = {
  districtId: string;
  schoolId: string;
  userIds: Map<string, string>;
  membershipIds: Map<string, string>;
};

/** The parents of the demo, by the student's id in the profiles. */
const guardians = [
  {
    email: 'parent1@demo.test',
    profileId: 'P1',
    relationship: 'mother',
    language: 'es',
    needsInterpreter: true,
  },
  {
    email: 'parent2@demo.test',
    profileId: 'P2',
    relationship: 'mother',
    language: 'en',
    needsInterpreter: false,
  },
] as const;

/** The general education teacher is on the team of these students only. */
const taughtByGeneralEducationTeacher = new Set(['P1', 'P2', 'P3']);

/** Makes both demo districts, once: a database that has one already is left as it is. */
export async function seedDemo(tx: Transaction, password: string): Promise<boolean> {
  if ((await tx.district.count({ where: { isDemo: true } })) > 0) return false;
  const passwordHash = await hashPassword(password);
  const texas = await makeDistrict(tx, 'texas', passwordHash);
  const california = await makeDistrict(tx, 'california', passwordHash);
  for (const profile of profiles) await makeStudent(tx, texas, profile, 'casemanager@demo.test');
  await makeStudent(tx, california, secondDistrictStudent(), 'casemanager2@demo.test');
  await makeDemoPlans(tx, placeOf(texas, 'texas', 'casemanager@demo.test'));
  for (const { districtId } of [texas, california]) await makeClocks(tx, districtId);
  return true;
}

function placeOf({ districtId, schoolId, userIds, membershipIds }: Made, key: DistrictKey, email: string) {
  const { name, state, school: schoolName } = districts[key];
  return {
    districtId,
    schoolId,
    schoolName,
    district: { name, state, stateConfig: stateConfigs[state] },
    userId: required(userIds, email),
    membershipId: required(membershipIds, email),
  };
}

async function makeDistrict(tx: Transaction, key: DistrictKey, passwordHash: string): Promise<Made> {
  const { school, ...district } = districts[key];
  const { id: districtId } = await tx.district.create({
    data: { ...district, isDemo: true, aiEnabled: true, stateConfig: stateConfigs[district.state] },
    select: { id: true },
  });
  await makeCalendar(tx, districtId, district.state);
  const { id: schoolId } = await tx.school.create({
    data: { districtId, name: school },
    select: { id: true },
  });
  const made: Made = { districtId, schoolId, userIds: new Map(), membershipIds: new Map() };
  for (const account of demoAccounts.filter((candidate) => candidate.district === key)) {
    await makeAccount(tx, made, account, passwordHash);
  }
  return made;
}

async function makeAccount(
  tx: Transaction,
  made: Made,
  account: DemoAccount,
  passwordHash: string,
): Promise<void> {
  const locale = guardians.find(({ email }) => email === account.email)?.language ?? 'en';
  const user = await tx.user.create({
    data: { email: account.email, name: account.name, passwordHash, locale },
    select: { id: true },
  });
  made.userIds.set(account.email, user.id);
  if (account.role === 'guardian') return;
  const membership = await tx.membership.create({
    data: { districtId: made.districtId, userId: user.id, role: account.role, schoolId: made.schoolId },
    select: { id: true },
  });
  made.membershipIds.set(account.email, membership.id);
}

async function makeStudent(
  tx: Transaction,
  made: Made,
  profile: Profile,
  caseManagerEmail: string,
): Promise<void> {
  const { districtId, schoolId } = made;
  const { id: studentId } = await tx.student.create({
    data: {
      districtId,
      schoolId,
      localId: `DEMO-${profile.id}`,
      ...splitName(profile.name),
      birthDate: toDateColumn(profile.dob),
      grade: String(profile.grade),
      disabilityCategory: categoryCode(profile.category),
      homeLanguage: profile.home_language,
      englishLearner: profile.english_learner,
      schoolWeekMinutes: profile.school_week_minutes,
      lastEvaluationOn: toDateColumn(profile.last_evaluation),
      lastAnnualReviewOn: toDateColumn(profile.last_annual_review),
    },
    select: { id: true },
  });
  await makeTeam(tx, made, studentId, profile, caseManagerEmail);
  const createdById = required(made.userIds, caseManagerEmail);
  const confirmed = { createdById, confirmedById: createdById, confirmedAt: new Date() };
  const data = evidenceOfProfile(profile).map(({ occurredOn, ...datum }) => ({
    ...datum,
    ...confirmed,
    districtId,
    studentId,
    occurredOn: toDateColumn(occurredOn),
  }));
  await tx.evidence.createMany({ data });
}

async function makeTeam(
  tx: Transaction,
  made: Made,
  studentId: string,
  profile: Profile,
  caseManagerEmail: string,
): Promise<void> {
  const { districtId } = made;
  const members = [{ email: caseManagerEmail, role: 'case_manager' as const }];
  const team =
    taughtByGeneralEducationTeacher.has(profile.id) && made.membershipIds.has('teacher@demo.test')
      ? [...members, { email: 'teacher@demo.test', role: 'team_member' as const }]
      : members;
  for (const { email, role } of team) {
    const membershipId = required(made.membershipIds, email);
    await tx.studentTeam.create({
      data: { districtId, studentId, membershipId, role },
      select: { id: true },
    });
  }
  for (const { email, profileId, ...guardian } of guardians) {
    const userId = made.userIds.get(email);
    if (profileId !== profile.id || !userId) continue;
    await tx.guardianship.create({
      data: { districtId, studentId, userId, ...guardian },
      select: { id: true },
    });
  }
}

function required(ids: ReadonlyMap<string, string>, email: string): string {
  const id = ids.get(email);
  if (!id) throw new Error(`Demo account ${email} is missing`);
  return id;
}

/** A seventh invented child, so that the second district has one of its own. */
function secondDistrictStudent(): Profile {
  return profileOf({
    id: 'D2-1',
    name: 'Noor Haddad',
    grade: 4,
    dob: '2016-11-08',
    category: 'specific_learning_disability',
    home_language: 'Arabic',
    english_learner: true,
    last_evaluation: '2025-02-11',
    last_annual_review: '2026-02-10',
    school_week_minutes: 1800,
    assessments: [
      {
        t: 'WIAT-4',
        d: '2025-01-22',
        r: [
          ['Numerical Operations', 'SS 77, 6th %ile'],
          ['Math Problem Solving', 'SS 83, 13th %ile'],
          ['Word Reading', 'SS 96, 39th %ile'],
        ],
      },
      {
        t: 'Math computation CBM, grade 4 (4 min)',
        d: '2026-09-29',
        r: [['digits correct', '18 / 20 / 21 -> median 20']],
      },
    ],
    strengths: 'Builds detailed models; explains her thinking aloud; helps new classmates.',
    parent_input: 'She says she is bad at math and hides her homework.',
    teacher_input:
      'Counts on fingers for facts; loses her place in steps; does well with a worked example beside her.',
  });
}
