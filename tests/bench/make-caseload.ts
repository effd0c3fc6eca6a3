/**
 * Makes a case manager with as many students as its argument says, in the database of its environment, and
 * prints the cookie of an open session.
 */
import { toDateColumn } from '@/lib/db/calendar-column';
import { closeDatabase } from '@/lib/db/client';
import { newId } from '@/lib/db/id';
import { asSystem } from '@/lib/db/in-district';
import { addDays } from '@/lib/format/calendar-date';
import { startIep } from '@/lib/ieps/mutations';
import {
  cookieHeader,
  createDistrict,
  createMembership,
  createSession,
  createUser,
} from '@/tests/setup/users';

const count = Number(process.argv[2] ?? 200);
const today = new Date().toISOString().slice(0, 10);
const categories = ['AUT', 'SLD', 'OHI', 'SLI'];

const { districtId, schoolId } = await createDistrict();
const { userId } = await createUser();
const { id: membershipId } = await createMembership(userId, districtId, 'case_manager');
const students = Array.from({ length: count }, (_, at) => ({
  districtId,
  schoolId,
  id: newId(),
  givenName: `Given${at}`,
  familyName: `Family${(at * 37) % count}`,
  birthDate: new Date('2016-03-04T00:00:00Z'),
  grade: String((at % 8) + 1),
  disabilityCategory: categories[at % categories.length] ?? 'SLD',
  lastEvaluationOn: toDateColumn(addDays(today, -((at * 11) % 1_095))),
  lastAnnualReviewOn: toDateColumn(addDays(today, -((at * 7) % 365))),
}));
await asSystem(async (tx) => {
  await tx.student.createMany({ data: students });
  await tx.studentTeam.createMany({
    data: students.map(({ id }) => ({
      districtId,
      studentId: id,
      membershipId,
      role: 'case_manager' as const,
    })),
  });
});
const viewer = await createSession(userId);
if (viewer.kind !== 'staff') throw new Error('expected staff');
for (const { id } of students.filter((_, at) => at % 3 === 0))
  await startIep(viewer, { studentId: id, kind: 'annual' });
process.stdout.write(await cookieHeader(viewer));
await closeDatabase();
