import type { DraftItem } from '../items';
import type { EvidencePack, PackEntry } from '../pack';
import { failed, faultsOf, textOf, type GateResult, type GateSubject } from './gate';
import { quantitiesIn, timeUnitOf, type Quantity } from './quantities';

type Known = Pick<Quantity, 'kind' | 'value' | 'unit'> & { bound?: Quantity['bound'] };

/** Every number, percentage, date, score and minute count stands in what the item cites, or is declared. */
export function numberGate({ item, context, cited }: GateSubject): GateResult[] {
  const known = [
    ...cited.flatMap(entryQuantities),
    ...recordQuantities(context.pack),
    ...linkedQuantities(item, context.pack),
    ...declaredQuantities(item),
    ...proposedQuantities(item),
  ];
  const inText = quantitiesIn(item.text)
    .filter((quantity) => !isIdleOne(quantity) && !isKnown(quantity, known))
    .map(({ raw, start, end }) => failed('number', raw, { start, end }));
  const inFields = fieldNumbers(item)
    .filter((value) => !isKnown({ kind: 'number', value: String(value), unit: null }, known))
    .map((value) => failed('number', String(value)));
  return faultsOf('number', [...inText, ...inFields]);
}

/** What the item says it worked out; a declared percentile may be a limit or a rank. */
function declaredQuantities(item: DraftItem): Known[] {
  return withParts(item.derivations.flatMap(({ value }) => quantitiesIn(value))).map(
    ({ kind, value, unit }) => ({
      kind,
      value,
      unit,
    }),
  );
}

/** "one" is more often a pronoun than a count. */
function isIdleOne({ kind, raw }: Quantity): boolean {
  return kind === 'number' && raw.toLowerCase() === 'one';
}

/**
 * A number that was worked out says from what. In a statement of fact it must be worked out from numbers the
 * item cites, or declaring it would be a way around the gate.
 */
export function derivationGate({ item, context, cited }: GateSubject): GateResult[] {
  const known = [
    ...cited.flatMap(entryQuantities),
    ...recordQuantities(context.pack),
    ...linkedQuantities(item, context.pack),
  ];
  const isFact = item.kind === 'sentence' || item.kind === 'need';
  const faults = item.derivations.filter(({ value, from }) => {
    if (from.trim().length < 3) return true;
    if (!isFact || isOfScale(value, from)) return false;
    return ![value, from].some((text) => quantitiesIn(text).some((quantity) => isKnown(quantity, known)));
  });
  return faultsOf(
    'derivation',
    faults.map(({ value }) => failed('derivation', value)),
  );
}

/** Landmarks of standard, scaled and T scores and percentile ranks, the same for every test of that scale. */
const landmarks = new Set([
  7, 8, 10, 12, 13, 16, 25, 40, 50, 60, 65, 70, 75, 80, 84, 85, 89, 90, 100, 109, 110, 115, 120, 130,
]);
const scale = /\b(?:standard scores?|scaled scores?|T[- ]?scores?|percentile|average range)\b/iu;

function isOfScale(value: string, from: string): boolean {
  const quantities = quantitiesIn(value);
  return (
    scale.test(from) && quantities.length > 0 && quantities.every((each) => landmarks.has(Number(each.value)))
  );
}

/** The quantities of an entry: those of its words and of its fields. */
export function entryQuantities(entry: PackEntry): Known[] {
  const known: Known[] = withParts(quantitiesIn(textOf(entry)));
  if (entry.value !== null) known.push(valueQuantity(entry, entry.value));
  if (entry.percentile !== null)
    known.push({ kind: 'percentile', value: String(entry.percentile), unit: null, bound: null });
  if (entry.on) known.push({ kind: 'date', value: entry.on, unit: null });
  return known;
}

function valueQuantity({ unit, scoreType }: PackEntry, value: number): Known {
  const isPercent = /percent(?!ile)|%(?!\s*ile)/iu.test(unit ?? '') || scoreType === 'percent';
  const kind = isPercent ? 'percent' : scoreType === 'percentile' ? 'percentile' : 'number';
  return { kind, value: String(value), unit: timeUnitOf(unit ?? ''), bound: null };
}

