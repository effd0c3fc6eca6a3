import 'server-only';
import { cache } from 'react';
import type { StaffViewer } from '@/lib/auth/viewer';
import { fromDateColumn } from '@/lib/db/calendar-column';
import { inDistrict } from '@/lib/db/in-district';
import { archivedStudentsManagedBy, studentsManagedBy } from './policy';

export type StudentForChange = {
  id: string;
  /** To be named when saving. */
  revision: number;
  givenName: string;
  familyName: string;
  preferredName: string | null;
  birthDate: string;
  grade: string;
  schoolId: string;
  disabilityCategory: string;
  /** By its English name. */
  homeLanguage: string;
  englishLearner: boolean;
  schoolWeekMinutes: number;
  lastEvaluationOn: string | null;
  lastAnnualReviewOn: string | null;
};

/** The facts of a student the viewer answers for; null when absent or another's. */
export const getStudentForChange = cache(
  (viewer: StaffViewer, studentId: string): Promise<StudentForChange | null> =>
    inDistrict(viewer, async (tx) => {
      const row = await tx.student.findFirst({
        where: { AND: [studentsManagedBy(viewer), { id: studentId }] },
        select: {
          id: true,
          revision: true,
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
        },
      });
      return (
        row && {
          ...row,
          birthDate: fromDateColumn(row.birthDate),
          lastEvaluationOn: fromDateColumn(row.lastEvaluationOn),
          lastAnnualReviewOn: fromDateColumn(row.lastAnnualReviewOn),
        }
      );
    }),
);

export type ArchivedStudent = { id: string; displayName: string; grade: string; archivedAt: string };

const maxArchived = 200;

/** The viewer's archived students, the latest first; at most two hundred. */
export function listArchivedStudents(viewer: StaffViewer): Promise<ArchivedStudent[]> {
  return inDistrict(viewer, async (tx) => {
    const rows = await tx.student.findMany({
      where: archivedStudentsManagedBy(viewer),
      orderBy: [{ archivedAt: 'desc' }, { id: 'asc' }],
      take: maxArchived,
      select: {
        id: true,
        givenName: true,
        familyName: true,
        preferredName: true,
        grade: true,
        archivedAt: true,
      },
    });
    return rows.flatMap(({ archivedAt, ...row }) =>
      archivedAt
        ? {
            id: row.id,
            displayName: `${row.preferredName ?? row.givenName} ${row.familyName}`,
            grade: row.grade,
            archivedAt: archivedAt.toISOString(),
          }
        : [],
    );
  });
}
