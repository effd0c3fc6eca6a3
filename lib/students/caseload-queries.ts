import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import type { IepStatus } from '@/lib/db/generated/enums';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { readStateConfig } from '@/lib/districts/state-config';
import { todayIn } from '@/lib/format/calendar-date';
import { countViews, type CaseloadCounts } from './caseload-counts';
import { cursorOf, keyOf, readCursor, type CaseloadKey } from './caseload-cursor';
import { readCaseloadStudents, readMarks, type CaseloadMarks, type CaseloadStudent } from './caseload-read';
import { isNarrowed, type CaseloadFilter, type CaseloadSelection } from './caseload-schema';
import { fromCaseload, type CaseloadScope } from './caseload-where';
import { dueDates, nextDue, type DueDate, type NextDue } from './due';
import { mayAddStudents } from './policy';
import { fromReadableStudents } from './readable-sql';

const caseloadPageSize = 50;
const exportPageSize = 500;

export type CaseloadRow = {
  id: string;
  displayName: string;
  grade: string;
  schoolName: string;
  disabilityCategory: string;
  lastEvaluationOn: string | null;
  lastAnnualReviewOn: string | null;
  /** Of all clocks that run, the one that ends first. */
  next: NextDue | null;
  /** The yearly review and the reevaluation, for the line of the years. */
  dueDates: DueDate[];
  iep: {
    id: string;
    status: IepStatus;
    sharedAt: string | null;
    openedAt: string | null;
  } | null;
  /** Errors of the plan being written; null without one, `count` null while it was never checked. */
  findings: { iepId: string; count: number | null } | null;
  awaitsReview: boolean;
  /** Of the plan in effect. */
  goals: { all: number; measured: number; onTrack: number };
  unreadNotes: number;
};

export type Caseload = {
  rows: CaseloadRow[];
  /** Students of the selection. */
  total: number;
  /** Places for the addresses of the pages beside this one. */
  previous: string | null;
  next: string | null;
  counts: CaseloadCounts;
  /** Today in the district's zone. */
  today: string;
  can: { add: boolean };
};

/** One page of the viewer's students with what is due, and the counts of the whole caseload. */
export function getCaseload(viewer: StaffViewer, filter: CaseloadFilter): Promise<Caseload> {
  return inDistrict(viewer, async (tx) => {
    const scope = await scopeOf(tx, viewer, filter);
    const { students, ...place } = await readPage(tx, scope, filter);
    const counts = await countViews(tx, scope);
    return {
      ...place,
      rows: await rowsOf(tx, scope, students),
      total: isNarrowed(filter) ? await countSelected(tx, scope, filter) : counts.all,
      counts,
      today: scope.today,
      can: { add: mayAddStudents(viewer) },
    };
  });
}

export type CaseloadSlice = { rows: CaseloadRow[]; next: CaseloadKey | null; today: string };

/** Some hundreds of a selection from a place on: an export goes from slice to slice, each a transaction of its own. */
export function getCaseloadSlice(
  viewer: StaffViewer,
  selection: CaseloadSelection,
  after: CaseloadKey | null,
): Promise<CaseloadSlice> {
  return inDistrict(viewer, async (tx) => {
    const scope = await scopeOf(tx, viewer, selection);
    const students = await readCaseloadStudents(tx, fromCaseload(scope, selection), {
      sort: selection.sort,
      key: after,
      isBackward: false,
      limit: exportPageSize,
    });
    const last = students.length === exportPageSize ? students.at(-1) : undefined;
    return {
      rows: await rowsOf(tx, scope, students),
      next: last ? keyOf(selection.sort, last) : null,
      today: scope.today,
    };
  });
}

