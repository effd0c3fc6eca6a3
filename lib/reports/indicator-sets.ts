import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { CalendarDate } from '@/lib/format/calendar-date';
import type { IndicatorFigure } from './figures';
import type { ReportingYear } from './reporting-year';

/*
 * The children of the federal indicators B-11, B-12 and B-13 (20 U.S.C. 1416(a)(3)), each as a statement of their
 * ids. A report counts them and its link lists them: one statement for both, so that they never differ.
 */

export type IndicatorScope = Readonly<{
  districtId: string;
  today: CalendarDate;
  year: ReportingYear;
  /** The state's age of transition planning (34 CFR 300.320(b)). */
  transitionAge: number;
}>;

const all = Prisma.sql`true`;

/** The ids of the children that an indicator counts, as a subquery. */
export function indicatorSet(figure: IndicatorFigure, scope: IndicatorScope): Prisma.Sql {
  switch (figure) {
    case 'i11':
      return evaluations(scope, all);
    case 'i11_met':
      return evaluations(scope, Prisma.sql`c.met_on <= c.due_on`);
    case 'i11_not':
      return evaluations(scope, Prisma.sql`(c.met_on IS NULL OR c.met_on > c.due_on)`);
    case 'i12':
      return transitions(scope, all);
    case 'i12_met':
      return transitions(scope, planBy);
    case 'i12_not':
      return transitions(scope, Prisma.sql`NOT ${planBy}`);
    case 'i13':
      return youth(scope, all);
    case 'i13_met':
      return youth(scope, Prisma.sql`(${isComplete}) IS TRUE`);
    case 'i13_not':
      return youth(scope, Prisma.sql`(${isComplete}) IS NOT TRUE`);
  }
}

/** B-11: consent to evaluate received in the year. A limit that has not run out yet is not counted either way. */
function evaluations({ districtId, today, year }: IndicatorScope, outcome: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT c.student_id FROM student_clock c
     WHERE c.district_id = ${districtId}::uuid AND c.kind = 'initial_evaluation'
       AND c.started_on BETWEEN ${year.from}::date AND ${year.to}::date
       AND (c.met_on IS NOT NULL OR c.due_on < ${today}::date) AND ${outcome}`;
}

const planBy = Prisma.sql`(c.met_on <= c.due_on IS TRUE OR EXISTS (
  SELECT FROM iep i WHERE i.district_id = c.district_id AND i.student_id = c.student_id AND i.starts_on <= c.due_on
     AND i.status IN ('active', 'amended', 'superseded', 'expired')))`;

/**
 * B-12: children coming from Part C whose third birthday was in the year. Who was found not eligible has no clock;
 * who was not served because the parent refused is left out.
 */
function transitions({ districtId, today, year }: IndicatorScope, outcome: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT c.student_id FROM student_clock c
     WHERE c.district_id = ${districtId}::uuid AND c.kind = 'part_c' AND c.started_on IS NOT NULL
       AND c.due_on BETWEEN ${year.from}::date AND ${year.to}::date AND c.due_on <= ${today}::date
       AND NOT EXISTS (
         SELECT FROM record_entry e WHERE e.district_id = c.district_id AND e.student_id = c.student_id
            AND e.kind = 'consent' AND e.voided_at IS NULL AND e.occurred_on <= c.due_on
            AND e.data ->> 'purpose' IN ('initial_evaluation', 'initial_services')
            AND e.data ->> 'outcome' IN ('declined', 'revoked'))
       AND ${outcome}`;
}

const isWritten = (key: string) => Prisma.sql`btrim(coalesce(x.fields ->> ${key}, '')) <> ''`;
const isListed = (key: string) =>
  Prisma.sql`(jsonb_typeof(x.fields -> ${key}) = 'array' AND x.fields -> ${key} <> '[]'::jsonb)`;

/** The parts of a transition plan: goals for education and work from assessments, services and a course of study. */
const isComplete = Prisma.join(
  [
    isWritten('educationGoal'),
    isWritten('employmentGoal'),
    isWritten('courseOfStudy'),
    isListed('assessments'),
    isListed('services'),
  ],
  ' AND ',
);

/** B-13: of the state's age of transition on the day (today, or the end of a past year), with the plan of that day. */
function youth({ districtId, today, year, transitionAge }: IndicatorScope, outcome: Prisma.Sql): Prisma.Sql {
  const day = today < year.to ? today : year.to;
  return Prisma.sql`
    SELECT w.id FROM student w
     CROSS JOIN LATERAL (
       SELECT i.id FROM iep i
        WHERE i.district_id = w.district_id AND i.student_id = w.id
          AND i.starts_on <= ${day}::date AND (i.ends_on IS NULL OR i.ends_on >= ${day}::date)
          AND i.status IN ('active', 'amended', 'superseded', 'expired')
        ORDER BY i.starts_on DESC, i.created_at DESC LIMIT 1) p
      LEFT JOIN LATERAL (
       SELECT t.fields FROM iep_section t
        WHERE t.district_id = w.district_id AND t.iep_id = p.id AND t.key = 'transition' OFFSET 0) x ON true
     WHERE w.district_id = ${districtId}::uuid AND ${year.from}::date <= ${day}::date
       AND w.birth_date <= (${day}::date - make_interval(years => ${transitionAge}::int))::date AND ${outcome}`;
}
