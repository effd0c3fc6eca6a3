import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import { IepStatus } from '@/lib/db/generated/enums';
import type { Transaction } from '@/lib/db/in-district';
import { goalMarks } from '@/lib/goals/goal-marks-sql';
import { openStatuses } from '@/lib/ieps/life';
import type { CaseloadKey, PageOrder } from './caseload-cursor';

/*
 * The statements of the caseload, by hand: one page in the order of an index, then what stands on the record of
 * its students, each looked up by key. Their cost does not grow with the district, also without statistics.
 */

const studentRow = z.object({
  id: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string().nullable(),
  grade: z.string(),
  schoolName: z.string(),
  disabilityCategory: z.string(),
  lastEvaluationOn: z.string().nullable(),
  lastAnnualReviewOn: z.string().nullable(),
  nextDueOn: z.string(),
  nextDueKind: z.string().nullable(),
});
export type CaseloadStudent = z.infer<typeof studentRow>;

const orders = {
  due: {
    forward: Prisma.sql`s.next_due_on, s.id`,
    backward: Prisma.sql`s.next_due_on DESC, s.id DESC`,
  },
  name: {
    forward: Prisma.sql`s.family_name, s.given_name, s.id`,
    backward: Prisma.sql`s.family_name DESC, s.given_name DESC, s.id DESC`,
  },
} as const;

function beyond(key: CaseloadKey, isBackward: boolean): Prisma.Sql {
  const than = isBackward ? Prisma.sql`<` : Prisma.sql`>`;
  return key.sort === 'due'
    ? Prisma.sql`(s.next_due_on, s.id) ${than} (${key.dueOn}::date, ${key.id}::uuid)`
    : Prisma.sql`(s.family_name, s.given_name, s.id) ${than} (${key.familyName}, ${key.givenName}, ${key.id}::uuid)`;
}

/** Students from a place on, in the order of the list also where they are read backwards. */
export async function readCaseloadStudents(
  tx: Transaction,
  from: Prisma.Sql,
  { sort, key, isBackward, limit }: PageOrder,
): Promise<CaseloadStudent[]> {
  const place = key === null ? Prisma.empty : Prisma.sql`AND ${beyond(key, isBackward)}`;
  const rows = await tx.$queryRaw`
    SELECT s.id, s.given_name AS "givenName", s.family_name AS "familyName", s.preferred_name AS "preferredName",
           s.grade, s.disability_category AS "disabilityCategory",
           (SELECT name FROM school o WHERE o.district_id = s.district_id AND o.id = s.school_id) AS "schoolName",
           s.last_evaluation_on::text AS "lastEvaluationOn",
           s.last_annual_review_on::text AS "lastAnnualReviewOn",
           s.next_due_on::text AS "nextDueOn", s.next_due_kind AS "nextDueKind"
      ${from} ${place}
     ORDER BY ${orders[sort][isBackward ? 'backward' : 'forward']} LIMIT ${limit}`;
  const students = z.array(studentRow).parse(rows);
  return isBackward ? students.toReversed() : students;
}

const markRow = z.object({
  studentId: z.uuid(),
  iepId: z.uuid().nullable(),
  status: z.enum(IepStatus).nullable(),
  sharedAt: z.date().nullable(),
  openedAt: z.date().nullable(),
  openIepId: z.uuid().nullable(),
  findingErrors: z.number().int().nullable(),
  awaitsReview: z.boolean(),
  unreadNotes: z.number().int(),
  goals: z.number().int(),
  goalsMeasured: z.number().int(),
  goalsOnTrack: z.number().int(),
});
/** What stands on a student's record: the newest plan, the one being written, its findings, goals, notes. */
export type CaseloadMarks = z.infer<typeof markRow>;

/** The marks of some students the caller has read. */
export async function readMarks(
  tx: Transaction,
  districtId: string,
  studentIds: readonly string[],
): Promise<ReadonlyMap<string, CaseloadMarks>> {
  const ids = Prisma.sql`${[...studentIds]}::uuid[]`;
  const district = Prisma.sql`${districtId}::uuid`;
  const rows = await tx.$queryRaw`
    SELECT w.id AS "studentId", i.id AS "iepId", i.status::text AS status,
           h.shared_at AS "sharedAt", h.opened_at AS "openedAt",
           o.id AS "openIepId", o.finding_errors AS "findingErrors",
           EXISTS (SELECT FROM review_request r WHERE r.district_id = ${district} AND r.iep_id = o.id
                      AND r.decided_at IS NULL OFFSET 0) AS "awaitsReview",
           (SELECT count(*)::int FROM family_note n WHERE n.district_id = ${district}
               AND n.student_id = w.id AND n.read_at IS NULL) AS "unreadNotes",
           coalesce(g.goals, 0) AS goals, coalesce(g.measured, 0) AS "goalsMeasured",
           coalesce(g.on_track, 0) AS "goalsOnTrack"
      FROM unnest(${ids}) AS w(id)
      LEFT JOIN LATERAL (
       SELECT id, status FROM iep WHERE district_id = ${district} AND student_id = w.id
        ORDER BY created_at DESC LIMIT 1) i ON true
      LEFT JOIN LATERAL (
       SELECT id, finding_errors FROM iep WHERE district_id = ${district} AND student_id = w.id
          AND status = ANY(${[...openStatuses]}::"IepStatus"[]) ORDER BY created_at DESC LIMIT 1) o ON true
      LEFT JOIN LATERAL (
       SELECT shared_at, opened_at FROM iep_share
        WHERE district_id = ${district} AND iep_id = i.id AND revoked_at IS NULL
        ORDER BY opened_at DESC NULLS LAST, shared_at DESC LIMIT 1) h ON true
      LEFT JOIN LATERAL (
       SELECT count(*)::int AS goals, count(m.on_track)::int AS measured,
              (count(*) FILTER (WHERE m.on_track))::int AS on_track
         FROM (${goalMarks(districtId, Prisma.sql`i.student_id = w.id`)}) m) g ON true`;
  return new Map(
    z
      .array(markRow)
      .parse(rows)
      .map((marks) => [marks.studentId, marks]),
  );
}
