import { daysLater } from '../../dates';
import type { Facts } from '../../facts';
import type { Lack } from '../../finding';
import { firstNameOf, isBlank } from '../../places';
import * as record from '../../record-places';
import type { EntryOf } from '../../record-places';
import type { RecordRuleGroup } from '../../rule-group';
import { schoolYearStart } from './plan-timelines';

/* Discipline, 34 CFR 300.518 and 300.530 to 300.536. */

/** School days of removal in a school year that a school may order without services (300.530(b)(1) and (2)). */
const freeDays = 10;
const reviewDays = 10;

/**
 * DS-01, 34 CFR 300.530(b)(2) and (d)(4), 300.536: from the eleventh day of removal in a school year services go on,
 * and somebody looks whether the removals are a pattern.
 */
function removals(facts: Facts): Lack[] {
  const begin = schoolYearStart(facts, facts.context.today);
  const all = record.entries(facts, 'removal').filter(({ on }) => on >= begin && on <= facts.context.today);
  let total = 0;
  const lacks: Lack[] = [];
  const after: EntryOf<'removal'>[] = [];
  for (const removal of all) {
    if (removal.data.days === null)
      lacks.push(record.toConfirm(record.entryPlace(facts, removal, 'days'), 'days'));
    total += removal.data.days ?? 0;
    if (total > freeDays) after.push(removal);
  }
  const open = after.find(({ data }) => isBlank(data.servicesDuring) || data.patternReviewedOn === null);
  if (!open) return lacks;
  const part = isBlank(open.data.servicesDuring) ? 'servicesDuring' : 'patternReviewedOn';
  const values = { first_name: firstNameOf(facts), n: total };
  return [...lacks, { ...record.entryPlace(facts, open, part), values }];
}

/**
 * DS-02, 34 CFR 300.530(e) and (h): within ten school days of the decision to change the placement; the parents are
 * told, with their safeguards, on the day of the decision. A removal that is itself a change of placement needs
 * the review as well.
 */
function manifestation(facts: Facts): Lack[] {
  const reviews = record.entries(facts, 'manifestation');
  const unreviewed = record
    .entries(facts, 'removal')
    .filter(({ data }) => (data.days ?? 0) > freeDays || data.isPattern === 'yes')
    .filter((removal) => !reviews.some(({ on }) => on >= removal.on));
  return [
    ...unreviewed.flatMap((removal) => heldBy(facts, removal, null)),
    ...reviews.flatMap((review) => [...heldBy(facts, review, review.data.heldOn), ...told(facts, review)]),
  ];
}

function heldBy(
  facts: Facts,
  decision: EntryOf<'removal'> | EntryOf<'manifestation'>,
  heldOn: string | null,
): Lack[] {
  const due = facts.calendar.addDays(decision.on, reviewDays, 'school');
  const place =
    decision.kind === 'removal'
      ? record.kindPlace('manifestation')
      : record.entryPlace(facts, decision, 'heldOn');
  if (due === null) {
    // Ten school days are never fewer than ten calendar days.
    const isInTime = heldOn !== null && heldOn <= daysLater(decision.on, reviewDays);
    return isInTime ? [] : [record.toConfirm(place, 'calendar', { date: { date: decision.on } })];
  }
  const values = { date: { date: due } };
  if (heldOn !== null)
    return heldOn <= due ? [] : [{ ...place, variant: 'late', severity: 'warning', values, fix: 'confirm' }];
  return [facts.context.today > due ? { ...place, values } : { ...place, severity: 'warning', values }];
}

function told(facts: Facts, review: EntryOf<'manifestation'>): Lack[] {
  const part = (['parentsNotifiedOn', 'safeguardsGivenOn'] as const).find(
    (day) => !record.isBy(review.data[day], review.on),
  );
  return part ? [{ ...record.entryPlace(facts, review, part), variant: 'notify' }] : [];
}

/** DS-03, 34 CFR 300.530(f): an assessment and a plan for the behavior, and back to the placement unless agreed. */
function behaviorPlan(facts: Facts): Lack[] {
  return record.entries(facts, 'manifestation').flatMap((entry): Lack[] => {
    const { heldOn, isManifestation, fbaOn, bipOn, returnedOn, agreedOtherwise, hasSpecialCircumstances } =
      entry.data;
    const at = (part: keyof typeof entry.data) => record.entryPlace(facts, entry, part);
    if (heldOn !== null && isManifestation === null) return [record.toConfirm(at('isManifestation'))];
    if (isManifestation !== 'yes') return [];
    const lacks: Lack[] = fbaOn === null || bipOn === null ? [at(fbaOn === null ? 'fbaOn' : 'bipOn')] : [];
    const isBack = returnedOn !== null || agreedOtherwise === 'yes' || hasSpecialCircumstances === 'yes';
    return isBack ? lacks : [...lacks, { ...at('returnedOn'), variant: 'return' }];
  });
}

/**
 * DS-04, 34 CFR 300.518: while a due process complaint is pending the placement stays. A change of the plan or a
 * stopped service is an error; that nothing else changes is a person's to confirm.
 */
function stayPut(facts: Facts): Lack[] {
  const pending = record
    .entries(facts, 'complaint')
    .filter(({ data }) => data.kind === 'due_process' && data.placementChangeAgreed !== 'yes')
    .find(({ data }) => data.resolvedOn === null || data.resolvedOn > facts.context.today);
  if (!pending) return [];
  if (facts.record.life.changesNeedingNotice.length > 0)
    return [{ ...record.lifePlace('changesNeedingNotice'), fix: 'change' }];
  const stopped = record.entries(facts, 'services_stopped').find(({ on }) => on >= pending.on);
  return stopped
    ? [{ ...record.entryPlace(facts, stopped), fix: 'change' }]
    : [record.toConfirm(record.entryPlace(facts, pending))];
}

export const disciplineRules = {
  'DS-01': removals,
  'DS-02': manifestation,
  'DS-03': behaviorPlan,
  'DS-04': stayPut,
} as const satisfies RecordRuleGroup<'DS'>;
