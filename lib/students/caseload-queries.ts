import 'server-only';
import type { IepStatus } from '@/lib/db/generated/enums';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict } from '@/lib/db/in-district';
import { todayIn } from '@/lib/format/calendar-date';
import { countDue, pageOf, type CaseloadEntry } from './caseload-page';
import { dueDates, type DueDate } from './due';
import {
  readCaseloadStudents,
  readLatestPlans,
  type CaseloadStudent,
  type LatestPlan,
} from './caseload-read';
import { mayAddStudents } from './policy';
import type { CaseloadFilter, CaseloadView } from './schema';

/** Names and dates are read of so many students at most; a larger district says that it is cut. */
const maxCaseloadStudents = 5_000;

export type CaseloadRow = {
  id: string;
  displayName: string;
  grade: string;
  disabilityCategory: string;
  lastEvaluationOn: string | null;
  lastAnnualReviewOn: string | null;
  dueDates: DueDate[];
  iep: {
    id: string;
    status: IepStatus;
    sharedAt: string | null;
    openedAt: string | null;
  } | null;
  unreadNotes: number;
};

export type Caseload = {
  rows: CaseloadRow[];
  /** Students that match the search and the view. */
  total: number;
  page: number;
  pageCount: number;
  /** Students of the whole caseload by view; `notes` counts the notes themselves. */
  counts: Record<CaseloadView, number>;
  /** Today in the district's zone. */
  today: string;
  isCut: boolean;
  can: { add: boolean };
};

/** One page of the viewer's students with what is due, and the counts of the whole caseload. */
export function getCaseload(viewer: StaffViewer, filter: CaseloadFilter): Promise<Caseload> {
  return inDistrict(viewer, async (tx) => {
    const today = todayIn(viewer.timeZone);
    const students = await readCaseloadStudents(tx, viewer, maxCaseloadStudents);
    const entries = students.map((student) => entryOf(student, today));
    const { ids, ...place } = pageOf(entries, filter, idsOf(students, filter.show));
    const plans = await readLatestPlans(tx, viewer.districtId, ids);
    const byId = new Map(students.map((student) => [student.id, student]));
    return {
      ...place,
      rows: ids.flatMap((id) => {
        const student = byId.get(id);
        return student ? [rowOf(student, plans.get(id), today)] : [];
      }),
      counts: { ...countDue(entries), ...countMarks(students) },
      today,
      isCut: entries.length === maxCaseloadStudents,
      can: { add: mayAddStudents(viewer) },
    };
  });
}

function entryOf(student: CaseloadStudent, today: string): CaseloadEntry {
  return {
    id: student.id,
    names: [student.preferredName, student.givenName, student.familyName],
    dueDates: dueDates(student, today),
  };
}

/** The students of a view; null for views about dates. */
const viewMarks = {
  all: null,
  late: null,
  due: null,
  drafts: (student) => student.hasOpenPlan,
  opened: (student) => student.isOpened,
  notes: (student) => student.unreadNotes > 0,
} as const satisfies Record<CaseloadView, ((student: CaseloadStudent) => boolean) | null>;

function idsOf(students: readonly CaseloadStudent[], show: CaseloadView): ReadonlySet<string> | null {
  const isWanted = viewMarks[show];
  return isWanted && new Set(students.filter(isWanted).map(({ id }) => id));
}

function countMarks(students: readonly CaseloadStudent[]) {
  return {
    drafts: students.filter(viewMarks.drafts).length,
    opened: students.filter(viewMarks.opened).length,
    notes: students.reduce((sum, { unreadNotes }) => sum + unreadNotes, 0),
  };
}

function rowOf(student: CaseloadStudent, plan: LatestPlan | undefined, today: string): CaseloadRow {
  const { id, grade, disabilityCategory, lastEvaluationOn, lastAnnualReviewOn, unreadNotes } = student;
  return {
    id,
    displayName: `${student.preferredName ?? student.givenName} ${student.familyName}`,
    grade,
    disabilityCategory,
    lastEvaluationOn,
    lastAnnualReviewOn,
    dueDates: dueDates(student, today),
    iep: plan
      ? {
          id: plan.id,
          status: plan.status,
          sharedAt: plan.sharedAt?.toISOString() ?? null,
          openedAt: plan.openedAt?.toISOString() ?? null,
        }
      : null,
    unreadNotes,
  };
}
