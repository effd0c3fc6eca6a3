import { randomUUID } from 'node:crypto';
import type { StaffViewer } from '@/lib/auth/viewer';
import type { MemberRole } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import { asSystem, type Transaction } from '@/lib/db/in-district';

const roles = [
  'case_manager',
  'general_education_teacher',
  'related_service_provider',
  'coordinator',
  'district_administrator',
] as const satisfies MemberRole[];

export type TestDistrict = {
  districtId: string;
  studentId: string;
  viewers: Record<MemberRole, StaffViewer>;
};

async function addMember(tx: Transaction, districtId: string, role: MemberRole): Promise<StaffViewer> {
  const userId = newId();
  const membershipId = newId();
  const name = `Member ${role}`;
  await tx.user.create({ data: { id: userId, email: `${randomUUID()}@example.test`, name } });
  await tx.membership.create({ data: { districtId, id: membershipId, userId, role } });
  const person = { kind: 'staff', role, userId, membershipId, districtId, name } as const;
  // The session makes viewers in the application; a test has no session.
  return {
    ...person,
    sessionId: newId(),
    locale: 'en',
    timeZone: 'America/Chicago',
  } as unknown as StaffViewer;
}

/**
 * A district with a member of each role and one student, whose team is the case manager and the general
 * education teacher. The related service provider has no student.
 */
export function makeDistrict(): Promise<TestDistrict> {
  const districtId = newId();
  const schoolId = newId();
  const studentId = newId();
  return asSystem(async (tx) => {
    await tx.district.create({
      data: { id: districtId, name: 'Test', state: 'TX', timeZone: 'America/Chicago' },
    });
    await tx.school.create({ data: { districtId, id: schoolId, name: 'Test school' } });
    await tx.student.create({
      data: {
        districtId,
        id: studentId,
        schoolId,
        givenName: 'Milo',
        familyName: 'Tarrant',
        birthDate: new Date('2017-02-10'),
        grade: '4',
        disabilityCategory: 'SLD',
      },
    });
    const members = [];
    for (const role of roles) members.push([role, await addMember(tx, districtId, role)] as const);
    const viewers = Object.fromEntries(members) as Record<MemberRole, StaffViewer>;
    for (const role of ['case_manager', 'general_education_teacher'] as const) {
      const teamRole = role === 'case_manager' ? 'case_manager' : 'team_member';
      const { membershipId } = viewers[role];
      await tx.studentTeam.create({ data: { districtId, studentId, membershipId, role: teamRole } });
    }
    return { districtId, studentId, viewers };
  });
}
