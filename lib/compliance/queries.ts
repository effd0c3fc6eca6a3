import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { todayIn } from '@/lib/format/calendar-date';
import { readIepDocument } from '@/lib/ieps/queries';
import { readRecord } from '@/lib/record/read-record';
import { studentsReadableBy } from '@/lib/students/policy';
import { applyDecisions } from './decisions';
import { checkIep } from './engine';
import type { CheckContext } from './facts';
import type { Finding } from './finding';
import { readOtherTexts } from './other-texts';
import { readDecisions } from './read-decisions';

/** Students whose names are looked for in a plan. */
const maxOtherStudents = 2000;

/** What the law still wants in a plan; null when it is absent or not the viewer's. */
export function listFindings(viewer: StaffViewer, iepId: string): Promise<Finding[] | null> {
  return inDistrict(viewer, (tx) => readFindings(tx, viewer, iepId));
}

/** The same inside the caller's transaction; of the stages the plan has come to, or of those that are asked for. */
export async function readFindings(
  tx: Transaction,
  viewer: StaffViewer,
  iepId: string,
  stages?: CheckContext['stages'],
): Promise<Finding[] | null> {
  const plan = await readIepDocument(tx, viewer, iepId);
  if (!plan) return null;
  const scope = { viewer, studentId: plan.student.id };
  const { districtId } = viewer;
  const findings = checkIep(plan, {
    ...(stages ? { stages } : {}),
    record: await readRecord(tx, { districtId, studentId: plan.student.id, iepId }, { plan }),
    today: todayIn(viewer.timeZone),
    otherNames: await otherNames(tx, scope),
    otherTexts: await readOtherTexts(tx, scope),
    drafting: { coveredWriters: await coveredWriters(tx, scope) },
  });
  return applyDecisions(findings, await readDecisions(tx, { districtId, iepId }));
}

type Scope = Readonly<{ viewer: StaffViewer; studentId: string }>;

/** The names and local ids of the other students the viewer may read. They stay on the server. */
async function otherNames(
  tx: Transaction,
  { viewer, studentId }: Scope,
): Promise<CheckContext['otherNames']> {
  const students = await tx.student.findMany({
    where: { AND: [studentsReadableBy(viewer), { id: { not: studentId } }] },
    take: maxOtherStudents,
    orderBy: { id: 'asc' },
    select: { givenName: true, familyName: true, preferredName: true, localId: true },
  });
  return students.flatMap(({ givenName, familyName, preferredName, localId }) => {
    const firsts = preferredName === null ? [givenName] : [givenName, preferredName];
    return [
      ...firsts,
      ...firsts.map((first) => `${first} ${familyName}`),
      ...(localId === null ? [] : [localId]),
    ];
  });
}

/** The writers of the student's runs (a plan carried forward holds sentences of earlier ones) whose calls are on the log of disclosures, or are still being made. */
async function coveredWriters(tx: Transaction, { viewer, studentId }: Scope): Promise<string[]> {
  const { districtId } = viewer;
  const runs = await tx.draftRun.findMany({
    where: { districtId, iep: { studentId } },
    take: 2000,
    orderBy: { startedAt: 'desc' },
    select: { id: true, writer: true, status: true },
  });
  const calls = await tx.modelCall.findMany({
    where: { districtId, purpose: 'draft', runId: { in: runs.map(({ id }) => id) } },
    select: { runId: true },
    distinct: ['runId'],
  });
  const called = new Set(calls.map(({ runId }) => runId));
  const covered = runs.filter(({ id, status }) => status === 'running' || called.has(id));
  return [...new Set(covered.map(({ writer }) => writer))];
}
