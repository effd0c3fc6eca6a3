import type { PseudonymRecord } from '@/lib/ai/pseudonyms';
import type { DraftItem } from '../items';
import type { EvidencePack, PackEntry } from '../pack';

/** The gates, in the order in which they report. Each is a key of the `drafting` messages. */
export const gateNames = [
  'source_exists',
  'number',
  'derivation',
  'instrument',
  'other_student',
  'unknown_name',
  'copied',
  'direction',
  'negation',
  'goal_condition',
  'goal_behavior',
  'goal_criterion',
  'goal_date',
  'goal_measurement',
  'goal_baseline',
  'goal_ambition',
  'support',
] as const;
export type GateName = (typeof gateNames)[number];

export type GateResult = {
  gate: GateName;
  passed: boolean;
  /** What was found wrong, a few words of the item or a code; empty when it passed. */
  detail: string;
  /** Where it stands in the item's text. */
  span: { start: number; end: number } | null;
};

/** What an item is checked against. Texts carry real names: placeholders were put back before. */
export type GateContext = Readonly<{
  pack: EvidencePack;
  /** The student's own people and places. */
  names: PseudonymRecord;
  /** Full names of other students; an array kept for the run, it is indexed once. */
  otherNames: readonly string[];
  /** Words in a row that may be the same as in a source. */
  maxCopiedWords?: number;
}>;

export type GateSubject = Readonly<{
  item: DraftItem;
  context: GateContext;
  /** The entries the item names, those that exist. */
  cited: readonly PackEntry[];
}>;

export function passed(gate: GateName): GateResult {
  return { gate, passed: true, detail: '', span: null };
}

export function failed(gate: GateName, detail: string, span: GateResult['span'] = null): GateResult {
  return { gate, passed: false, detail, span };
}

/** Results of one gate: its faults, or that it passed. */
export function faultsOf(gate: GateName, faults: readonly GateResult[]): GateResult[] {
  return faults.length > 0 ? [...faults] : [passed(gate)];
}

/** Everything an entry says, as running text. */
export function textOf(entry: PackEntry): string {
  const { label, instrument, measure, level, unit, text } = entry;
  return [text, label, instrument, measure, level, unit].filter((part) => part).join('. ');
}
