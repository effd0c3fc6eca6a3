'use client';

import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { StatePill } from '@/components/ui/state-pill';
import { messageValues } from '@/lib/compliance/describe';
import type { Finding } from '@/lib/compliance/finding';
import { lawCitations } from '@/lib/compliance/law-citations';
import type { JumpTarget } from './checks-panel';
import { severityTones } from './severity';

type Props = Readonly<{ finding: Finding; onJump: (target: JumpTarget) => void }>;

/** One finding: how much it matters, what to do, where the law says so, and the way there. */
export function FindingItem({ finding, onJump }: Props) {
  const t = useTranslations('compliance');
  const locale = useLocale();
  const { severity, fix, ruleId, sectionKey, blockId, sentenceId, path } = finding;
  const values = messageValues(finding.values, locale, (key) => t(key));
  const message = t(`rules.${finding.messageKey}`, values);
  return (
    <li className="grid justify-items-start gap-1.5 py-3">
      <StatePill tone={severityTones[severity]}>{t(`panel.severity.${severity}`)}</StatePill>
      <p>{message}</p>
      <p className="text-xs text-ink-soft">
        <Citations cite={finding.cite} /> <span className="whitespace-nowrap">{ruleId}</span>
      </p>
      <Button
        size="sm"
        aria-label={t('panel.goToLabel', { action: t(`panel.fix.${fix}`), message })}
        onPress={() => onJump({ sectionKey, blockId, sentenceId, path })}
      >
        {t(`panel.fix.${fix}`)}
      </Button>
    </li>
  );
}

/** Each section of the regulations opens its passage; what is not in them stays words. */
function Citations({ cite }: Readonly<{ cite: string }>) {
  return lawCitations(cite).map(({ text, citation }, index) => (
    <span key={text}>
      {index > 0 ? '; ' : ''}
      {citation === null ? (
        text
      ) : (
        <Link href={`/knowledge?${new URLSearchParams({ citation }).toString()}`}>{text}</Link>
      )}
    </span>
  ));
}