/** The state's age is read only where a figure asks for it. */
async function scopeOf(
  tx: Transaction,
  viewer: StaffViewer,
  { figure }: CaseloadSelection,
): Promise<CaseloadScope> {
  const district = figure?.startsWith('i13')
    ? await tx.district.findUnique({ where: { id: viewer.districtId }, select: { stateConfig: true } })
    : null;
  const { transitionAge } = readStateConfig(district?.stateConfig ?? {});
  return { viewer, today: todayIn(viewer.timeZone), transitionAge };
}

type Page = Pick<Caseload, 'previous' | 'next'> & { students: CaseloadStudent[] };

async function readPage(tx: Transaction, scope: CaseloadScope, filter: CaseloadFilter): Promise<Page> {
  const from = fromCaseload(scope, filter);
  const cursor = filter.before ?? filter.after;
  const key = cursor === null ? null : await keyAt(tx, scope, filter, cursor);
  const isBackward = key !== null && filter.before !== null;
  const limit = caseloadPageSize + 1;
  const found = await readCaseloadStudents(tx, from, { sort: filter.sort, key, isBackward, limit });
  // Back at the front with students added before it: the first page, whole.
  if (isBackward && found.length < limit && cursor !== null)
    return readPage(tx, scope, { ...filter, before: null, after: null });
  const hasMore = found.length === limit;
  const students = isBackward ? found.slice(-caseloadPageSize) : found.slice(0, caseloadPageSize);
  const [first, last] = [students[0], students.at(-1)];
  return {
    students,
    previous: first && (isBackward ? hasMore : key !== null) ? cursorOf(filter.sort, first) : null,
    next: last && (isBackward || hasMore) ? cursorOf(filter.sort, last) : null,
  };
}

/** A cursor without a day names a student, who must be the viewer's; else the list starts at its front. */
async function keyAt(
  tx: Transaction,
  scope: CaseloadScope,
  { sort }: CaseloadFilter,
  cursor: string,
): Promise<CaseloadKey | null> {
  const { dueOn, id } = readCursor(cursor);
  if (sort === 'due') return dueOn === null ? null : { sort, dueOn, id };
  const [row] = await tx.$queryRaw<{ familyName: string; givenName: string }[]>`
    SELECT s.family_name AS "familyName", s.given_name AS "givenName"
      ${fromReadableStudents(scope.viewer)} AND s.id = ${id}::uuid`;
  return row ? { sort, ...row, id } : null;
}

async function countSelected(
  tx: Transaction,
  scope: CaseloadScope,
  selection: CaseloadSelection,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count ${fromCaseload(scope, selection)}`;
  return row?.count ?? 0;
}

async function rowsOf(
  tx: Transaction,
  { viewer, today }: CaseloadScope,
  students: readonly CaseloadStudent[],
): Promise<CaseloadRow[]> {
  const marks = await readMarks(
    tx,
    viewer.districtId,
    students.map(({ id }) => id),
  );
  return students.flatMap((student) => {
    const own = marks.get(student.id);
    return own ? [rowOf(student, own, today)] : [];
  });
}

function rowOf(student: CaseloadStudent, marks: CaseloadMarks, today: string): CaseloadRow {
  const { givenName, familyName, preferredName, nextDueOn, nextDueKind, ...facts } = student;
  const { iepId, status, sharedAt, openedAt, openIepId, findingErrors } = marks;
  return {
    ...facts,
    displayName: `${preferredName ?? givenName} ${familyName}`,
    next: nextDue(nextDueKind, nextDueOn, today),
    dueDates: dueDates(facts, today),
    iep:
      iepId && status
        ? {
            id: iepId,
            status,
            sharedAt: sharedAt?.toISOString() ?? null,
            openedAt: openedAt?.toISOString() ?? null,
          }
        : null,
    findings: openIepId ? { iepId: openIepId, count: findingErrors } : null,
    awaitsReview: marks.awaitsReview,
    goals: { all: marks.goals, measured: marks.goalsMeasured, onTrack: marks.goalsOnTrack },
    unreadNotes: marks.unreadNotes,
  };
}
