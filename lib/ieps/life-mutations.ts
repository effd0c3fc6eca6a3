import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import { blockingFindings } from '@/lib/compliance/decisions';
import { readFindings } from '@/lib/compliance/queries';
import { finishStages } from '@/lib/compliance/stages';
import type { Finding } from '@/lib/compliance/finding';
import { keepClocks } from '@/lib/clocks/keep-clocks';
import { fromDateColumn, toDateColumn } from '@/lib/db/calendar-column';
import type { IepStatus } from '@/lib/db/generated/enums';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { AppError, notFound } from '@/lib/errors';
import { freezeVersion } from '@/lib/versions/freeze';
import { keepConsent } from './consent-entry';
import { actorOf, readLife, type PlanLife } from './life-facts';
import type { TakeStepInput } from './life-schema';
import { annualReviewAfter, decideStep, lifeSteps, type Need } from './life-steps';
import { writeStep } from './life-write';
import { lockIep } from './lock';
import { iepsManagedBy } from './policy';
import { readIepDocument } from './queries';
import { replaceOthers } from './replace-others';

export type StepTaken = { status: IepStatus; revision: number; versionId: string | null };

/** Why a step was refused, as the payload of a `conflict`: what is missing, and the errors that stand. */
export type StepFailure = Readonly<{
  status: IepStatus;
  revision: number;
  needs: readonly Need[];
  findings: readonly Finding[];
}>;

/**
 * Takes one step of a plan's life. Everything that belongs to it (a frozen version, the record of a consent,
 * what happens to other plans, the line of the history) stands or falls with it. Refusals are a `conflict` with
 * a `StepFailure`; a plan that is not the viewer's to manage is not found.
 */
export function takeStep(viewer: StaffViewer, input: TakeStepInput): Promise<StepTaken> {
  return inDistrict(viewer, async (tx) => {
    await lockIep(tx, { districtId: viewer.districtId, iepId: input.iepId }, 'own');
    const life = await readLife(tx, viewer, { ...iepsManagedBy(viewer), id: input.iepId });
    if (!life) throw notFound('iep');
    if (life.revision !== input.revision) throw refused(life, 'plan_changed');
    const findings = await findingsFor(tx, viewer, input);
    const facts = { ...life.facts, blockingFindings: findings?.length ?? null };
    const verdict = decideStep(facts, { ...input, actor: actorOf(viewer) });
    if (!verdict.ok) {
      const reason = verdict.why === 'needs' ? 'step_not_ready' : 'step_not_possible';
      throw refused(life, reason, verdict.needs, findings ?? []);
    }
    const versionId = await freezeDecided(tx, viewer, life, input);
    await writeStep(tx, { districtId: viewer.districtId, byId: viewer.userId }, lifeRow(life), {
      step: input.step,
      to: verdict.to,
      reason: input.reason,
      versionId,
      data: {
        consent: verdict.consent,
        ...(verdict.to === 'finalised' ? { finalisedAt: new Date() } : {}),
        ...(verdict.to === 'meeting_held' ? { meetingOn: toDateColumn(life.heldOn ?? life.meetingOn) } : {}),
      },
    });
    await follow(tx, viewer, life, input);
    await keepClocks(tx, { districtId: viewer.districtId, studentId: life.studentId });
    return { status: verdict.to, revision: life.revision + 1, versionId };
  });
}

const lifeRow = ({ id, studentId, revision, facts: { status } }: PlanLife) => ({
  id,
  studentId,
  revision,
  status,
});

function refused(
  { facts, revision }: PlanLife,
  reason: 'plan_changed' | 'step_not_ready' | 'step_not_possible',
  needs: readonly Need[] = [],
  findings: readonly Finding[] = [],
): AppError {
  const payload: StepFailure = { status: facts.status, revision, needs, findings };
  return new AppError('conflict', reason, { reason, payload });
}

const checks = (step: TakeStepInput['step']): boolean =>
  lifeSteps[step].needs.some((need) => need === 'no_blocking_findings');

/** The errors that stop the step; null for a step that asks for none. */
async function findingsFor(
  tx: Transaction,
  viewer: StaffViewer,
  { iepId, step }: TakeStepInput,
): Promise<Finding[] | null> {
  if (!checks(step)) return null;
  const findings = await readFindings(tx, viewer, iepId, finishStages);
  return findings && blockingFindings(findings);
}

/** What the team decided is frozen as it stands. */
async function freezeDecided(
  tx: Transaction,
  viewer: StaffViewer,
  { id, facts }: PlanLife,
  { step, reason }: TakeStepInput,
): Promise<string | null> {
  if (lifeSteps[step].to !== 'finalised') return null;
  const document = await readIepDocument(tx, viewer, id);
  if (!document) throw notFound('iep');
  const { versionId } = await freezeVersion(tx, {
    districtId: viewer.districtId,
    iepId: id,
    document,
    reason: facts.kind === 'amendment' ? 'amend' : 'finalise',
    note: reason,
    byId: viewer.userId,
  });
  return versionId;
}

/** What a step brings about beside the plan itself. */
async function follow(
  tx: Transaction,
  viewer: StaffViewer,
  life: PlanLife,
  input: TakeStepInput,
): Promise<void> {
  const { to } = lifeSteps[input.step];
  if (to === 'signed') await keepConsent(tx, viewer, life, input);
  if (to === 'finalised') await noteReview(tx, viewer, life);
  if (to === 'active') await replaceOthers(tx, viewer.districtId, life);
}

/** The annual review is done by the meeting of a finalised plan, never by an amendment. */
async function noteReview(tx: Transaction, { districtId }: StaffViewer, life: PlanLife): Promise<void> {
  const student = await tx.student.findUniqueOrThrow({
    where: { districtId_id: { districtId, id: life.studentId } },
    select: { lastAnnualReviewOn: true },
  });
  const before = fromDateColumn(student.lastAnnualReviewOn);
  const after = annualReviewAfter({ kind: life.facts.kind, meetingOn: life.meetingOn }, before);
  if (after === before) return;
  await tx.student.updateMany({
    where: { districtId, id: life.studentId },
    data: { lastAnnualReviewOn: toDateColumn(after), revision: { increment: 1 } },
  });
}
