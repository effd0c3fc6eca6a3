import type { IepDocument } from '@/lib/ieps/document';
import { sectionKeys } from '@/lib/ieps/section-list';
import { englishMessage } from './english';
import { factsOf, type CheckContext } from './facts';
import type { Finding, Lack } from './finding';
import { implementedRuleIds, registry } from './registry';
import type { RuleId } from './rule-ids';
import { ruleOf } from './rule-table';
import { rulesThatSpeak } from './stages';

/**
 * Checks a plan against every rule of the stages it has come to. Pure: the same plan, day and context give the same
 * findings, in the order of the plan, then of its record, then of the rules.
 *
 * A rule that the data cannot decide does not pass: it gives a finding of the severity `info` that names what a
 * person must confirm. Errors stop a plan from being finished, never from being saved.
 */
export function checkIep(document: IepDocument, context: CheckContext): Finding[] {
  const facts = factsOf(document, context);
  const speaks = rulesThatSpeak(context);
  return implementedRuleIds
    .filter((id) => speaks(ruleOf(id)))
    .flatMap((id) => registry[id](facts).map((lack) => findingOf(id, lack)))
    .toSorted((a, b) => order(a) - order(b));
}

/** The student and the plan come first, then the sections as they stand, then what happened around the plan. */
function order({ sectionKey, path }: Finding): number {
  if (sectionKey !== null) return sectionKeys.indexOf(sectionKey);
  return path.startsWith('record') ? sectionKeys.length : -1;
}

function findingOf(ruleId: RuleId, lack: Lack): Finding {
  const rule = ruleOf(ruleId);
  const { variant, severity = rule.severity, values = {}, span = null, fix = 'fill_in', ...place } = lack;
  const messageKey = variant === undefined ? ruleId : `${ruleId}_${variant}`;
  const message = englishMessage(messageKey, values);
  return {
    ...place,
    ruleId,
    severity,
    stage: rule.stage,
    cite: rule.cite,
    span,
    messageKey,
    values,
    message,
    fix,
  };
}
