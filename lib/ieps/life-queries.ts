import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import { blockingFindings } from '@/lib/compliance/decisions';
import { readFindings } from '@/lib/compliance/queries';
import { finishStages } from '@/lib/compliance/stages';
import { fromDateColumn } from '@/lib/db/calendar-column';
import type { ConsentOutcome, IepKind, IepStatus } from '@/lib/db/generated/enums';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import type { CalendarDate } from '@/lib/format/calendar-date';
import { actorOf, readLife, type PlanLife } from './life-facts';
import { lifeSteps, possibleSteps, type PossibleStep } from './life-steps';
import { iepsManagedBy, iepsReadableBy } from './policy';

/** Where a plan stands and what may follow. */
export type LifeForStaff = {
  iepId: string;
  kind: IepKind;
  status: IepStatus;
  consent: ConsentOutcome | null;
  revision: number;
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
  /** Whether consent with exceptions exists in this state. */
  knowsExceptions: boolean;
  /** The steps this viewer may take, with what is missing. */
  steps: PossibleStep[];
  /** Errors that stop the plan from being final; null when nothing asks for them now. */
  blockingFindings: number | null;
  canAmend: boolean;
  /** Sentences of last year's plan that nobody has reviewed. */
  unreviewed: number;
  unreviewedIds: string[];
  /** Other plans that change with this one's taking effect. */
  replaces: { id: string; kind: IepKind; endsOn: CalendarDate | null }[];
};

export function getIepLife(viewer: StaffViewer, iepId: string): Promise<LifeForStaff | null> {
  return inDistrict(viewer, async (tx) => {
    const life = await readLife(tx, viewer, { ...iepsReadableBy(viewer), id: iepId });
    if (!life) return null;
    const { districtId } = viewer;
    const isManager = (await tx.iep.count({ where: { ...iepsManagedBy(viewer), id: iepId } })) > 0;
    const facts = { ...life.facts, blockingFindings: await countBlocking(tx, viewer, life) };
    const carried = await unreviewedSentences(tx, districtId, iepId);
    const { kind, status, consent, startsOn, endsOn, consentLevels } = facts;
    return {
      iepId,
      kind,
      status,
      consent,
      revision: life.revision,
      startsOn,
      endsOn,
      knowsExceptions: consentLevels !== 'all',
      steps: isManager ? possibleSteps(facts, actorOf(viewer)) : [],
      blockingFindings: facts.blockingFindings,
      canAmend: status === 'active',
      unreviewed: carried.length,
      unreviewedIds: carried,
      replaces: await activePlans(tx, districtId, life),
    };
  });
}

async function unreviewedSentences(tx: Transaction, districtId: string, iepId: string): Promise<string[]> {
  const rows = await tx.iepSentence.findMany({
    where: { districtId, iepId, carriedFromId: { not: null }, reviewedAt: null },
    take: 2_000,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function activePlans(tx: Transaction, districtId: string, { id, studentId }: PlanLife) {
  const rows = await tx.iep.findMany({
    where: { districtId, studentId, status: 'active', id: { not: id } },
    select: { id: true, kind: true, endsOn: true },
  });
  return rows.map((row) => ({ ...row, endsOn: fromDateColumn(row.endsOn) }));
}

/** Looked for only where a step from here asks for them. */
async function countBlocking(
  tx: Transaction,
  viewer: StaffViewer,
  { id, facts }: PlanLife,
): Promise<number | null> {
  const isAsked = Object.values(lifeSteps).some(
    ({ from, needs }) =>
      from.some((status) => status === facts.status) && needs.some((need) => need === 'no_blocking_findings'),
  );
  if (!isAsked) return null;
  const findings = await readFindings(tx, viewer, id, finishStages);
  return findings && blockingFindings(findings).length;
}
