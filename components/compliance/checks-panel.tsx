'use client';

import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { StateMark } from '@/components/ui/state-pill';
import type { Finding, Severity } from '@/lib/compliance/finding';
import type { Deciding } from './decide';
import { groupsOf, keyOf, openCount, severities, type Group, type StageGroup } from './finding-groups';
import { FindingItem } from './finding-item';
import { severityTones } from './severity';

export type JumpTarget = Pick<Finding, 'sectionKey' | 'blockId' | 'sentenceId' | 'path'>;

type Props = Readonly<{
  findings: readonly Finding[];
  /** `checking` while a newer answer is on its way; the findings shown are then the last ones. */
  state?: 'checking' | 'current' | 'failed';
  onJump: (target: JumpTarget) => void;
  /** Absent where nothing can be decided. */
  deciding?: Deciding;
}>;

/** What the law and good practice still want, by stage and section, each with its citation and its place. */
export function ChecksPanel({ findings, state = 'current', onJump, deciding }: Props) {
  const t = useTranslations('compliance.panel');
  return (
    <section aria-label={t('title')} className="grid gap-4 font-ui">
      <output className="block text-sm text-ink-soft">
        {state === 'failed' ? t('failed') : <Summary findings={findings} isChecking={state === 'checking'} />}
      </output>
      {state === 'current' && findings.every(({ decision }) => decision) ? (
        <EmptyState title={t('clean')} headingLevel={3}>
          {t('cleanBody')}
        </EmptyState>
      ) : null}
      {groupsOf(findings).map((group) => (
        <StageFindings key={group.stage} {...group} onJump={onJump} deciding={deciding} />
      ))}
      <p className="text-xs text-ink-soft">{t('disclaimer')}</p>
    </section>
  );
}

function Summary({ findings, isChecking }: Readonly<{ findings: readonly Finding[]; isChecking: boolean }>) {
  const t = useTranslations('compliance.panel');
  const decided = findings.filter(({ decision }) => decision).length;
  if (isChecking && findings.length === 0) return t('checking');
  return (
    <>
      <p>
        {t('summary', {
          errors: openCount(findings, 'error'),
          warnings: openCount(findings, 'warning'),
          confirms: openCount(findings, 'info'),
        })}
      </p>
      {decided > 0 ? <p>{t('decided', { count: decided })}</p> : null}
      {isChecking ? <p>{t('checking')}</p> : null}
    </>
  );
}

type Shared = Pick<Props, 'onJump' | 'deciding'>;

function StageFindings({ stage, groups, ...shared }: StageGroup & Shared) {
  const t = useTranslations('compliance.panel');
  const headingId = `checks-${stage}`;
  return (
    <section aria-labelledby={headingId} className="grid gap-4">
      <h3 id={headingId} className="text-base">
        {t(`stage.${stage}`)}
      </h3>
      {groups.map((group) => (
        <FindingGroup
          key={group.key}
          groupKey={group.key}
          items={group.items}
          headingId={`${headingId}-${group.key}`}
          {...shared}
        />
      ))}
    </section>
  );
}

type GroupProps = Shared & Readonly<{ groupKey: Group['key']; items: Group['items']; headingId: string }>;

function FindingGroup({ groupKey, items, headingId, onJump, deciding }: GroupProps) {
  const t = useTranslations('compliance');
  return (
    <section aria-labelledby={headingId}>
      <h4
        id={headingId}
        className="m-0 flex flex-wrap items-baseline gap-x-2 border-b border-line pb-1 text-sm font-semibold"
      >
        {groupKey === 'plan' || groupKey === 'record' ? t(`panel.${groupKey}`) : t(`sections.${groupKey}`)}
        <span className="ms-auto flex flex-wrap gap-x-3 text-xs font-normal text-ink-soft">
          {severities.map((severity) => (
            <Count key={severity} severity={severity} count={openCount(items, severity)} />
          ))}
        </span>
      </h4>
      <ul className="m-0 grid list-none divide-y divide-line p-0">
        {items.map((finding) => (
          <FindingItem key={keyOf(finding)} finding={finding} onJump={onJump} deciding={deciding} />
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
