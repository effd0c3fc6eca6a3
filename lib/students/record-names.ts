import 'server-only';
import { z } from 'zod';
import type { PseudonymRecord } from '@/lib/ai/pseudonyms';
import type { Person } from '@/lib/ai/names/phrases';
import type { Transaction } from '@/lib/db/in-district';
import { notFound } from '@/lib/errors';

/** Other students whose names are watched for; of a larger district so many are. */
const maxOtherNames = 5_000;

const person = z.object({ name: z.string(), email: z.string() });
const recordRow = z.object({
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string().nullable(),
  birthDate: z.string(),
  localId: z.string().nullable(),
  school: z.string(),
  district: z.string(),
  parents: z.array(person),
  staff: z.array(person),
});

/** Everyone and everything in a student's record that must not reach a remote model. One statement. */
export async function readRecordNames(
  tx: Transaction,
  districtId: string,
  studentId: string,
): Promise<PseudonymRecord> {
  const rows = await tx.$queryRaw`
    SELECT s.given_name AS "givenName", s.family_name AS "familyName", s.preferred_name AS "preferredName",
           to_char(s.birth_date, 'YYYY-MM-DD') AS "birthDate", s.local_id AS "localId",
           c.name AS school, d.name AS district,
           (SELECT coalesce(json_agg(json_build_object('name', u.name, 'email', u.email) ORDER BY g.id), '[]')
              FROM guardianship g JOIN app_user u ON u.id = g.user_id
             WHERE g.district_id = s.district_id AND g.student_id = s.id) AS parents,
           (SELECT coalesce(json_agg(json_build_object('name', u.name, 'email', u.email) ORDER BY t.id), '[]')
              FROM student_team t
              JOIN membership m ON m.district_id = t.district_id AND m.id = t.membership_id
              JOIN app_user u ON u.id = m.user_id
             WHERE t.district_id = s.district_id AND t.student_id = s.id) AS staff
      FROM student s
      JOIN school c ON c.district_id = s.district_id AND c.id = s.school_id
      JOIN district d ON d.id = s.district_id
     WHERE s.district_id = ${districtId}::uuid AND s.id = ${studentId}::uuid`;
  const [record] = z.array(recordRow).parse(rows);
  if (!record) throw notFound('student');
  const { givenName, familyName, preferredName, birthDate, localId, parents, staff } = record;
  return {
    people: [
      { role: 'student', givenName, familyName, preferredName },
      ...parents.map(({ name }) => personOf('parent', name)),
      ...staff.map(({ name }) => personOf('staff', name)),
    ],
    school: record.school,
    districts: [record.district],
    birthDate,
    ids: localId ? [localId] : [],
    emails: [...parents, ...staff].map(({ email }) => email),
  };
}

function personOf(role: Person['role'], name: string): Person {
  const words = name.trim().split(/\s+/);
  return { role, givenName: words[0] ?? name, familyName: words.slice(1).join(' ') };
}

export type OtherStudent = { givenName: string; familyName: string; preferredName: string | null };

/**
 * The names of the district's other students, those of the archive among them: for the gate that keeps them out
 * of a plan, and so that none in a document reaches a remote model. They never leave the server.
 */
export function readOtherStudents(
  tx: Transaction,
  districtId: string,
  studentId: string,
): Promise<OtherStudent[]> {
  return tx.$queryRaw<OtherStudent[]>`
    SELECT given_name AS "givenName", family_name AS "familyName", preferred_name AS "preferredName"
      FROM student
     WHERE district_id = ${districtId}::uuid AND id <> ${studentId}::uuid
     LIMIT ${maxOtherNames}`;
}
