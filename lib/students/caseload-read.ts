import 'server-only';
import { z } from 'zod';
import type { StaffViewer } from '@/lib/auth/viewer';
import { IepStatus } from '@/lib/db/generated/enums';
import type { Transaction } from '@/lib/db/in-district';
import { openStatuses } from '@/lib/ieps/life';
import { fromReadableStudents } from './readable-sql';

/*
 * The two statements of the caseload, by hand: each looks a student's plans, shares and notes up by key, so
 * their cost grows with the caseload alone, also on a database without statistics.
 */

const studentRow = z.object({
  id: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string().nullable(),
  grade: z.string(),
  disabilityCategory: z.string(),
  lastEvaluationOn: z.string().nullable(),
  lastAnnualReviewOn: z.string().nullable(),
  /** A plan whose text may still change. */
  hasOpenPlan: z.boolean(),
  /** A plan that someone of the family has opened. */
  isOpened: z.boolean(),
  unreadNotes: z.number().int(),
});

/** A student with all that the views of the caseload count and find. */
export type CaseloadStudent = z.infer<typeof studentRow>;

/** The viewer's students by name, `limit` of them at most. */
export async function readCaseloadStudents(
  tx: Transaction,
  viewer: StaffViewer,
  limit: number,
): Promise<CaseloadStudent[]> {
  const rows = await tx.$queryRaw`
    SELECT s.id, s.given_name AS "givenName", s.family_name AS "familyName",
           s.preferred_name AS "preferredName", s.grade, s.disability_category AS "disabilityCategory",
           s.last_evaluation_on::text AS "lastEvaluationOn",
           s.last_annual_review_on::text AS "lastAnnualReviewOn",
           EXISTS (SELECT FROM iep i WHERE i.district_id = s.district_id AND i.student_id = s.id
                      AND i.status::text = ANY(${[...openStatuses]}::text[]) OFFSET 0) AS "hasOpenPlan",
           EXISTS (SELECT FROM iep i CROSS JOIN LATERAL (
                     SELECT FROM iep_share h WHERE h.district_id = i.district_id AND h.iep_id = i.id
                        AND h.revoked_at IS NULL AND h.opened_at IS NOT NULL OFFSET 0) opened
                    WHERE i.district_id = s.district_id AND i.student_id = s.id) AS "isOpened",
           (SELECT count(*)::int FROM family_note n WHERE n.district_id = s.district_id
               AND n.student_id = s.id AND n.read_at IS NULL) AS "unreadNotes"
      ${fromReadableStudents(viewer)}
     ORDER BY s.family_name, s.given_name, s.id LIMIT ${limit}`;
  return z.array(studentRow).parse(rows);
}

const planRow = z.object({
  studentId: z.uuid(),
  id: z.uuid(),
  status: z.enum(IepStatus),
  sharedAt: z.date().nullable(),
  openedAt: z.date().nullable(),
});

export type LatestPlan = z.infer<typeof planRow>;

/** The newest plan of each of some students the caller has read, with the share that the family saw first. */
export async function readLatestPlans(
  tx: Transaction,
  districtId: string,
  studentIds: readonly string[],
): Promise<ReadonlyMap<string, LatestPlan>> {
  const rows = await tx.$queryRaw`
    SELECT w.id AS "studentId", i.id, i.status::text AS status, h.shared_at AS "sharedAt", h.opened_at AS "openedAt"
      FROM unnest(${[...studentIds]}::uuid[]) AS w(id)
     CROSS JOIN LATERAL (
       SELECT id, status FROM iep WHERE district_id = ${districtId}::uuid AND student_id = w.id
        ORDER BY created_at DESC LIMIT 1) i
      LEFT JOIN LATERAL (
       SELECT shared_at, opened_at FROM iep_share
        WHERE district_id = ${districtId}::uuid AND iep_id = i.id AND revoked_at IS NULL
        ORDER BY opened_at DESC NULLS LAST, shared_at DESC LIMIT 1) h ON true`;
  return new Map(
    z
      .array(planRow)
      .parse(rows)
      .map((plan) => [plan.studentId, plan]),
  );
}
