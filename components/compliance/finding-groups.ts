import type { Finding, Severity } from '@/lib/compliance/finding';
import type { Stage } from '@/lib/compliance/rule-table';
import { sectionKeys, type SectionKey } from '@/lib/ieps/section-list';

export const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];
const stages = ['draft', 'meeting', 'finalize', 'active'] as const satisfies readonly Stage[];

export type GroupKey = SectionKey | 'plan' | 'record';
export type Group = Readonly<{ key: GroupKey; items: readonly Finding[] }>;
export type StageGroup = Readonly<{ stage: Stage; groups: readonly Group[] }>;

/** By stage, then in the order of the plan and its record; what is required comes first, what is decided last. */
export function groupsOf(findings: readonly Finding[]): StageGroup[] {
  return stages.flatMap((stage) => {
    const own = findings.filter((finding) => finding.stage === stage);
    const groups = (['plan', ...sectionKeys, 'record'] as const).flatMap((key) => {
      const items = own.filter((finding) => placeOf(finding) === key).toSorted((a, b) => rank(a) - rank(b));
      return items.length > 0 ? [{ key, items }] : [];
    });
    return groups.length > 0 ? [{ stage, groups }] : [];
  });
}

function placeOf({ sectionKey, path }: Finding): GroupKey {
  return sectionKey ?? (path.startsWith('record') ? 'record' : 'plan');
}

function rank({ severity, decision }: Finding): number {
  return decision ? severities.length : severities.indexOf(severity);
}

/** How many of a severity are still open. */
export function openCount(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity && !finding.decision).length;
}

export function keyOf({ messageKey, path, span, values }: Finding): string {
  return [messageKey, path, span?.start ?? '', JSON.stringify(values)].join(' ');
}
