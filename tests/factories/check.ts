import { checkIep } from '@/lib/compliance/engine';
import type { CheckContext } from '@/lib/compliance/facts';
import type { Finding } from '@/lib/compliance/finding';
import type { RuleId } from '@/lib/compliance/rule-ids';
import { allStages } from '@/lib/compliance/stages';
import type { IepDocument } from '@/lib/ieps/document';
import { cleanContext, cleanDocument } from './iep-document';

/** The findings of one rule, whatever its stage, on the clean plan after a change. */
export function findingsOf(
  ruleId: RuleId,
  change: (plan: IepDocument) => void = () => {},
  context: Partial<CheckContext> = {},
): Finding[] {
  const plan = cleanDocument();
  change(plan);
  return checkIep(plan, { ...cleanContext, stages: allStages, ...context }).filter(
    (finding) => finding.ruleId === ruleId,
  );
}

/** The message keys of one rule after a change: short to compare. */
export function keysOf(...args: Parameters<typeof findingsOf>): string[] {
  return findingsOf(...args).map(({ messageKey }) => messageKey);
}
