import { daysLater, yearsLater } from '../../dates';
import type { Facts } from '../../facts';
import type { Lack } from '../../finding';
import { studentPlace } from '../../places';
import * as record from '../../record-places';

/* The clocks of evaluations, 34 CFR 300.301 and 300.303. A clock still running is the case list's to show. */

/**
 * TL-01, 34 CFR 300.301(c)(1), (d) and (e): an open initial evaluation within the state's days, with the
 * extensions on record. Whether a state's exclusions apply is for a person to record as an extension.
 */
export function initialEvaluation(facts: Facts): Lack[] {
  const consent = record.entries(facts, 'evaluation_consent_received').at(-1);
  if (!consent) return [];
  const isDone = facts.record.entries.some(
    (entry) =>
      entry.on >= consent.on &&
      (entry.kind === 'eligibility_determined' ||
        (entry.kind === 'evaluation_completed' && entry.data.purpose === 'initial')),
  );
  if (isDone) return [];
  const extensions = record.entries(facts, 'evaluation_extension').filter(({ on }) => on >= consent.on);
  const open = extensions.find(({ data }) => data.days === null);
  if (open) return [record.toConfirm(record.entryPlace(facts, open, 'days'), 'extension')];
  const { days, unit } = facts.state.evaluationLimit;
  const limit = days + extensions.reduce((sum, { data }) => sum + (data.days ?? 0), 0);
  const place = record.entryPlace(facts, consent);
  const due =
    unit === 'calendar' ? daysLater(consent.on, limit) : facts.calendar.addDays(consent.on, limit, unit);
  if (due === null) {
    const values = { n: limit, unit: { word: `unit.${unit}` }, date: { date: consent.on } };
    return [record.toConfirm(place, 'calendar', values)];
  }
  return facts.context.today > due ? [{ ...place, values: { date: { date: due } }, fix: 'change' }] : [];
}

/** The day of the last evaluation or reevaluation; of those before a day, where one is given. */
function lastEvaluation(facts: Facts, before = '9999-12-31'): string | null {
  const days = [
    facts.plan.student.lastEvaluationOn,
    ...record.entries(facts, 'evaluation_completed').map(({ on }) => on),
  ].flatMap((on) => (on !== null && on < before ? [on] : []));
  return days.toSorted().at(-1) ?? null;
}

/**
 * TL-04, 34 CFR 300.303(b)(2): at least every three years, unless parent and agency agree that it is not needed;
 * the next one is then three years later. One that comes due while the plan runs is announced.
 */
export function reevaluation(facts: Facts): Lack[] {
  const { today } = facts.context;
  const last = lastEvaluation(facts);
  if (last === null) {
    return facts.plan.iep.kind === 'initial' ? [] : [record.toConfirm(studentPlace('lastEvaluationOn'))];
  }
  const due = reevaluationDue(facts, last);
  const place = { ...studentPlace('lastEvaluationOn'), values: { date: { date: due } } };
  if (today > due) return [{ ...place, fix: 'change' }];
  const isStarted = record
    .entries(facts, 'testing_started')
    .some(({ on, data }) => data.purpose === 'reevaluation' && on > last);
  return due <= facts.lastDay && !isStarted
    ? [{ ...place, variant: 'in_plan', severity: 'warning', fix: 'change' }]
    : [];
}

/** Three years after the last evaluation, and three more for each cycle agreed to be unnecessary. */
function reevaluationDue(facts: Facts, last: string): string {
  let [start, due] = [last, yearsLater(last, 3)];
  for (const { on, data } of record.entries(facts, 'reevaluation_agreement')) {
    if (data.kind !== 'unnecessary' || on <= start) continue;
    [start, due] = [due, yearsLater(due, 3)];
  }
  return due;
}

/** TL-05, 34 CFR 300.303(b)(1): not more often than once a year, unless agreed. */
export function tooSoon(facts: Facts): Lack[] {
  const started = record
    .entries(facts, 'testing_started')
    .filter(({ data }) => data.purpose === 'reevaluation')
    .at(-1);
  const last = started && lastEvaluation(facts, started.on);
  if (!started || !last || started.on >= yearsLater(last, 1)) return [];
  const isAgreed = record
    .entries(facts, 'reevaluation_agreement')
    .some(({ on, data }) => data.kind === 'within_a_year' && on > last && on <= started.on);
  return isAgreed ? [] : [{ ...record.entryPlace(facts, started), fix: 'change' }];
}
