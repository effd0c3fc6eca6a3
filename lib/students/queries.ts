import 'server-only';
import { cache } from 'react';
import type { IepStatus } from '@/lib/db/generated/enums';
import type { StaffViewer } from '@/lib/auth/viewer';
import { fromDateColumn } from '@/lib/db/calendar-column';
import { inDistrict } from '@/lib/db/in-district';
import { todayIn } from '@/lib/format/calendar-date';
import { dueDates, type DueDate } from './due';
import { namedLike } from './name-search';
import { studentsManagedBy, studentsReadableBy } from './policy';
import { fromReadableStudents } from './readable-sql';

export type StudentForStaff = {
  id: string;
  displayName: string;
  firstName: string;
  grade: string;
  birthDate: string;
  disabilityCategory: string;
  schoolName: string;
  /** By its English name. */
  homeLanguage: string;
  englishLearner: boolean;
  lastEvaluationOn: string | null;
  lastAnnualReviewOn: string | null;
  dueDates: DueDate[];
  /** The plan worked on or in force last. */
  iep: { id: string; status: IepStatus } | null;
  unreadNotes: number;
  guardians: {
    guardianshipId: string;
    name: string;
    relationship: string;
    language: string;
    needsInterpreter: boolean;
    isRevoked: boolean;
  }[];
  team: { name: string; role: string; isCaseManager: boolean }[];
  can: { manage: boolean };
};

/** A student of the viewer's; null when absent or not the viewer's. */
export const getStudent = cache((viewer: StaffViewer, studentId: string): Promise<StudentForStaff | null> =>
  inDistrict(viewer, async (tx) => {
    const row = await tx.student.findFirst({
      where: { AND: [studentsReadableBy(viewer), { id: studentId }] },
      select: {
        id: true,
        givenName: true,
        familyName: true,
        preferredName: true,
        grade: true,
        birthDate: true,
        disabilityCategory: true,
        homeLanguage: true,
        englishLearner: true,
        lastEvaluationOn: true,
        lastAnnualReviewOn: true,
        school: { select: { name: true } },
        ieps: { orderBy: { createdAt: 'desc' }, take: 1, select: { id: true, status: true } },
        _count: { select: { familyNotes: { where: { readAt: null } } } },
        guardianships: {
          orderBy: { createdAt: 'asc' },
          select: {
            id: true,
            relationship: true,
            language: true,
            needsInterpreter: true,
            revokedAt: true,
            user: { select: { name: true } },
          },
        },
        team: {
          where: { endedAt: null },
          select: { role: true, membership: { select: { role: true, user: { select: { name: true } } } } },
        },
      },
    });
    if (!row) return null;
    const managed = await tx.student.count({
      where: { AND: [studentsManagedBy(viewer), { id: studentId }] },
    });
    const firstName = row.preferredName ?? row.givenName;
    const dates = {
      lastEvaluationOn: fromDateColumn(row.lastEvaluationOn),
      lastAnnualReviewOn: fromDateColumn(row.lastAnnualReviewOn),
    };
    return {
      id: row.id,
      displayName: `${firstName} ${row.familyName}`,
      firstName,
      grade: row.grade,
      birthDate: fromDateColumn(row.birthDate),
      disabilityCategory: row.disabilityCategory,
      schoolName: row.school.name,
      homeLanguage: row.homeLanguage,
      englishLearner: row.englishLearner,
      ...dates,
      dueDates: dueDates(dates, todayIn(viewer.timeZone)),
      iep: row.ieps[0] ?? null,
      unreadNotes: row._count.familyNotes,
      guardians: row.guardianships.map(({ id, user, revokedAt, ...guardian }) => ({
        guardianshipId: id,
        name: user.name,
        isRevoked: revokedAt !== null,
        ...guardian,
      })),
      team: row.team.map(({ role, membership }) => ({
        name: membership.user.name,
        role: membership.role,
        isCaseManager: role === 'case_manager',
      })),
      can: { manage: managed > 0 },
    };
  }),
);

/** The schools a student can be added to. */
export function listSchools(viewer: StaffViewer): Promise<{ id: string; name: string }[]> {
  return inDistrict(viewer, (tx) =>
    tx.school.findMany({
      where: { districtId: viewer.districtId },
      orderBy: { name: 'asc' },
      take: 1000,
      select: { id: true, name: true },
    }),
  );
}

export type FoundStudent = { id: string; displayName: string; grade: string; schoolName: string };

const maxFound = 8;

/** The viewer's students whose names match, for quick opening; at most eight. */
export function findStudents(viewer: StaffViewer, search: string): Promise<FoundStudent[]> {
  return inDistrict(viewer, async (tx) => {
    const rows = await tx.student.findMany({
      where: { AND: [studentsReadableBy(viewer), namedLike(search)] },
      orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
      take: maxFound,
      select: {
        id: true,
        givenName: true,
        familyName: true,
        preferredName: true,
        grade: true,
        school: { select: { name: true } },
      },
    });
    return rows.map(({ school, ...row }) => ({
      id: row.id,
      displayName: `${row.preferredName ?? row.givenName} ${row.familyName}`,
      grade: row.grade,
      schoolName: school.name,
    }));
  });
}

/** How many students the viewer has, for the rail. */
export function countStudents(viewer: StaffViewer): Promise<number> {
  return inDistrict(viewer, async (tx) => {
    const [row] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count ${fromReadableStudents(viewer)}`;
    return row?.count ?? 0;
  });
}
