import 'server-only';
import type { z } from 'zod';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { AppError, notFound } from '@/lib/errors';
import { anchorOf, isConfirmable, isOverridable } from './decisions';
import type { Finding } from './finding';
import { decisionsWithdrawableBy, iepsConfirmableBy, iepsOverridableBy } from './policy';
import { readFindings } from './queries';
import type { confirmFindingSchema, DecideFindingInput, withdrawDecisionSchema } from './schema';

export type Decided = { decisionId: string };

/**
 * Lets a plan go on in spite of an error, for a written reason. A coordinator's; a rule of `neverOverridden` and a
 * finding that is no longer there are a `conflict`.
 */
export function overrideFinding(viewer: StaffViewer, input: DecideFindingInput): Promise<Decided> {
  return inDistrict(viewer, async (tx) => {
    const iep = await tx.iep.findFirst({
      where: { ...iepsOverridableBy(viewer), id: input.iepId },
      select: { studentId: true },
    });
    if (!iep) throw notFound('iep');
    const finding = await standing(tx, viewer, input);
    if (!isOverridable(finding)) throw refused('finding_stands');
    return decide(tx, viewer, { ...input, ...iep, kind: 'override' });
  });
}

/** Keeps a person's word that what the data cannot decide is so. */
export function confirmFinding(
  viewer: StaffViewer,
  input: z.infer<typeof confirmFindingSchema>,
): Promise<Decided> {
  return inDistrict(viewer, async (tx) => {
    const iep = await tx.iep.findFirst({
      where: { ...iepsConfirmableBy(viewer), id: input.iepId },
      select: { studentId: true },
    });
    if (!iep) throw notFound('iep');
    const finding = await standing(tx, viewer, input);
    if (!isConfirmable(finding)) throw refused('finding_stands');
    return decide(tx, viewer, { ...input, ...iep, kind: 'confirm' });
  });
}

/** Takes a decision back; the finding is open again. */
export function withdrawDecision(
  viewer: StaffViewer,
  { iepId, decisionId }: z.infer<typeof withdrawDecisionSchema>,
): Promise<Decided> {
  return inDistrict(viewer, async (tx) => {
    const where = { ...decisionsWithdrawableBy(viewer), id: decisionId, iepId };
    const decision = await tx.findingDecision.findFirst({
      where,
      select: { ruleId: true, iep: { select: { studentId: true } } },
    });
    if (!decision) throw notFound('decision');
    await tx.findingDecision.updateMany({
      where,
      data: { withdrawnAt: new Date(), withdrawnById: viewer.userId },
    });
    await record(tx, {
      districtId: viewer.districtId,
      actorId: viewer.userId,
      action: 'iep.finding_decision_withdrawn',
      subjectId: iepId,
      studentId: decision.iep.studentId,
      payload: { decisionId, ruleId: decision.ruleId },
    });
    return { decisionId };
  });
}

/** The finding that is decided on, as the rules see it now. */
async function standing(
  tx: Transaction,
  viewer: StaffViewer,
  { iepId, ruleId, anchor }: DecideFindingInput,
): Promise<Finding> {
  const findings = await readFindings(tx, viewer, iepId);
  const found = findings?.find((finding) => finding.ruleId === ruleId && anchorOf(finding) === anchor);
  if (!found) throw refused('finding_gone');
  return found;
}

function refused(reason: 'finding_gone' | 'finding_stands'): AppError {
  return new AppError('conflict', reason, { reason });
}

type Deciding = DecideFindingInput & Readonly<{ studentId: string; kind: 'override' | 'confirm' }>;

async function decide(tx: Transaction, viewer: StaffViewer, deciding: Deciding): Promise<Decided> {
  const { studentId, ...data } = deciding;
  const { districtId, userId } = viewer;
  const { id: decisionId } = await tx.findingDecision.create({
    data: { ...data, districtId, byId: userId },
    select: { id: true },
  });
  await record(tx, {
    districtId,
    actorId: userId,
    action: data.kind === 'override' ? 'iep.finding_overridden' : 'iep.finding_confirmed',
    subjectId: data.iepId,
    studentId,
    payload: { decisionId, ruleId: data.ruleId },
  });
  return { decisionId };
}
