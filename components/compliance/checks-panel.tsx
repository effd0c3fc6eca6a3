'use client';

import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { StateMark } from '@/components/ui/state-pill';
import type { Finding, Severity } from '@/lib/compliance/finding';
import { sectionKeys, type SectionKey } from '@/lib/ieps/section-list';
import { FindingItem } from './finding-item';
import { severityTones } from './severity';

export type JumpTarget = Pick<Finding, 'sectionKey' | 'blockId' | 'sentenceId' | 'path'>;

type Props = Readonly<{
  findings: readonly Finding[];
  /** `checking` while a newer answer is on its way; the findings shown are then the last ones. */
  state?: 'checking' | 'current' | 'failed';
  onJump: (target: JumpTarget) => void;
}>;

/** What the law and good practice still want, section by section, each with its citation and its place. */
export function ChecksPanel({ findings, state = 'current', onJump }: Props) {
  const t = useTranslations('compliance.panel');
  return (
    <section aria-label={t('title')} className="grid gap-4 font-ui">
      <output className="block text-sm text-ink-soft">
        {state === 'failed' ? t('failed') : <Summary findings={findings} isChecking={state === 'checking'} />}
      </output>
      {state === 'current' && findings.length === 0 ? (
        <EmptyState title={t('clean')} headingLevel={3}>
          {t('cleanBody')}
        </EmptyState>
      ) : null}
      {groupsOf(findings).map(({ key, items }) => (
        <FindingGroup key={key} groupKey={key} items={items} onJump={onJump} />
      ))}
      <p className="text-xs text-ink-soft">{t('disclaimer')}</p>
    </section>
  );
}

function Summary({ findings, isChecking }: Readonly<{ findings: readonly Finding[]; isChecking: boolean }>) {
  const t = useTranslations('compliance.panel');
  if (isChecking && findings.length === 0) return t('checking');
  return (
    <>
      <p>
        {t('summary', {
          errors: countOf(findings, 'error'),
          warnings: countOf(findings, 'warning'),
          confirms: countOf(findings, 'info'),
        })}
      </p>
      {isChecking ? <p>{t('checking')}</p> : null}
    </>
  );
}

type GroupKey = SectionKey | 'plan';
type Group = Readonly<{ key: GroupKey; items: readonly Finding[] }>;

type GroupProps = Readonly<{ groupKey: GroupKey; items: readonly Finding[]; onJump: Props['onJump'] }>;

function FindingGroup({ groupKey, items, onJump }: GroupProps) {
  const t = useTranslations('compliance');
  const headingId = `checks-${groupKey}`;
  return (
    <section aria-labelledby={headingId}>
      <h3 id={headingId} className="flex items-baseline gap-2 border-b border-line pb-1 text-base">
        {groupKey === 'plan' ? t('panel.plan') : t(`sections.${groupKey}`)}
        <span className="ms-auto flex gap-3 text-xs font-normal text-ink-soft">
          {severities.map((severity) => (
            <Count key={severity} severity={severity} count={countOf(items, severity)} />
          ))}
        </span>
      </h3>
      <ul className="m-0 grid list-none divide-y divide-line p-0">
        {items.map((finding) => (
          <FindingItem key={keyOf(finding)} finding={finding} onJump={onJump} />
        ))}
      </ul>
    </section>
  );
}

function Count({ severity, count }: Readonly<{ severity: Severity; count: number }>) {
  const t = useTranslations('compliance.panel');
  if (count === 0) return null;
  return (
    <span className="inline-flex items-center gap-1 tabular">
      <StateMark tone={severityTones[severity]} size={9} />
      {t('count', { severity, count })}
    </span>
  );
}

const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/** In the order of the plan; within a section what is required comes first. */
function groupsOf(findings: readonly Finding[]): Group[] {
  return (['plan', ...sectionKeys] as const).flatMap((key) => {
    const items = findings
      .filter(({ sectionKey }) => (sectionKey ?? 'plan') === key)
      .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
    return items.length > 0 ? [{ key, items }] : [];
  });
}

function keyOf({ messageKey, path, span, values }: Finding): string {
  return [messageKey, path, span?.start ?? '', JSON.stringify(values)].join(' ');
}
