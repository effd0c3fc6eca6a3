import type { DraftItem } from '../items';
import { copyGate } from './copy-gate';
import { directionGate, negationGate } from './direction-gate';
import { failed, faultsOf, type GateContext, type GateResult, type GateSubject } from './gate';
import { goalGates } from './goal-gate';
import { instrumentGate } from './instrument-gate';
import { otherStudentGate, unknownNameGate } from './name-gate';
import { derivationGate, numberGate } from './number-gate';
import { supportGate } from './support-gate';

const forAll = [sourceGate, otherStudentGate];
const forStatements = [
  numberGate,
  derivationGate,
  instrumentGate,
  unknownNameGate,
  copyGate,
  directionGate,
  negationGate,
  goalGates,
  supportGate,
];

/**
 * Every gate's verdict on a drafted item, by code alone. An item that fails is shown with the reason, never
 * dropped. A question is asked whether it cites what exists and names no other student.
 */
export function checkItem(item: DraftItem, context: GateContext): GateResult[] {
  const byId = new Map(context.pack.entries.map((entry) => [entry.id, entry]));
  const cited = item.sourceIds.map((id) => byId.get(id)).filter((entry) => entry !== undefined);
  const subject: GateSubject = { item, context, cited };
  const gates = item.kind === 'question' ? forAll : [...forAll, ...forStatements];
  return gates.flatMap((gate) => gate(subject));
}

/** Every id an item names exists in its pack; a statement names at least one. */
function sourceGate({ item, context, cited }: GateSubject): GateResult[] {
  const { entries, plan } = context.pack;
  const links = item.kind === 'goal' ? item.needIds : 'linkIds' in item ? item.linkIds : [];
  const entryIds = new Set(entries.map(({ id }) => id));
  const planIds = new Set(plan.map(({ id }) => id));
  const strangers = [
    ...item.sourceIds.filter((id) => !entryIds.has(id)),
    ...links.filter((id) => !planIds.has(id)),
  ];
  if (strangers.length > 0) return strangers.map((id) => failed('source_exists', id));
  const needsSource = item.kind === 'sentence' || item.kind === 'need' || item.kind === 'goal';
  const hasNone = cited.length === 0 && (needsSource || (item.kind !== 'question' && links.length === 0));
  return faultsOf('source_exists', hasNone ? [failed('source_exists', 'none')] : []);
}
