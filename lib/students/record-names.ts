import 'server-only';
import type { PseudonymRecord } from '@/lib/ai/pseudonyms';
import type { Person } from '@/lib/ai/names/phrases';
import { fromDateColumn } from '@/lib/db/calendar-column';
import type { Transaction } from '@/lib/db/in-district';

/** Other students whose names are watched for; a larger district is sampled by the student's school first. */
const maxOtherNames = 5_000;

/** Everyone and everything in a student's record that must not reach a remote model. */
export async function readRecordNames(
  tx: Transaction,
  districtId: string,
  studentId: string,
): Promise<PseudonymRecord> {
  const student = await tx.student.findUniqueOrThrow({
    where: { districtId_id: { districtId, id: studentId } },
    select: {
      givenName: true,
      familyName: true,
      preferredName: true,
      birthDate: true,
      localId: true,
      school: { select: { name: true } },
      guardianships: { select: { user: { select: { name: true, email: true } } } },
      team: { select: { membership: { select: { user: { select: { name: true, email: true } } } } } },
    },
  });
  const district = await tx.district.findUniqueOrThrow({ where: { id: districtId }, select: { name: true } });
  const parents = student.guardianships.map(({ user }) => user);
  const staff = student.team.map(({ membership }) => membership.user);
  const { givenName, familyName, preferredName } = student;
  return {
    people: [
      { role: 'student', givenName, familyName, preferredName },
      ...parents.map(({ name }) => personOf('parent', name)),
      ...staff.map(({ name }) => personOf('staff', name)),
    ],
    school: student.school.name,
    districts: [district.name],
    birthDate: fromDateColumn(student.birthDate),
    ids: student.localId ? [student.localId] : [],
    emails: [...parents, ...staff].map(({ email }) => email),
  };
}

function personOf(role: Person['role'], name: string): Person {
  const words = name.trim().split(/\s+/);
  return { role, givenName: words[0] ?? name, familyName: words.slice(1).join(' ') };
}

/** The names of the district's other students, for the gate that keeps them out. They never leave the server. */
export async function readOtherNames(
  tx: Transaction,
  districtId: string,
  studentId: string,
): Promise<string[]> {
  const rows = await tx.student.findMany({
    where: { districtId, id: { not: studentId }, archivedAt: null },
    take: maxOtherNames,
    select: { givenName: true, familyName: true },
  });
  return rows.map(({ givenName, familyName }) => `${givenName} ${familyName}`);
}
