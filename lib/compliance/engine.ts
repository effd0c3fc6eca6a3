import type { IepDocument } from '@/lib/ieps/document';
import { sectionKeys } from '@/lib/ieps/section-list';
import { englishMessage } from './english';
import { factsOf, type CheckContext } from './facts';
import type { Finding, Lack } from './finding';
import { registry } from './registry';
import { draftRuleIds, type RuleId } from './rule-ids';
import { ruleOf } from './rule-table';

/**
 * Checks a plan against every implemented rule. Pure: the same plan, day and context give the same findings, in
 * the order of the plan and then of the rules.
 *
 * A rule that the plan's data cannot decide does not pass: it gives a finding of the severity `info` that names
 * what a person must confirm. Errors stop a plan from being finished, never from being saved.
 */
export function checkIep(document: IepDocument, context: CheckContext): Finding[] {
  const facts = factsOf(document, context);
  return draftRuleIds
    .flatMap((id) => registry[id](facts).map((lack) => findingOf(id, lack)))
    .toSorted((a, b) => order(a) - order(b));
}

/** The student and the plan come first, then the sections as they stand. */
function order({ sectionKey }: Finding): number {
  return sectionKey === null ? -1 : sectionKeys.indexOf(sectionKey);
}

function findingOf(ruleId: RuleId, lack: Lack): Finding {
  const rule = ruleOf(ruleId);
  const { variant, severity = rule.severity, values = {}, span = null, fix = 'fill_in', ...place } = lack;
  const messageKey = variant === undefined ? ruleId : `${ruleId}_${variant}`;
  const message = englishMessage(messageKey, values);
  return { ...place, ruleId, severity, cite: rule.cite, span, messageKey, values, message, fix };
}
