import 'server-only';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import { keepClocks } from '@/lib/clocks/keep-clocks';
import { fromDateColumn, toDateColumn } from '@/lib/db/calendar-column';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { AppError, notFound } from '@/lib/errors';
import { archivedStudentsManagedBy, studentsManagedBy } from './policy';
import type { StudentChange, StudentInput } from './schema';

/**
 * Corrects a student's record. Throws `not_found` for a student the viewer does not answer for and `conflict`
 * when someone else changed the record since `revision`. Saving the same facts again changes nothing.
 */
export function updateStudent(viewer: StaffViewer, change: StudentChange): Promise<{ studentId: string }> {
  const { studentId, revision, ...input } = change;
  return inDistrict(viewer, async (tx) => {
    const before = await readFacts(tx, viewer, studentId);
    if (!before) throw notFound('student');
    if (before.revision !== revision) throw changedMeanwhile();
    const fields = changedFields(before, input);
    if (fields.length === 0) return { studentId };
    if (fields.includes('schoolId')) await assertSchool(tx, viewer, input.schoolId);
    const { count } = await tx.student.updateMany({
      where: { AND: [studentsManagedBy(viewer), { id: studentId, revision }] },
      data: {
        ...input,
        birthDate: toDateColumn(input.birthDate),
        lastEvaluationOn: toDateColumn(input.lastEvaluationOn),
        lastAnnualReviewOn: toDateColumn(input.lastAnnualReviewOn),
        revision: { increment: 1 },
      },
    });
    if (count === 0) throw changedMeanwhile();
    await record(tx, { ...about(viewer, studentId), action: 'student.changed', payload: { fields } });
    await keepClocks(tx, { districtId: viewer.districtId, studentId });
    return { studentId };
  });
}

/** Takes a student off every list, for staff and family, until brought back. Nothing is deleted. */
export function archiveStudent(
  viewer: StaffViewer,
  { studentId }: { studentId: string },
): Promise<{ studentId: string }> {
  return inDistrict(viewer, async (tx) => {
    const { count } = await tx.student.updateMany({
      where: { AND: [studentsManagedBy(viewer), { id: studentId }] },
      data: { archivedAt: new Date(), revision: { increment: 1 } },
    });
    if (count === 0) throw notFound('student');
    await record(tx, { ...about(viewer, studentId), action: 'student.archived', payload: {} });
    return { studentId };
  });
}

/** Undo of `archiveStudent`. */
export function restoreStudent(
  viewer: StaffViewer,
  { studentId }: { studentId: string },
): Promise<{ studentId: string }> {
  return inDistrict(viewer, async (tx) => {
    const { count } = await tx.student.updateMany({
      where: { AND: [archivedStudentsManagedBy(viewer), { id: studentId }] },
      data: { archivedAt: null, revision: { increment: 1 } },
    });
    if (count === 0) throw notFound('student');
    await record(tx, { ...about(viewer, studentId), action: 'student.restored', payload: {} });
    await keepClocks(tx, { districtId: viewer.districtId, studentId });
    return { studentId };
  });
}

type Facts = StudentInput & { revision: number };

async function readFacts(tx: Transaction, viewer: StaffViewer, studentId: string): Promise<Facts | null> {
  const row = await tx.student.findFirst({
    where: { AND: [studentsManagedBy(viewer), { id: studentId }] },
    select: {
      givenName: true,
      familyName: true,
      preferredName: true,
      birthDate: true,
      grade: true,
      schoolId: true,
      disabilityCategory: true,
      homeLanguage: true,
      englishLearner: true,
      schoolWeekMinutes: true,
      lastEvaluationOn: true,
      lastAnnualReviewOn: true,
      revision: true,
    },
  });
  if (!row) return null;
  return {
    ...row,
    // Compared with what was parsed, never shown: a code from elsewhere is only "not the same".
    grade: row.grade as Facts['grade'],
    disabilityCategory: row.disabilityCategory as Facts['disabilityCategory'],
    birthDate: fromDateColumn(row.birthDate),
    lastEvaluationOn: fromDateColumn(row.lastEvaluationOn),
    lastAnnualReviewOn: fromDateColumn(row.lastAnnualReviewOn),
  };
}

function changedFields(before: StudentInput, after: StudentInput): string[] {
  const names = Object.keys(after) as (keyof StudentInput)[];
  return names.filter((name) => before[name] !== after[name]);
}

async function assertSchool(tx: Transaction, { districtId }: StaffViewer, id: string): Promise<void> {
  const school = await tx.school.findFirst({ where: { districtId, id }, select: { id: true } });
  if (!school) throw new AppError('invalid', 'school', { fieldErrors: { schoolId: ['choose'] } });
}

function changedMeanwhile(): AppError {
  return new AppError('conflict', 'student changed meanwhile', { reason: 'student_changed' });
}

function about(viewer: StaffViewer, studentId: string) {
  return { districtId: viewer.districtId, actorId: viewer.userId, subjectId: studentId, studentId };
}
