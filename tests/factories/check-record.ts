import type { CheckContext } from '@/lib/compliance/facts';
import type { Finding } from '@/lib/compliance/finding';
import type { RecordRuleId } from '@/lib/compliance/rule-ids';
import type { IepDocument } from '@/lib/ieps/document';
import type { ProceduralRecord } from '@/lib/record/record';
import { findingsOf } from './check';
import { cleanRecord } from './record';

export type RecordChange = (record: ProceduralRecord, plan: IepDocument) => void;

/** The findings of one rule of the record on the clean plan and record after a change. */
export function recordFindings(
  ruleId: RecordRuleId,
  change: RecordChange = () => {},
  context: Partial<CheckContext> = {},
): Finding[] {
  const record = cleanRecord();
  const findings = findingsOf(ruleId, (plan) => change(record, plan), { record, ...context });
  const broken = findings.find(({ message }) => /[{}]/.test(message));
  if (broken) throw new Error(`a value is missing in ${broken.messageKey}: ${broken.message}`);
  return findings;
}

/** Their message keys, with the severity where it is not the rule's own error: 'TL-03 warning'. */
export function recordKeys(...args: Parameters<typeof recordFindings>): string[] {
  return recordFindings(...args).map(({ messageKey, severity }) =>
    severity === 'error' ? messageKey : `${messageKey} ${severity}`,
  );
}

export const on = (today: string): Partial<CheckContext> => ({ today });
