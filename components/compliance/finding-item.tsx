'use client';

import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { StatePill } from '@/components/ui/state-pill';
import { isConfirmable } from '@/lib/compliance/decisions';
import { messageValues, sentenceCase } from '@/lib/compliance/describe';
import type { Finding } from '@/lib/compliance/finding';
import { lawCitations } from '@/lib/compliance/law-citations';
import { wordingRuleIds } from '@/lib/compliance/rule-ids';
import type { JumpTarget } from './checks-panel';
import { Decide, type Deciding } from './decide';
import { severityTones } from './severity';

type Props = Readonly<{ finding: Finding; onJump: (target: JumpTarget) => void; deciding?: Deciding }>;

/** One finding: how much it matters, what to do, where the law says so, the way there, and what was decided. */
export function FindingItem({ finding, onJump, deciding }: Props) {
  const t = useTranslations('compliance');
  const locale = useLocale();
  const { severity, ruleId, sectionKey, blockId, sentenceId, path } = finding;
  const values = messageValues(finding.values, locale, (key) => t(key));
  const message = sentenceCase(t(`rules.${finding.messageKey}`, values), locale);
  // Where "Confirm" asks for the words, the way to the place has another name.
  const action = deciding && isConfirmable(finding) ? t('panel.goTo') : t(`panel.fix.${finding.fix}`);
  return (
    <li className="grid justify-items-start gap-1.5 py-3">
      <StatePill tone={finding.decision ? 'none' : severityTones[severity]}>
        {isWording(ruleId) ? t('panel.checkThis') : t(`panel.severity.${severity}`)}
      </StatePill>
      <p>{message}</p>
      <p className="text-xs text-ink-soft">
        <Citations cite={finding.cite} /> <span className="whitespace-nowrap">{ruleId}</span>
      </p>
      <div className="flex w-full flex-wrap items-center gap-2">
        {finding.decision ? null : deciding && finding.recordKind ? (
          <LinkButton
            size="sm"
            href={`/students/${deciding.studentId}/${recordPages[finding.recordKind]}`}
            aria-label={t('panel.goToLabel', { action, message })}
          >
            {action}
          </LinkButton>
        ) : (
          <Button
            size="sm"
            aria-label={t('panel.goToLabel', { action, message })}
            onPress={() => onJump({ sectionKey, blockId, sentenceId, path })}
          >
            {action}
          </Button>
        )}
        {deciding ? <Decide finding={finding} message={message} deciding={deciding} /> : null}
      </div>
    </li>
  );
}

/** What happened around the plan stands on pages of the student. */
const recordPages = {
  meeting: 'meetings',
  notice: 'notices',
  entry: 'record',
  life: 'ieps',
} as const satisfies Record<NonNullable<Finding['recordKind']>, string>;

const wording = new Set<string>(wordingRuleIds);

/** A rule that reads text can be misled by a word: it asks for another look and never says that a law is broken. */
function isWording(ruleId: string): boolean {
  return wording.has(ruleId);
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
