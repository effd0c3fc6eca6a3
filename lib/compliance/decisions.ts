import type { Finding, FindingDecision } from './finding';
import type { RuleId } from './rule-ids';

/* What people decide about findings. A finding never goes away by it: it stays listed, with who and why. */

/** What the data keep of a decision that was not withdrawn. `anchor` as `anchorOf` gives it. */
export type Decision = FindingDecision & Readonly<{ ruleId: string; anchor: string }>;

/**
 * What a decision is kept under: the item or the fact of the record that the finding stands in, which stay the same
 * when the plan is put into another order, else the path.
 */
export function anchorOf({
  blockId,
  recordId,
  path,
}: Pick<Finding, 'blockId' | 'recordId' | 'path'>): string {
  return blockId ?? recordId ?? path;
}

/**
 * Rules that nobody can override: other people's privacy (DOC-04, PV), who wrote a sentence and whether it is
 * finished (DOC-06, DOC-07), the meeting and the consent without which there is no plan (DOC-03, CN-01, CN-02,
 * CN-06), and the rights a student is told of (TR-11). The law has exceptions that data do not show; none of
 * these has one that a written reason could stand for.
 */
export const neverOverridden = [
  'DOC-03',
  'DOC-04',
  'DOC-06',
  'DOC-07',
  'CN-01',
  'CN-02',
  'CN-06',
  'TR-11',
  'PV-01',
  'PV-02',
  'PV-03',
  'PV-04',
  'PV-05',
] as const satisfies readonly RuleId[];

const never = new Set<string>(neverOverridden);

/** Whether a coordinator may let the plan go on in spite of the finding. Only errors stop a plan. */
export function isOverridable({ ruleId, severity }: Pick<Finding, 'ruleId' | 'severity'>): boolean {
  return severity === 'error' && !never.has(ruleId);
}

/** Whether a person may say that it is so: the data cannot decide it. */
export function isConfirmable({ fix, severity }: Pick<Finding, 'fix' | 'severity'>): boolean {
  return fix === 'confirm' && severity !== 'error';
}

/** Each finding with the newest decision that fits it; one that may no longer be decided so stays open. */
export function applyDecisions(findings: readonly Finding[], decisions: readonly Decision[]): Finding[] {
  const newest = new Map<string, Decision>();
  for (const decision of decisions.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)))
    newest.set(keyOf(decision.ruleId, decision.anchor, decision.kind), decision);
  return findings.map((finding) => {
    const kind = isOverridable(finding) ? 'override' : isConfirmable(finding) ? 'confirm' : null;
    const decided = kind && newest.get(keyOf(finding.ruleId, anchorOf(finding), kind));
    if (!decided) return finding;
    const { id, reason, byName, at } = decided;
    return { ...finding, decision: { id, kind: decided.kind, reason, byName, at } };
  });
}

function keyOf(ruleId: string, anchor: string, kind: Decision['kind']): string {
  return `${kind} ${ruleId} ${anchor}`;
}

/** What is still to do: what nobody has confirmed or overridden. */
export function openFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ decision }) => decision === undefined);
}

/** The errors that stop a plan from being finished; nothing ever stops one from being saved. */
export function blockingFindings(findings: readonly Finding[]): Finding[] {
  return openFindings(findings).filter(({ severity, stage }) => severity === 'error' && stage !== 'active');
}
