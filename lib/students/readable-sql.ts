import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import { Prisma } from '@/lib/db/generated/client';
import { readsByTeam, readsDistrict } from './policy';

/**
 * `studentsReadableBy` as the FROM and WHERE of a statement, with the students as `s`, for lists that are too
 * long for statements made by the client. The team's students are an array and not a join: a planner without
 * statistics would compare each student with each place on a team.
 */
export function fromReadableStudents(viewer: StaffViewer): Prisma.Sql {
  const students = Prisma.sql`
    FROM student s WHERE s.district_id = ${viewer.districtId}::uuid AND s.archived_at IS NULL`;
  if (readsDistrict(viewer)) return students;
  if (!readsByTeam(viewer)) return Prisma.sql`${students} AND false`;
  return Prisma.sql`${students} AND s.id = ANY(ARRAY(
      SELECT t.student_id FROM student_team t
       WHERE t.district_id = ${viewer.districtId}::uuid AND t.membership_id = ${viewer.membershipId}::uuid
         AND t.ended_at IS NULL))`;
}
