import { readStateConfig } from '@/lib/districts/state-config';
import stateConfigs from '@/lib/districts/state-configs.json';
import type { CalendarDate } from '@/lib/format/calendar-date';
import type { ReadIep } from '@/lib/ieps/iep-file';
import { applyDecisions } from './decisions';
import { checkIep } from './engine';
import type { Finding } from './finding';

const configs: Readonly<Record<string, Record<string, unknown>>> = stateConfigs;

/** The states whose configuration is kept here. */
export const knownStates: readonly string[] = Object.keys(configs);

/** A state's configuration; null for a state that has none here. */
export function stateConfigOf(code: string): Record<string, unknown> | null {
  return Object.hasOwn(configs, code) ? (configs[code] ?? null) : null;
}

type Given = Readonly<{ today: CalendarDate; state?: string }>;

/**
 * The findings of a file, with its decisions. Without a database nothing is known of other students, and of a bare
 * plan nothing of what happened around it: then only the rules of the draft speak. Throws for an unknown state.
 */
export function checkFile({ plan, record, decisions }: ReadIep, { today, state }: Given): Finding[] {
  const context = { today, otherNames: [], record };
  return applyDecisions(checkIep(state === undefined ? plan : inState(plan, state), context), decisions);
}

function inState(plan: ReadIep['plan'], state: string): ReadIep['plan'] {
  const config = stateConfigOf(state);
  if (!config) throw new Error(`no configuration of the state ${state}`);
  return { ...plan, district: { ...plan.district, state, stateConfig: { ...readStateConfig(config) } } };
}
