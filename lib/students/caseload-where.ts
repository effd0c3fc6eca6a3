import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import { dueSoonDays } from '@/lib/clocks/kinds';
import { Prisma } from '@/lib/db/generated/client';
import { addDays, type CalendarDate } from '@/lib/format/calendar-date';
import { foldText } from '@/lib/format/fold-text';
import {
  goalFigures,
  isIndicatorFigure,
  planFigures,
  type Figure,
  type GoalFigure,
  type PlanFigure,
} from '@/lib/reports/figures';
import { indicatorSet } from '@/lib/reports/indicator-sets';
import { reportingYear, reportingYearOf } from '@/lib/reports/reporting-year';
import type { CaseloadSelection } from './caseload-schema';
import { fromReadableStudents } from './readable-sql';
import * as sets from './student-sets';

/** What a selection is held against beside the students. */
export type CaseloadScope = Readonly<{ viewer: StaffViewer; today: CalendarDate; transitionAge: number }>;

/** FROM and WHERE of the students `s` of a selection that the viewer may read. */
export function fromCaseload(scope: CaseloadScope, selection: CaseloadSelection): Prisma.Sql {
  const conditions = [
    ...searched(selection.search),
    ...shown(scope, selection),
    ...inPlanState(scope, selection.status),
    ...(selection.school ? [Prisma.sql`s.school_id = ${selection.school}::uuid`] : []),
    ...(selection.environment ? [sets.inSet(environmentSet(scope, selection.environment))] : []),
    ...(selection.figure ? [sets.inSet(figureSet(scope, selection.figure, selection.year))] : []),
  ];
  return Prisma.join([fromReadableStudents(scope.viewer), ...conditions], ' AND ');
}

/** Every word stands in the names, accents or not (as `foldText`). */
function searched(search: string): Prisma.Sql[] {
  const words = foldText(search).split(/\s+/).filter(Boolean);
  const names = Prisma.sql`concat_ws(' ', s.preferred_name, s.given_name, s.family_name)`;
  // Most names are plain letters: only the others are taken apart, which costs ten times as much.
  const folded = Prisma.sql`CASE WHEN octet_length(${names}) = length(${names}) THEN lower(${names}) ELSE
    lower(regexp_replace(normalize(${names}, NFD), ${'[\\u0300-\\u036f]'}, '', 'g')) END`;
  return words.map((word) => Prisma.sql`strpos(${folded}, ${word}) > 0`);
}

function shown({ viewer, today }: CaseloadScope, { show, clock }: CaseloadSelection): Prisma.Sql[] {
  const view = show === 'late' || show === 'due' ? dueAs(show, today) : viewSet(viewer, show);
  if (clock === null) return view ? [view] : [];
  const state = show === 'late' || show === 'due' ? show : null;
  const running = sets.inSet(sets.withClock({ districtId: viewer.districtId, today }, clock, state));
  return state === null && view ? [running, view] : [running];
}

/** By the next date of the student, so that nobody is counted twice. */
export function dueAs(show: 'late' | 'due', today: CalendarDate): Prisma.Sql {
  return show === 'late'
    ? Prisma.sql`s.next_due_on < ${today}::date`
    : Prisma.sql`s.next_due_on BETWEEN ${today}::date AND ${addDays(today, dueSoonDays)}::date`;
}

function viewSet(
  viewer: StaffViewer,
  show: Exclude<CaseloadSelection['show'], 'late' | 'due'>,
): Prisma.Sql | null {
  if (show === 'drafts') return sets.inSet(sets.withOpenPlan(viewer));
  if (show === 'review') return sets.inSet(sets.awaitingReviewBy(viewer));
  if (show === 'opened') return sets.inSet(sets.openedByFamily(viewer));
  if (show === 'notes') return sets.inSet(sets.withUnreadNotes(viewer));
  return null;
}

function inPlanState({ viewer }: CaseloadScope, status: CaseloadSelection['status']): Prisma.Sql[] {
  if (status === null) return [];
  if (status === 'no_open') return [sets.notInSet(sets.withOpenPlan(viewer))];
  return [sets.inSet(sets.withPlanIn(viewer, status))];
}

function environmentSet({ viewer }: CaseloadScope, code: string): Prisma.Sql {
  return sets.inEnvironment(viewer, code === 'none' ? null : code);
}

const isPlanFigure = (figure: Figure): figure is PlanFigure => planFigures.some((known) => known === figure);
const isGoalFigure = (figure: Figure): figure is GoalFigure => goalFigures.some((known) => known === figure);

/** The students that a figure of the reports counts, over the district. */
function figureSet(
  {
    viewer: { districtId },
    today,
    transitionAge,
  }: Omit<CaseloadScope, 'viewer'> & { viewer: { districtId: string } },
  figure: Figure,
  start: number | null,
): Prisma.Sql {
  if (isPlanFigure(figure)) return sets.planFigureSet({ districtId }, figure);
  if (isGoalFigure(figure)) return sets.goalFigureSet({ districtId }, figure);
  if (!isIndicatorFigure(figure)) return Prisma.sql`SELECT NULL::uuid WHERE false`;
  const year = start === null ? reportingYearOf(today) : reportingYear(start);
  return indicatorSet(figure, { districtId, today, year, transitionAge });
}