/** A fraction also says its two numbers. */
function withParts(quantities: readonly Quantity[]): Known[] {
  return quantities.flatMap((quantity): Known[] =>
    quantity.kind === 'fraction'
      ? [
          quantity,
          ...quantity.value.split('/').map((value): Known => ({ kind: 'number', value, unit: null })),
        ]
      : [quantity],
  );
}

/** Facts of the record that need no source: the plan's dates, grade, age, the school week. */
function recordQuantities({ today, iep, student, instructionalWeeks }: EvidencePack): Known[] {
  const dates = [today, iep.startsOn, iep.endsOn].map((value): Known => ({
    kind: 'date',
    value,
    unit: null,
  }));
  const number = (value: number, unit: Known['unit']): Known => ({
    kind: 'number',
    value: String(value),
    unit,
  });
  return [
    ...dates,
    ...quantitiesIn(student.grade),
    number(student.ageYears, 'year'),
    number(student.schoolWeekMinutes, 'minute'),
    number(instructionalWeeks, 'week'),
  ];
}

/** What the parts of the plan that the item serves say. */
function linkedQuantities(item: DraftItem, { plan }: EvidencePack): Known[] {
  const ids = item.kind === 'goal' ? item.needIds : 'linkIds' in item ? item.linkIds : [];
  return plan
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ text, fields }) => withParts(quantitiesIn(`${text} ${JSON.stringify(fields)}`)));
}

/** How a goal is measured is a proposal by nature; its date is held by its own gate. */
function proposedQuantities(item: DraftItem): Known[] {
  if (item.kind !== 'goal') return [];
  const { criterion, measurement, targetOn, objectives } = item.fields;
  const texts = [criterion.consistency, measurement.frequency, measurement.tool, targetOn ?? ''];
  return withParts(quantitiesIn([...texts, ...objectives.map(({ by }) => by ?? '')].join(' ; ')));
}

function fieldNumbers(item: DraftItem): number[] {
  const values =
    item.kind === 'goal'
      ? [item.fields.criterion.value]
      : item.kind === 'service'
        ? [item.fields.minutesPerSession, item.fields.timesPerPeriod]
        : [];
  return values.filter((value): value is number => value !== null && value !== 1);
}

function isKnown(quantity: Known, known: readonly Known[]): boolean {
  return known.some((other) => says(other, quantity));
}

const readableAs: Readonly<Record<Quantity['kind'], readonly Quantity['kind'][]>> = {
  number: ['number', 'percent', 'percentile', 'ordinal'],
  // 86 of something is not 86 percent, and a score of 53 is not the 53rd percentile.
  percent: ['percent'],
  percentile: ['percentile', 'ordinal'],
  ordinal: ['ordinal', 'percentile', 'number'],
  fraction: ['fraction'],
  date: ['date'],
  clock: ['clock'],
  citation: ['citation'],
};

/** Whether `source` says what `claim` says. */
function says(source: Known, claim: Known): boolean {
  if (source.kind === 'date')
    return claim.kind === 'date' ? sameDate(source.value, claim.value) : isYearOf(source.value, claim);
  if (!readableAs[claim.kind].includes(source.kind) || source.value !== claim.value) return false;
  // "Below the 25th percentile" does not say "at the 25th percentile".
  const isRank = claim.kind === 'percentile' && source.kind === 'percentile' && source.bound !== undefined;
  if (isRank && source.bound !== claim.bound) return false;
  return claim.unit === null || source.unit === null || claim.unit === source.unit;
}

/** A less exact date may be said of a more exact one, not the other way round. */
function sameDate(source: string, claim: string): boolean {
  if (source === claim) return true;
  if (source.startsWith('--')) return false;
  return claim.startsWith('--') ? source.endsWith(claim.slice(1)) : source.startsWith(`${claim}-`);
}

function isYearOf(date: string, { kind, value }: Known): boolean {
  return kind === 'number' && value.length === 4 && date.startsWith(`${value}-`);
}
