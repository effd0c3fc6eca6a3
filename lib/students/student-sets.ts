import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import type { ClockKind } from '@/lib/clocks/kinds';
import { dueSoonDays } from '@/lib/clocks/kinds';
import { Prisma } from '@/lib/db/generated/client';
import type { IepStatus } from '@/lib/db/generated/enums';
import { addDays, type CalendarDate } from '@/lib/format/calendar-date';
import { goalMarks } from '@/lib/goals/goal-marks-sql';
import { openStatuses } from '@/lib/ieps/life';
import type { GoalFigure, PlanFigure } from '@/lib/reports/figures';
import { hasCaseload } from './policy';

/*
 * Students by what stands on their record, each as a statement of their ids over the district. Lists narrow with
 * `inSet`, reports count with it: one statement for both.
 */

/**
 * Narrows the students `s` to a set. IS TRUE keeps it a hashed subplan, made once: as a join, a planner without
 * statistics would compare each student with each row of the set.
 */
export function inSet(set: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(s.id IN (${set})) IS TRUE`;
}

export function notInSet(set: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(s.id IN (${set})) IS NOT TRUE`;
}

type District = Readonly<{ districtId: string }>;

const open = Prisma.sql`i.status = ANY(${[...openStatuses]}::"IepStatus"[])`;

function plans({ districtId }: District, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT i.student_id FROM iep i WHERE i.district_id = ${districtId}::uuid AND ${condition}`;
}

/** With a plan whose text may still change. */
export const withOpenPlan = (district: District) => plans(district, open);

export const withPlanIn = (district: District, status: IepStatus) =>
  plans(district, Prisma.sql`i.status = ${status}::"IepStatus"`);

/** With a plan that someone of the family has opened. */
export const openedByFamily = ({ districtId }: District) => Prisma.sql`
  SELECT i.student_id FROM iep_share h CROSS JOIN LATERAL (
    SELECT p.student_id FROM iep p WHERE p.district_id = h.district_id AND p.id = h.iep_id OFFSET 0) i
   WHERE h.district_id = ${districtId}::uuid AND h.revoked_at IS NULL AND h.opened_at IS NOT NULL`;

/** With something from the family that nobody has read. */
export const withUnreadNotes = ({ districtId }: District) => Prisma.sql`
  SELECT n.student_id FROM family_note n WHERE n.district_id = ${districtId}::uuid AND n.read_at IS NULL`;

function reviews({ districtId }: District, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT i.student_id FROM review_request r CROSS JOIN LATERAL (
      SELECT i.student_id FROM iep i WHERE i.district_id = r.district_id AND i.id = r.iep_id AND ${open} OFFSET 0) i
     WHERE r.district_id = ${districtId}::uuid AND r.decided_at IS NULL AND ${condition}`;
}

/** With an open plan whose review the viewer was asked for. */
export function awaitingReviewBy(viewer: StaffViewer): Prisma.Sql {
  if (!hasCaseload(viewer)) return reviews(viewer, Prisma.sql`false`);
  return reviews(viewer, Prisma.sql`r.reviewer_membership_id = ${viewer.membershipId}::uuid`);
}

/** Whose clock of a kind runs: late, due soon, or at all. */
export function withClock(
  { districtId, today }: District & { today: CalendarDate },
  kind: ClockKind,
  state: 'late' | 'due' | null,
): Prisma.Sql {
  const soon = addDays(today, dueSoonDays);
  const span = {
    late: Prisma.sql`c.due_on < ${today}::date`,
    due: Prisma.sql`c.due_on BETWEEN ${today}::date AND ${soon}::date`,
  };
  return Prisma.sql`
    SELECT c.student_id FROM student_clock c
     WHERE c.district_id = ${districtId}::uuid AND c.kind = ${kind} AND c.met_on IS NULL
       AND ${state === null ? Prisma.sql`true` : span[state]}`;
}

/** By the educational environment of the plan in effect; null where it states none. */
export function inEnvironment({ districtId }: District, code: string | null): Prisma.Sql {
  return Prisma.sql`
    SELECT i.student_id FROM iep i LEFT JOIN LATERAL (
      SELECT x.fields ->> 'environmentCode' AS code FROM iep_section x
       WHERE x.district_id = i.district_id AND x.iep_id = i.id AND x.key = 'lre' OFFSET 0) e ON true
     WHERE i.district_id = ${districtId}::uuid AND i.status = 'active' AND e.code IS NOT DISTINCT FROM ${code}::text`;
}

export function planFigureSet(district: District, figure: PlanFigure): Prisma.Sql {
  if (figure === 'review') return reviews(district, Prisma.sql`true`);
  return plans(
    district,
    figure === 'findings'
      ? Prisma.sql`${open} AND i.finding_errors > 0`
      : Prisma.sql`${open} AND i.finding_errors IS NULL`,
  );
}

const goalStands = {
  goals_on: Prisma.sql`bool_and(m.on_track)`,
  goals_off: Prisma.sql`bool_or(NOT m.on_track)`,
  goals_none: Prisma.sql`count(m.on_track) = 0`,
} as const satisfies Record<GoalFigure, Prisma.Sql>;

export function goalFigureSet({ districtId }: District, figure: GoalFigure): Prisma.Sql {
  return Prisma.sql`
    SELECT m.student_id FROM (${goalMarks(districtId)}) m GROUP BY m.student_id HAVING ${goalStands[figure]}`;
}
