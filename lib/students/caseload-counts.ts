import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/in-district';
import type { CaseloadView } from './caseload-schema';
import { dueAs, type CaseloadScope } from './caseload-where';
import { readsDistrict } from './policy';
import { fromReadableStudents } from './readable-sql';
import * as sets from './student-sets';

/** Students of the whole caseload by view; `notes` counts the notes themselves. */
export type CaseloadCounts = Record<CaseloadView, number>;

/** Counts what the views of the caseload show. */
export async function countViews(tx: Transaction, { viewer, today }: CaseloadScope): Promise<CaseloadCounts> {
  const count = (condition: Prisma.Sql) => Prisma.sql`(count(*) FILTER (WHERE ${condition}))::int`;
  const [row] = await tx.$queryRaw<Omit<CaseloadCounts, 'notes'>[]>`
    SELECT count(*)::int AS all, ${count(dueAs('late', today))} AS late, ${count(dueAs('due', today))} AS due,
           ${count(sets.inSet(sets.withOpenPlan(viewer)))} AS drafts,
           ${count(sets.inSet(sets.awaitingReviewBy(viewer)))} AS review,
           ${count(sets.inSet(sets.openedByFamily(viewer)))} AS opened
      ${fromReadableStudents(viewer)}`;
  const none = { all: 0, late: 0, due: 0, drafts: 0, review: 0, opened: 0 };
  return { ...none, ...row, notes: await countNotes(tx, viewer) };
}

async function countNotes(tx: Transaction, viewer: StaffViewer): Promise<number> {
  const own = Prisma.sql`AND n.student_id = ANY(ARRAY(SELECT s.id ${fromReadableStudents(viewer)}))`;
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM family_note n
     WHERE n.district_id = ${viewer.districtId}::uuid AND n.read_at IS NULL
       ${readsDistrict(viewer) ? standing : own}`;
  return row?.count ?? 0;
}

/** Of students that are not in the archive. */
const standing = Prisma.sql`AND EXISTS (
  SELECT FROM student s WHERE s.district_id = n.district_id AND s.id = n.student_id
     AND s.archived_at IS NULL OFFSET 0)`;
