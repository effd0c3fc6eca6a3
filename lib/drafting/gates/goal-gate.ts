import { addYears } from '@/lib/format/calendar-date';
import type { DraftItemOf } from '../items';
import { failed, passed, type GateName, type GateResult, type GateSubject } from './gate';
import { entryQuantities } from './number-gate';

type Goal = DraftItemOf<'goal'>;

/** Verbs nobody can see or count (rule GO-02). */
const vague =
  /\b(?:understand|know|learn|enhance|develop|appreciate|be aware|recognize the importance|work on|try|become|feel|explore|be exposed to|master|comprehend|participate|improve|increase|decrease)\b/iu;

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/**
 * The parts of a measurable annual goal (34 CFR 300.320(a)(2)(i), (a)(3)(i); the four parts of 19 TAC
 * 89.1055(b)): each reports for itself.
 */
export function goalGates(subject: GateSubject): GateResult[] {
  const { item } = subject;
  if (item.kind !== 'goal') return [];
  return [
    condition(item),
    behavior(item),
    criterion(item),
    date(item, subject),
    measurement(item),
    baseline(item, subject),
    ambition(item),
  ];
}

function verdict(gate: GateName, fault: string | null): GateResult {
  return fault === null ? passed(gate) : failed(gate, fault);
}

function condition({ fields }: Goal): GateResult {
  return verdict('goal_condition', fields.condition.trim() === '' ? 'missing' : null);
}

function behavior({ fields, text }: Goal): GateResult {
  if (fields.behavior.trim() === '') return failed('goal_behavior', 'missing');
  const found = vague.exec(fields.behavior);
  if (!found) return passed('goal_behavior');
  const start = text.indexOf(found[0]);
  return failed('goal_behavior', found[0], start < 0 ? null : { start, end: start + found[0].length });
}

function criterion({ fields }: Goal): GateResult {
  const { value, unit } = fields.criterion;
  return verdict('goal_criterion', value === null ? 'no_number' : unit.trim() === '' ? 'no_unit' : null);
}

function date({ fields: { targetOn } }: Goal, { context: { pack } }: GateSubject): GateResult {
  if (targetOn === null) return failed('goal_date', 'missing');
  if (targetOn <= pack.today || targetOn < pack.iep.startsOn) return failed('goal_date', targetOn);
  const isTooLate = targetOn > pack.iep.endsOn || targetOn > addYears(pack.iep.startsOn, 1);
  return verdict('goal_date', isTooLate ? targetOn : null);
}

function measurement({ fields }: Goal): GateResult {
  const { tool, frequency } = fields.measurement;
  return verdict(
    'goal_measurement',
    tool.trim() === '' ? 'no_tool' : frequency.trim() === '' ? 'no_frequency' : null,
  );
}

/** The baseline is a number of the evidence, in the metric and on the material of the criterion. */
function baseline({ fields }: Goal, { cited }: GateSubject): GateResult {
  const { baseline: from, criterion: to } = fields;
  if (from.value === null) return failed('goal_baseline', 'missing');
  if (fold(from.unit) !== fold(to.unit)) return failed('goal_baseline', `${from.unit} / ${to.unit}`);
  const levels = [fold(from.level), fold(to.level)].filter((level) => level !== '');
  if (levels.length === 2 && levels[0] !== levels[1])
    return failed('goal_baseline', `${from.level} / ${to.level}`);
  const value = String(from.value);
  const isFound = cited
    .flatMap(entryQuantities)
    .some((known) => known.kind !== 'date' && known.value === value);
  return verdict('goal_baseline', isFound ? null : value);
}

function ambition({ fields }: Goal): GateResult {
  const { baseline: from, criterion: to, direction, kind } = fields;
  if (from.value === null || to.value === null) return passed('goal_ambition');
  const gain = direction === 'increase' ? to.value - from.value : from.value - to.value;
  const isEnough = kind === 'maintenance' ? gain >= 0 : gain > 0;
  return verdict('goal_ambition', isEnough ? null : `${from.value} / ${to.value}`);
}
