/**
 * People for integration and end-to-end tests. They are made past row-level security, like the seed does, and
 * their viewers come from the same place as in production: an open session in the database.
 */
import { randomUUID } from 'node:crypto';
import { hashPassword } from '@/lib/auth/password';
import { openSession } from '@/lib/auth/open-session';
import { encodeSession, sessionCookie } from '@/lib/auth/token';
import type { GuardianViewer, StaffViewer, Viewer } from '@/lib/auth/viewer';
import type { MemberRole } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import { asSystem } from '@/lib/db/in-district';
import { testPassword } from './password';

export { testPassword };

let hash: Promise<string> | undefined;

export type TestDistrict = { districtId: string; schoolId: string };

/** An empty district with one school. */
export function createDistrict(name = `District ${randomUUID().slice(0, 8)}`): Promise<TestDistrict> {
  return asSystem(async (tx) => {
    const district = { districtId: newId(), schoolId: newId() };
    await tx.district.create({
      data: { id: district.districtId, name, state: 'TX', timeZone: 'America/Chicago' },
    });
    await tx.school.create({
      data: { districtId: district.districtId, id: district.schoolId, name: 'Hillcrest School' },
    });
    return district;
  });
}

export type NewPerson = Readonly<{ name?: string; email?: string; locale?: string }>;
export type TestPerson = { userId: string; email: string; name: string };

/** A user with `testPassword` and no place in any district yet. */
export async function createUser({
  name = 'Ada Brook',
  email,
  locale = 'en',
}: NewPerson = {}): Promise<TestPerson> {
  hash ??= hashPassword(testPassword);
  const passwordHash = await hash;
  const person = { userId: newId(), name, email: email ?? `${randomUUID()}@example.test` };
  await asSystem((tx) =>
    tx.user.create({ data: { id: person.userId, name, email: person.email, locale, passwordHash } }),
  );
  return person;
}

/** Makes a user a member of a district's staff. */
export function createMembership(
  userId: string,
  districtId: string,
  role: MemberRole,
): Promise<{ id: string }> {
  return asSystem((tx) =>
    tx.membership.create({ data: { districtId, id: newId(), userId, role }, select: { id: true } }),
  );
}

/** Links a user to a student as a parent. */
export function createGuardianship(
  userId: string,
  districtId: string,
  studentId: string,
): Promise<{ id: string }> {
  return asSystem((tx) =>
    tx.guardianship.create({
      data: { districtId, id: newId(), userId, studentId, relationship: 'mother' },
      select: { id: true },
    }),
  );
}

/** A student; on the team of a member when one is named. */
export function createStudent(
  { districtId, schoolId }: TestDistrict,
  {
    caseManagerMembershipId,
    teamMembershipId,
  }: { caseManagerMembershipId?: string; teamMembershipId?: string } = {},
): Promise<string> {
  return asSystem(async (tx) => {
    const studentId = newId();
    await tx.student.create({
      data: {
        districtId,
        id: studentId,
        schoolId,
        givenName: 'Robin',
        familyName: 'Marsh',
        birthDate: new Date('2016-03-04T00:00:00Z'),
        grade: '4',
        disabilityCategory: 'SLD',
      },
    });
    const team = [
      { membershipId: caseManagerMembershipId, role: 'case_manager' as const },
      { membershipId: teamMembershipId, role: 'team_member' as const },
    ];
    for (const { membershipId, role } of team) {
      if (membershipId)
        await tx.studentTeam.create({ data: { districtId, id: newId(), studentId, membershipId, role } });
    }
    return studentId;
  });
}

/** Opens a session for a user and returns the viewer of it. */
export async function createSession(userId: string): Promise<Viewer> {
  const viewer = await asSystem((tx) => openSession(tx, userId, 'test browser'));
  if (!viewer) throw new Error('the user is disabled or has a place in no district');
  return viewer;
}

/** A member of staff, signed in. */
export async function createStaff(
  districtId: string,
  role: MemberRole,
  person?: NewPerson,
): Promise<StaffViewer> {
  const { userId } = await createUser(person);
  await createMembership(userId, districtId, role);
  const viewer = await createSession(userId);
  if (viewer.kind !== 'staff') throw new Error('expected staff');
  return viewer;
}

/** A parent of a student, signed in. */
export async function createGuardian(
  districtId: string,
  studentId: string,
  person?: NewPerson,
): Promise<GuardianViewer> {
  const { userId } = await createUser(person);
  await createGuardianship(userId, districtId, studentId);
  const viewer = await createSession(userId);
  if (viewer.kind !== 'guardian') throw new Error('expected a guardian');
  return viewer;
}

/** The cookie of a viewer's session, for `browserContext.addCookies([...])`. `url` is the address of the app. */
export async function playwrightCookie(viewer: Viewer, url: string) {
  const { name } = sessionCookie();
  const value = await encodeSession({ sid: viewer.sessionId, sub: viewer.userId });
  return { name, value, url, httpOnly: true, sameSite: 'Lax' as const };
}

/** The same as a header, for plain requests: `cookie: …`. */
export async function cookieHeader(viewer: Viewer): Promise<string> {
  const value = await encodeSession({ sid: viewer.sessionId, sub: viewer.userId });
  return `${sessionCookie().name}=${value}`;
}
