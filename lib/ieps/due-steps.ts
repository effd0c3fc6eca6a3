import 'server-only';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { toDateColumn } from '@/lib/db/calendar-column';
import { todayIn } from '@/lib/format/calendar-date';
import { readLife, type PlanLife } from './life-facts';
import { decideStep, lifeSteps, type StepName } from './life-steps';
import { writeStep } from './life-write';
import { lockIep } from './lock';
import { replaceOthers } from './replace-others';

type OfDistrict = Readonly<{ districtId: string; timeZone: string }>;

const maxPlans = 1_000;

/**
 * The steps that a date brings, by the district's own day: a signed plan takes effect on its first day, a plan in
 * effect is past after its last one. Taken plan by plan, so that one that cannot does not stop the others; doing
 * it twice changes nothing.
 */
export async function takeDueSteps({
  districtId,
}: Pick<OfDistrict, 'districtId'>): Promise<{ activated: number; expired: number }> {
  const { timeZone } = await inDistrict({ districtId }, (tx) =>
    tx.district.findUniqueOrThrow({ where: { id: districtId }, select: { timeZone: true } }),
  );
  const district = { districtId, timeZone };
  const today = toDateColumn(todayIn(timeZone));
  const [starting, ending] = await inDistrict(district, async (tx) => [
    await tx.iep.findMany({
      where: { districtId, status: 'signed', startsOn: { lte: today } },
      take: maxPlans,
      select: { id: true },
    }),
    await tx.iep.findMany({
      where: { districtId, status: 'active', endsOn: { lt: today } },
      take: maxPlans,
      select: { id: true },
    }),
  ]);
  // First what starts: a plan that is followed by another is superseded, not expired.
  const activated = await takeEach(district, starting, 'activate');
  const expired = await takeEach(district, ending, 'expire');
  return { activated, expired };
}

async function takeEach(
  district: OfDistrict,
  plans: readonly { id: string }[],
  step: StepName,
): Promise<number> {
  let taken = 0;
  for (const { id } of plans)
    if (await inDistrict(district, (tx) => takeOne(tx, district, id, step))) taken += 1;
  return taken;
}

async function takeOne(tx: Transaction, district: OfDistrict, id: string, step: StepName): Promise<boolean> {
  const { districtId } = district;
  await lockIep(tx, { districtId, iepId: id }, 'own');
  const life: PlanLife | null = await readLife(tx, district, { districtId, id });
  if (!life || !decideStep(life.facts, { step, actor: 'system' }).ok) return false;
  const { studentId, revision, facts } = life;
  const before = { id, studentId, revision, status: facts.status };
  await writeStep(tx, { districtId, byId: null }, before, { step, to: lifeSteps[step].to });
  if (step === 'activate') await replaceOthers(tx, districtId, life);
  return true;
}
