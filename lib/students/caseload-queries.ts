import 'server-only';
import type { IepStatus } from '@/lib/db/generated/enums';
import { openStatuses } from '@/lib/ieps/life';
import type { StaffViewer } from '@/lib/auth/viewer';
import { fromDateColumn } from '@/lib/db/calendar-column';
import type { Prisma } from '@/lib/db/generated/client';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { todayIn } from '@/lib/format/calendar-date';
import { countDue, pageOf, type CaseloadEntry } from './caseload-page';
import { dueDates, type DueDate } from './due';
import { mayAddStudents, studentsReadableBy } from './policy';
import type { CaseloadFilter, CaseloadView } from './schema';

/** Names and dates are read of so many students at most; a larger district says that it is cut. */
const maxCaseloadStudents = 5_000;

export type CaseloadRow = {
  id: string;
  displayName: string;
  grade: string;
  disabilityCategory: string;
  schoolName: string;
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

const openDraft = { status: { in: [...openStatuses] } } satisfies Prisma.IepWhereInput;
const openedShare = { revokedAt: null, openedAt: { not: null } } satisfies Prisma.IepShareWhereInput;

/** The students of a view that only the database knows; null for views about dates. */
const viewFilters = {
  all: null,
  late: null,
  due: null,
  drafts: { ieps: { some: openDraft } },
  opened: { ieps: { some: { shares: { some: openedShare } } } },
  notes: { familyNotes: { some: { readAt: null } } },
} as const satisfies Record<CaseloadView, Prisma.StudentWhereInput | null>;

/** One page of the viewer's students with what is due, and the counts of the whole caseload. */
export function getCaseload(viewer: StaffViewer, filter: CaseloadFilter): Promise<Caseload> {
  return inDistrict(viewer, async (tx) => {
    const today = todayIn(viewer.timeZone);
    const entries = await readEntries(tx, viewer, today);
    const wanted = viewFilters[filter.show];
    const page = pageOf(entries, filter, wanted && (await readIds(tx, viewer, wanted)));
    const { ids, ...place } = page;
    return {
      ...place,
      rows: await readRows(tx, viewer, { ids, today }),
      counts: { ...countDue(entries), ...(await countByPlan(tx, viewer)) },
      today,
      isCut: entries.length === maxCaseloadStudents,
      can: { add: mayAddStudents(viewer) },
    };
  });
}

async function readEntries(tx: Transaction, viewer: StaffViewer, today: string): Promise<CaseloadEntry[]> {
  const rows = await tx.student.findMany({
    where: studentsReadableBy(viewer),
    orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
    take: maxCaseloadStudents,
    select: {
      id: true,
      givenName: true,
      familyName: true,
      preferredName: true,
      lastEvaluationOn: true,
      lastAnnualReviewOn: true,
    },
  });
  return rows.map((row) => ({
    id: row.id,
    names: [row.preferredName, row.givenName, row.familyName],
    dueDates: dueDates(datesOf(row), today),
  }));
}

function datesOf(row: { lastEvaluationOn: Date | null; lastAnnualReviewOn: Date | null }) {
  return {
    lastEvaluationOn: fromDateColumn(row.lastEvaluationOn),
    lastAnnualReviewOn: fromDateColumn(row.lastAnnualReviewOn),
  };
}

async function readIds(
  tx: Transaction,
  viewer: StaffViewer,
  wanted: Prisma.StudentWhereInput,
): Promise<ReadonlySet<string>> {
  const rows = await tx.student.findMany({
    where: { AND: [studentsReadableBy(viewer), wanted] },
    take: maxCaseloadStudents,
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

async function countByPlan(tx: Transaction, viewer: StaffViewer) {
  const student = studentsReadableBy(viewer);
  return {
    drafts: await tx.student.count({ where: { AND: [student, viewFilters.drafts] } }),
    opened: await tx.student.count({ where: { AND: [student, viewFilters.opened] } }),
    notes: await tx.familyNote.count({ where: { districtId: viewer.districtId, readAt: null, student } }),
  };
}

const rowSelect = {
  id: true,
  givenName: true,
  familyName: true,
  preferredName: true,
  grade: true,
  disabilityCategory: true,
  lastEvaluationOn: true,
  lastAnnualReviewOn: true,
  school: { select: { name: true } },
  ieps: {
    orderBy: { createdAt: 'desc' },
    take: 1,
    select: {
      id: true,
      status: true,
      shares: {
        where: { revokedAt: null },
        orderBy: [{ openedAt: { sort: 'desc', nulls: 'last' } }, { sharedAt: 'desc' }],
        take: 1,
        select: { sharedAt: true, openedAt: true },
      },
    },
  },
  _count: { select: { familyNotes: { where: { readAt: null } } } },
} as const satisfies Prisma.StudentSelect;

type StoredRow = Prisma.StudentGetPayload<{ select: typeof rowSelect }>;

async function readRows(
  tx: Transaction,
  viewer: StaffViewer,
  { ids, today }: { ids: readonly string[]; today: string },
): Promise<CaseloadRow[]> {
  const rows = await tx.student.findMany({
    where: { AND: [studentsReadableBy(viewer), { id: { in: [...ids] } }] },
    take: ids.length,
    select: rowSelect,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toRow(row, today)] : [];
  });
}

function toRow(row: StoredRow, today: string): CaseloadRow {
  const dates = datesOf(row);
  const iep = row.ieps[0];
  const share = iep?.shares[0];
  return {
    id: row.id,
    displayName: `${row.preferredName ?? row.givenName} ${row.familyName}`,
    grade: row.grade,
    disabilityCategory: row.disabilityCategory,
    schoolName: row.school.name,
    ...dates,
    dueDates: dueDates(dates, today),
    iep: iep
      ? {
          id: iep.id,
          status: iep.status,
          sharedAt: share?.sharedAt.toISOString() ?? null,
          openedAt: share?.openedAt?.toISOString() ?? null,
        }
      : null,
    unreadNotes: row._count.familyNotes,
  };
}
