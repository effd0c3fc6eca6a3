'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/text-area';
import { showToast } from '@/components/ui/toast-queue';
import {
  confirmFindingAction,
  overrideFindingAction,
  withdrawDecisionAction,
} from '@/lib/compliance/actions';
import { anchorOf, isConfirmable, isOverridable } from '@/lib/compliance/decisions';
import type { Finding, FindingDecision } from '@/lib/compliance/finding';
import { formatInstant } from '@/lib/format/dates';

/** What the viewer may decide here, and what to do after it. */
export type Deciding = Readonly<{
  iepId: string;
  studentId: string;
  mayOverride: boolean;
  timeZone: string;
  onDecided: () => void;
}>;

type Props = Readonly<{ finding: Finding; message: string; deciding: Deciding }>;

/** A coordinator's override or anyone's confirmation, where the finding allows one; the decision where it is made. */
export function Decide({ finding, message, deciding }: Props) {
  if (finding.decision) return <Decided decision={finding.decision} message={message} deciding={deciding} />;
  if (isConfirmable(finding)) return <DecideForm kind="confirm" {...{ finding, message, deciding }} />;
  if (deciding.mayOverride && isOverridable(finding))
    return <DecideForm kind="override" {...{ finding, message, deciding }} />;
  return null;
}

const forms = {
  confirm: { action: confirmFindingAction, field: 'words', submit: 'saveConfirm' },
  override: { action: overrideFindingAction, field: 'reason', submit: 'saveOverride' },
} as const;

function DecideForm({
  kind,
  finding,
  message,
  deciding,
}: Props & Readonly<{ kind: 'confirm' | 'override' }>) {
  const t = useTranslations('compliance.panel');
  const [isOpen, setOpen] = useState(false);
  const { action, field, submit } = forms[kind];
  return (
    <>
      <Button
        size="sm"
        tone="quiet"
        aria-label={t(`${kind}Label`, { message })}
        onPress={() => setOpen(true)}
      >
        {t(kind)}
      </Button>
      <Dialog
        title={t(`${kind}Title`)}
        description={message}
        size="sm"
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        {(close) => (
          <ActionForm
            action={action}
            aria-label={t(`${kind}Title`)}
            onSuccess={() => {
              close();
              showToast(t('saved'));
              deciding.onDecided();
            }}
          >
            <input type="hidden" name="iepId" value={deciding.iepId} />
            <input type="hidden" name="ruleId" value={finding.ruleId} />
            <input type="hidden" name="anchor" value={anchorOf(finding)} />
            <TextArea name="reason" label={t(field)} hint={t(`${kind}Body`)} required maxLength={2000} />
            <SubmitButton>{t(submit)}</SubmitButton>
          </ActionForm>
        )}
      </Dialog>
    </>
  );
}

type DecidedProps = Readonly<{ decision: FindingDecision; message: string; deciding: Deciding }>;

function Decided({ decision, message, deciding }: DecidedProps) {
  const t = useTranslations('compliance.panel');
  const common = useTranslations('common');
  const locale = useLocale();
  const { id: decisionId, kind, byName: name, reason } = decision;
  const on = formatInstant(new Date(decision.at), deciding.timeZone, locale, 'date');
  const withdraw = async () => {
    const result = await withdrawDecisionAction({ iepId: deciding.iepId, decisionId }).catch(() => null);
    showToast(result?.ok ? t('withdrawn') : common('tryAgain'), { tone: result?.ok ? 'plain' : 'problem' });
    if (result?.ok) deciding.onDecided();
  };
  const mayWithdraw = kind === 'confirm' || deciding.mayOverride;
  return (
    <div className="grid w-full justify-items-start gap-1 rounded-sm bg-sunken px-3 py-2">
      <p className="text-xs text-ink-soft">
        {t(kind === 'override' ? 'overridden' : 'confirmed', { name, on })}
      </p>
      <p className="wrap-anywhere whitespace-pre-line">{reason}</p>
      {mayWithdraw ? (
        <Button
          size="sm"
          tone="quiet"
          aria-label={t('withdrawLabel', { message })}
          onPress={() => void withdraw()}
        >
          {t('withdraw')}
        </Button>
      ) : null}
    </div>
  );
}
