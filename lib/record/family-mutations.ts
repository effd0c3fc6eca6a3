import 'server-only';
import { record } from '@/lib/audit/record';
import type { GuardianViewer } from '@/lib/auth/viewer';
import { keepClocks } from '@/lib/clocks/keep-clocks';
import { toDateColumn } from '@/lib/db/calendar-column';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { AppError, notFound } from '@/lib/errors';
import { sharesReadableBy } from '@/lib/families/policy';
import { todayIn } from '@/lib/format/calendar-date';
import { readLife } from '@/lib/ieps/life-facts';
import { decideStep } from '@/lib/ieps/life-steps';
import { writeStep } from '@/lib/ieps/life-write';
import { lockIep } from '@/lib/ieps/lock';
import { isAnswerable } from './answerable';
import { entryDataSchema } from './entries';
import type { AnswerPlanInput } from './schema';

const outcomeOf = { whole: 'given', with_exceptions: 'given_with_exceptions', declined: 'declined' } as const;

/**
 * Keeps a parent's written answer to a finalised plan (34 CFR 300.9, 300.300): as a consent on the record,
 * signed with the typed name, tied to the version the parent was shown. A later answer stands beside it.
 */
export function answerPlan(
  viewer: GuardianViewer,
  { iepId, answer, exceptions, signer }: AnswerPlanInput,
): Promise<{ entryId: string }> {
  return inDistrict(viewer, async (tx) => {
    const { districtId, userId } = viewer;
    // A step of the team taken meanwhile waits, so that the answer and its signature stand or fall together.
    await lockIep(tx, { districtId, iepId }, 'own');
    const share = await tx.iepShare.findFirst({
      where: { ...sharesReadableBy(viewer), iepId },
      orderBy: { version: { number: 'desc' } },
      select: {
        guardianshipId: true,
        versionId: true,
        iep: { select: { studentId: true, status: true, kind: true } },
      },
    });
    if (!share) throw notFound('iep');
    const { studentId, kind } = share.iep;
    if (!(await isAnswerable(tx, districtId, { iepId, ...share })))
      throw new AppError('invalid', 'plan', { reason: 'consent_closed' });
    const on = todayIn(viewer.timeZone);
    const outcome = outcomeOf[answer];
    const { id } = await tx.recordEntry.create({
      data: {
        districtId,
        studentId,
        iepId,
        kind: 'consent',
        occurredOn: toDateColumn(on),
        data: entryDataSchema('consent').parse({
          purpose: kind === 'initial' ? 'initial_services' : 'iep',
          outcome,
          exceptions: answer === 'with_exceptions' ? exceptions : '',
          signer,
          signerRole: 'parent',
          guardianshipId: share.guardianshipId,
        }),
        createdById: userId,
      },
      select: { id: true },
    });
    await record(tx, {
      districtId,
      actorId: userId,
      action: 'iep.answered_by_family',
      subjectId: iepId,
      studentId,
      payload: { outcome, versionId: share.versionId },
    });
    await signPlan(tx, viewer, { iepId, answer, exceptions, versionId: share.versionId });
    await keepClocks(tx, { districtId, studentId });
    return { entryId: id };
  });
}

/**
 * The answer signs the plan where the state's rules let it; otherwise it stands on the record alone and the
 * team goes on from there. What a parent answered is kept in any case.
 */
async function signPlan(
  tx: Transaction,
  viewer: GuardianViewer,
  {
    iepId,
    answer,
    exceptions,
    versionId,
  }: Pick<AnswerPlanInput, 'iepId' | 'answer' | 'exceptions'> & { versionId: string },
): Promise<void> {
  const { districtId, userId } = viewer;
  const life = await readLife(tx, viewer, { districtId, id: iepId });
  if (!life) return;
  const { id, studentId, revision, facts } = life;
  const verdict = decideStep(facts, { step: 'sign', actor: 'parent', consent: answer, reason: exceptions });
  if (!verdict.ok) return;
  await writeStep(
    tx,
    { districtId, byId: userId },
    { id, studentId, revision, status: facts.status },
    { step: 'sign', to: verdict.to, versionId, data: { consent: verdict.consent } },
  );
}
