import 'server-only';
import { z } from 'zod';
import { clockKinds, dueSoonDays } from '@/lib/clocks/kinds';
import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/in-district';
import { addDays } from '@/lib/format/calendar-date';
import { environmentCodes } from '@/lib/ieps/field-choices';
import { openStatuses } from '@/lib/ieps/life';
import type { CaseloadSelection } from '@/lib/students/caseload-schema';
import { goalFigureSet, inSet, planFigureSet } from '@/lib/students/student-sets';
import { goalFigures, indicators } from './figures';
import { indicatorSet, type IndicatorScope } from './indicator-sets';
import type { ReportCell, ReportRow } from './report';

/* Each table is one statement over the district; the sets that it counts are those its links list. */

type Read = (tx: Transaction, scope: IndicatorScope) => Promise<ReportRow[]>;

const count = (condition: Prisma.Sql) => Prisma.sql`(count(*) FILTER (WHERE ${condition}))::int`;

/** The students that are not in the archive, with their school `o`. */
const fromStudents = ({ districtId }: IndicatorScope) => Prisma.sql`
  FROM student s JOIN school o ON o.district_id = s.district_id AND o.id = s.school_id
 WHERE s.district_id = ${districtId}::uuid AND s.archived_at IS NULL`;

const cell = (value: number | null, selects: ReportCell['selects']): ReportCell => ({ value, selects });
const number = z.number().int();
const ofSchool = { schoolId: z.uuid(), school: z.string() };

export const readIndicators: Read = async (tx, scope) => {
  const counts = indicators.flatMap((indicator) => [
    count(inSet(indicatorSet(`${indicator}_met`, scope))),
    count(inSet(indicatorSet(indicator, scope))),
  ]);
  const rows = await tx.$queryRaw`SELECT ARRAY[${Prisma.join(counts)}] AS counts ${fromStudents(scope)}`;
  const [row] = z.array(z.object({ counts: z.array(number) })).parse(rows);
  const year = scope.year.start;
  return indicators.map((indicator, at) => {
    const [met = 0, all = 0] = row?.counts.slice(2 * at, 2 * at + 2) ?? [];
    return {
      school: null,
      subject: indicator,
      cells: [
        cell(met, { figure: `${indicator}_met`, year }),
        cell(all, { figure: indicator, year }),
        cell(all === 0 ? null : Math.round((1_000 * met) / all) / 10, null),
      ],
    };
  });
};

export const readClocks: Read = async (tx, scope) => {
  const { districtId, today } = scope;
  const soon = addDays(today, dueSoonDays);
  const rows = await tx.$queryRaw`
    SELECT o.id AS "schoolId", o.name AS school, c.kind, ${count(Prisma.sql`c.due_on < ${today}::date`)} AS late,
           ${count(Prisma.sql`c.due_on >= ${today}::date`)} AS due
      FROM student_clock c
      JOIN student s ON s.district_id = c.district_id AND s.id = c.student_id AND s.archived_at IS NULL
      JOIN school o ON o.district_id = s.district_id AND o.id = s.school_id
     WHERE c.district_id = ${districtId}::uuid AND c.met_on IS NULL AND c.due_on <= ${soon}::date
     GROUP BY o.id, o.name, c.kind ORDER BY o.name, o.id, c.kind`;
  return z
    .array(z.object({ ...ofSchool, kind: z.enum(clockKinds), late: number, due: number }))
    .parse(rows)
    .map(({ schoolId, school, kind: clock, late, due }) => ({
      school,
      subject: clock,
      cells: [
        cell(late, { show: 'late', clock, school: schoolId }),
        cell(due, { show: 'due', clock, school: schoolId }),
      ],
    }));
};

/** Counts of each school, one column a condition on the student `s`. */
async function bySchool(
  tx: Transaction,
  scope: IndicatorScope,
  columns: readonly Readonly<{ sql: Prisma.Sql; selects: Partial<CaseloadSelection> }>[],
): Promise<ReportRow[]> {
  const rows = await tx.$queryRaw`
    SELECT o.id AS "schoolId", o.name AS school, ARRAY[${Prisma.join(columns.map(({ sql }) => sql))}] AS counts
      ${fromStudents(scope)} GROUP BY o.id, o.name ORDER BY o.name, o.id`;
  return z
    .array(z.object({ ...ofSchool, counts: z.array(number) }))
    .parse(rows)
    .map(({ schoolId, school, counts }) => ({
      school,
      subject: null,
      cells: columns.map(({ selects }, at) => cell(counts[at] ?? 0, { ...selects, school: schoolId })),
    }));
}

export const readFindings: Read = (tx, scope) => {
  const errors = Prisma.sql`coalesce(sum((
    SELECT sum(i.finding_errors) FROM iep i WHERE i.district_id = s.district_id AND i.student_id = s.id
       AND i.status = ANY(${[...openStatuses]}::"IepStatus"[]))), 0)::int`;
  return bySchool(tx, scope, [
    { sql: count(inSet(planFigureSet(scope, 'findings'))), selects: { figure: 'findings' } },
    { sql: errors, selects: { figure: 'findings' } },
    { sql: count(inSet(planFigureSet(scope, 'unchecked'))), selects: { figure: 'unchecked' } },
  ]);
};

export const readReviews: Read = (tx, scope) =>
  bySchool(tx, scope, [{ sql: count(inSet(planFigureSet(scope, 'review'))), selects: { figure: 'review' } }]);

export const readGoals: Read = (tx, scope) =>
  bySchool(
    tx,
    scope,
    goalFigures.map((figure) => ({ sql: count(inSet(goalFigureSet(scope, figure))), selects: { figure } })),
  );

export const readEnvironments: Read = async (tx, scope) => {
  const codes = [...environmentCodes, null];
  const rows = await tx.$queryRaw`
    SELECT e.code, count(DISTINCT s.id)::int AS students
      FROM iep i
      JOIN student s ON s.district_id = i.district_id AND s.id = i.student_id AND s.archived_at IS NULL
      LEFT JOIN LATERAL (
       SELECT x.fields ->> 'environmentCode' AS code FROM iep_section x
        WHERE x.district_id = i.district_id AND x.iep_id = i.id AND x.key = 'lre' OFFSET 0) e ON true
     WHERE i.district_id = ${scope.districtId}::uuid AND i.status = 'active' GROUP BY e.code`;
  const counts = new Map(
    z
      .array(z.object({ code: z.string().nullable(), students: number }))
      .parse(rows)
      .map(({ code, students }) => [code, students]),
  );
  return codes
    .filter((code) => counts.has(code))
    .map((code) => ({
      school: null,
      subject: code ?? 'none',
      cells: [cell(counts.get(code) ?? 0, { environment: code ?? 'none' })],
    }));
};
