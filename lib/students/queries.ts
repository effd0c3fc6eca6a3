import 'server-only';
import { cache } from 'react';
import type { StaffViewer } from '@/lib/auth/viewer';
import { fromDateColumn } from '@/lib/db/calendar-column';
import { inDistrict } from '@/lib/db/in-district';
import { todayIn } from '@/lib/format/calendar-date';
import { dueDates, type DueDate } from './due';
import { studentsManagedBy, studentsReadableBy } from './policy';
import type { CaseloadFilter } from './schema';

/** A caseload is read whole; a district-wide list is cut here and says so. */
export const maxCaseloadRows = 500;

export type CaseloadRow = {
  id: string;
  displayName: string;
  grade: string;
  disabilityCategory: string;
  schoolName: string;
  dueDates: DueDate[];
  iep: {
    id: string;
    status: 'draft' | 'in_review' | 'finalised' | 'superseded';
    sharedAt: string | null;
    openedAt: string | null;
  } | null;
  unreadNotes: number;
};

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
        orderBy: { sharedAt: 'desc' },
        take: 1,
        select: { sharedAt: true, openedAt: true },
      },
    },
  },
  _count: { select: { familyNotes: { where: { readAt: null } } } },
} as const;

/** The viewer's students with what is due, soonest first. */
export function listCaseload(viewer: StaffViewer, filter: CaseloadFilter): Promise<CaseloadRow[]> {
  return inDistrict(viewer, async (tx) => {
    const contains = { contains: filter.search, mode: 'insensitive' } as const;
    const named = filter.search
      ? { OR: [{ givenName: contains }, { familyName: contains }, { preferredName: contains }] }
      : {};
    const rows = await tx.student.findMany({
      where: { AND: [studentsReadableBy(viewer), named] },
      orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
      take: maxCaseloadRows,
      select: rowSelect,
    });
    const today = todayIn(viewer.timeZone);
    const caseload = rows.map(({ ieps, _count, school, ...row }) => ({
      id: row.id,
      displayName: `${row.preferredName ?? row.givenName} ${row.familyName}`,
      grade: row.grade,
      disabilityCategory: row.disabilityCategory,
      schoolName: school.name,
      dueDates: dueDates(
        {
          lastAnnualReviewOn: fromDateColumn(row.lastAnnualReviewOn),
          lastEvaluationOn: fromDateColumn(row.lastEvaluationOn),
        },
        today,
      ),
      iep: ieps[0] ? iepState(ieps[0]) : null,
      unreadNotes: _count.familyNotes,
    }));
    const wanted = caseload.filter(
      (row) => filter.due === 'all' || row.dueDates.some((due) => due.state === filter.due),
    );
    return filter.sort === 'name' ? wanted : wanted.sort((a, b) => soonest(a) - soonest(b));
  });
}

function soonest(row: CaseloadRow): number {
  return row.dueDates[0]?.days ?? Number.MAX_SAFE_INTEGER;
}

type IepState = {
  id: string;
  status: 'draft' | 'in_review' | 'finalised' | 'superseded';
  shares: { sharedAt: Date; openedAt: Date | null }[];
};

function iepState({ id, status, shares }: IepState): CaseloadRow['iep'] {
  return {
    id,
    status,
    sharedAt: shares[0]?.sharedAt.toISOString() ?? null,
    openedAt: shares[0]?.openedAt?.toISOString() ?? null,
  };
}

export type StudentForStaff = {
  id: string;
  displayName: string;
  firstName: string;
  grade: string;
  birthDate: string;
  disabilityCategory: string;
  schoolName: string;
  homeLanguage: string;
  englishLearner: boolean;
  dueDates: DueDate[];
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
      dueDates: dueDates(
        {
          lastAnnualReviewOn: fromDateColumn(row.lastAnnualReviewOn),
          lastEvaluationOn: fromDateColumn(row.lastEvaluationOn),
        },
        todayIn(viewer.timeZone),
      ),
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
