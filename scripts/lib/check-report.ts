/** What `npm run check` prints. */
import { openFindings } from '@/lib/compliance/decisions';
import type { Finding, Severity } from '@/lib/compliance/finding';
import type { Stage } from '@/lib/compliance/rule-table';

const stages = {
  draft: 'While the plan is a draft',
  meeting: 'Before and at the meeting',
  finalize: 'Before the plan is finished',
  active: 'While the plan is in effect',
} as const satisfies Record<Stage, string>;

const severities = { error: 'required', warning: 'suggested', info: 'to confirm' } as const satisfies Record<
  Severity,
  string
>;

/** The open errors: what the exit code is about. */
export function errorsOf(findings: readonly Finding[]): Finding[] {
  return openFindings(findings).filter(({ severity }) => severity === 'error');
}

/** Findings by stage, each with its rule, citation and path; then one line of counts. */
export function checkReport(findings: readonly Finding[]): string {
  const groups = (Object.keys(stages) as Stage[]).flatMap((stage) => {
    const own = findings.filter((finding) => finding.stage === stage);
    return own.length === 0 ? [] : [stages[stage], ...own.map(entry), ''];
  });
  return [...groups, summary(findings)].join('\n');
}

function entry({ ruleId, severity, message, cite, path, decision }: Finding): string {
  const lines = [`  ${ruleId} (${severities[severity]}): ${message}`, `    ${cite}`, `    at ${path}`];
  if (decision) {
    const word = decision.kind === 'override' ? 'overridden' : 'confirmed';
    lines.push(`    ${word} by ${decision.byName}, ${decision.at.slice(0, 10)}: ${decision.reason}`);
  }
  return lines.join('\n');
}

function summary(findings: readonly Finding[]): string {
  const open = openFindings(findings);
  const count = (severity: Severity) => open.filter((finding) => finding.severity === severity).length;
  const decided = findings.length - open.length;
  const parts = (['error', 'warning', 'info'] as const).map(
    (severity) => `${count(severity)} ${severities[severity]}`,
  );
  return `${parts.join(', ')}${decided > 0 ? `, ${decided} decided` : ''}.`;
}
