import 'server-only';
import { isOpen, isSettled } from '@/lib/ieps/life';
import type { StaffViewer } from '@/lib/auth/viewer';
import { fromDateColumn } from '@/lib/db/calendar-column';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { readStateConfig, type StateConfig } from '@/lib/districts/state-config';
import { readLatestRuns, readPendingSuggestions, type RunView } from '@/lib/drafting/queries';
import type { SuggestionView } from '@/lib/drafting/suggestion';
import { readStudentScores } from '@/lib/goals/read-scores';
import type { MeasuredScore } from '@/lib/goals/same-measure';
import { studentsManagedBy, studentsReadableBy } from '@/lib/students/policy';
import { documentSchemaVersion, iepDocumentSchema, type IepDocument } from './document';
import { iepsReadableBy } from './policy';
import { absentSection, readSections, type StoredSection } from './section-read';
import { sectionKeys } from './section-list';

const iepSelect = {
  id: true,
  kind: true,
  status: true,
  startsOn: true,
  endsOn: true,
  meetingOn: true,
  revision: true,
  updatedAt: true,
  studentId: true,
  student: {
    select: {
      id: true,
      givenName: true,
      familyName: true,
      preferredName: true,
      birthDate: true,
      grade: true,
      disabilityCategory: true,
      homeLanguage: true,
      englishLearner: true,
      schoolWeekMinutes: true,
      lastEvaluationOn: true,
      lastAnnualReviewOn: true,
      school: { select: { name: true } },
    },
  },
} as const;

type IepRow = NonNullable<Awaited<ReturnType<typeof findIep>>>;

function findIep(tx: Transaction, viewer: StaffViewer, iepId: string) {
  return tx.iep.findFirst({ where: { ...iepsReadableBy(viewer), id: iepId }, select: iepSelect });
}

function datesOf(iep: IepRow) {
  return {
    startsOn: fromDateColumn(iep.startsOn),
    endsOn: fromDateColumn(iep.endsOn),
    meetingOn: fromDateColumn(iep.meetingOn),
  };
}

/** What the editor shows and may do. */
export type IepForEditing = {
  id: string;
  kind: IepDocument['iep']['kind'];
  status: IepRow['status'];
  revision: number;
  startsOn: string | null;
  endsOn: string | null;
  meetingOn: string | null;
  student: {
    id: string;
    displayName: string;
    /** How the plan names the student. */
    firstName: string;
    grade: string;
    schoolName: string;
    schoolWeekMinutes: number;
    lastAnnualReviewOn: string | null;
  };
  /** What the state asks, as far as the forms need it. */
  state: Pick<StateConfig, 'objectivesForAll' | 'requiredTests' | 'allowedTestAccommodations'>;
  sections: StoredSection[];
  suggestions: SuggestionView[];
  runs: RunView[];
  /** The student's own scores, for the arithmetic of a goal. */
  scores: MeasuredScore[];
  can: { edit: boolean; share: boolean };
};

/** The plan as a member of the student's team edits it; null when absent or not the viewer's. */
export function getIepForEditing(viewer: StaffViewer, iepId: string): Promise<IepForEditing | null> {
  return inDistrict(viewer, async (tx) => {
    const iep = await findIep(tx, viewer, iepId);
    if (!iep) return null;
    const scope = { districtId: viewer.districtId, iepId, studentId: iep.studentId };
    const sections = await readSections(tx, viewer.districtId, iepId);
    const managed = await tx.student.count({ where: { ...studentsManagedBy(viewer), id: iep.studentId } });
    const open = isOpen(iep.status);
    const { student } = iep;
    return {
      id: iep.id,
      kind: iep.kind,
      status: iep.status,
      revision: iep.revision,
      ...datesOf(iep),
      student: {
        id: student.id,
        displayName: `${student.preferredName ?? student.givenName} ${student.familyName}`,
        firstName: student.preferredName ?? student.givenName,
        grade: student.grade,
        schoolName: student.school.name,
        schoolWeekMinutes: student.schoolWeekMinutes,
        lastAnnualReviewOn: fromDateColumn(student.lastAnnualReviewOn),
      },
      state: await stateOf(tx, viewer.districtId),
      sections: sectionKeys.map(
        (key) => sections.find((section) => section.key === key) ?? absentSection(key),
      ),
      suggestions: await readPendingSuggestions(tx, scope),
      runs: await readLatestRuns(tx, scope),
      scores: await readStudentScores(tx, viewer.districtId, iep.studentId),
      can: { edit: open, share: (open || isSettled(iep.status)) && managed > 0 },
    };
  });
}

async function stateOf(tx: Transaction, districtId: string): Promise<IepForEditing['state']> {
  const { stateConfig } = await tx.district.findUniqueOrThrow({
    where: { id: districtId },
    select: { stateConfig: true },
  });
  const { objectivesForAll, requiredTests, allowedTestAccommodations } = readStateConfig(stateConfig);
  return { objectivesForAll, requiredTests, allowedTestAccommodations };
}

/** The whole plan in its JSON form: for checks, versions and exports. */
export function getIepDocument(viewer: StaffViewer, iepId: string): Promise<IepDocument | null> {
  return inDistrict(viewer, async (tx) => {
    const iep = await findIep(tx, viewer, iepId);
    return iep ? buildDocument(tx, viewer.districtId, iep) : null;
  });
}

/** The same inside the caller's transaction; null when the viewer may not read the plan. */
export async function readIepDocument(
  tx: Transaction,
  viewer: StaffViewer,
  iepId: string,
): Promise<IepDocument | null> {
  const iep = await findIep(tx, viewer, iepId);
  return iep ? buildDocument(tx, viewer.districtId, iep) : null;
}

/** A plan of the district by its id, for the operator's export: nobody's permission is asked. */
export async function readStoredPlan(
  tx: Transaction,
  { districtId, iepId }: Readonly<{ districtId: string; iepId: string }>,
): Promise<IepDocument | null> {
  const iep = await tx.iep.findFirst({ where: { districtId, id: iepId }, select: iepSelect });
  return iep ? buildDocument(tx, districtId, iep) : null;
}

async function buildDocument(tx: Transaction, districtId: string, iep: IepRow): Promise<IepDocument> {
  const district = await tx.district.findUniqueOrThrow({
    where: { id: districtId },
    select: { name: true, state: true, stateConfig: true },
  });
  const stored = await readSections(tx, districtId, iep.id);
  const { school, birthDate, lastEvaluationOn, lastAnnualReviewOn, ...student } = iep.student;
  return iepDocumentSchema.parse({
    schemaVersion: documentSchemaVersion,
    district,
    student: {
      ...student,
      birthDate: fromDateColumn(birthDate),
      lastEvaluationOn: fromDateColumn(lastEvaluationOn),
      lastAnnualReviewOn: fromDateColumn(lastAnnualReviewOn),
      schoolName: school.name,
    },
    iep: { id: iep.id, kind: iep.kind, ...datesOf(iep) },
    evidence: await evidenceOf(tx, districtId, iep.studentId),
    documents: await documentsOf(tx, districtId, iep.studentId),
    sections: Object.fromEntries(
      sectionKeys.map((key) => {
        const section = stored.find((candidate) => candidate.key === key);
        return [key, { fields: section?.fields ?? {}, blocks: section?.blocks ?? [] }];
      }),
    ),
  });
}

async function evidenceOf(
  tx: Transaction,
  districtId: string,
  studentId: string,
): Promise<IepDocument['evidence']> {
  const rows = await tx.evidence.findMany({
    where: { districtId, studentId, removedAt: null },
    orderBy: [{ occurredOn: 'desc' }, { id: 'asc' }],
    take: 2000,
    select: {
      id: true,
      kind: true,
      area: true,
      instrument: true,
      measure: true,
      text: true,
      value: true,
      unit: true,
      occurredOn: true,
    },
  });
  return rows.map(({ instrument, measure, occurredOn, value, ...row }) => ({
    ...row,
    name: [instrument, measure].filter(Boolean).join(', ') || null,
    value: value === null ? null : value.toNumber(),
    on: fromDateColumn(occurredOn),
  }));
}

async function documentsOf(
  tx: Transaction,
  districtId: string,
  studentId: string,
): Promise<IepDocument['documents']> {
  const rows = await tx.document.findMany({
    where: { districtId, studentId, status: 'ready', removedAt: null },
    orderBy: { createdAt: 'asc' },
    take: 500,
    select: { id: true, title: true, createdAt: true },
  });
  return rows.map(({ createdAt, ...row }) => ({ ...row, on: fromDateColumn(createdAt) }));
}

export type IepListRow = {
  id: string;
  kind: IepRow['kind'];
  status: IepRow['status'];
  startsOn: string | null;
  endsOn: string | null;
  updatedAt: string;
};

export function listIeps(viewer: StaffViewer, studentId: string): Promise<IepListRow[]> {
  return inDistrict(viewer, async (tx) => {
    const rows = await tx.iep.findMany({
      where: { districtId: viewer.districtId, studentId, student: studentsReadableBy(viewer) },
      orderBy: { createdAt: 'desc' },
      take: 50,
      select: { id: true, kind: true, status: true, startsOn: true, endsOn: true, updatedAt: true },
    });
    return rows.map((row) => ({
      ...row,
      startsOn: fromDateColumn(row.startsOn),
      endsOn: fromDateColumn(row.endsOn),
      updatedAt: row.updatedAt.toISOString(),
    }));
  });
}
