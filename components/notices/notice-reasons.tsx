'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { StatePill } from '@/components/ui/state-pill';
import { showToast } from '@/components/ui/toast-queue';
import { formatCalendarDate } from '@/lib/format/dates';
import { startNoticeAction } from '@/lib/notices/actions';
import { isNoticeRequired, type NoticeReason } from '@/lib/notices/required';

type ReasonsProps = Readonly<{ studentId: string; reasons: readonly NoticeReason[]; canManage: boolean }>;

/** Whether a prior written notice is required, about what, and the way to write it. */
export function NoticeReasons({ studentId, reasons, canManage }: ReasonsProps) {
  const t = useTranslations('notices');
  const needsProposal = reasons.some((reason) => reason.kind !== 'refused_request' && !reason.isCovered);
  return (
    <div className="grid gap-3">
      {isNoticeRequired(reasons) ? (
        <Callout tone="question" title={t('required.title')}>
          {t('required.law')}
        </Callout>
      ) : (
        <p>{reasons.length === 0 ? t('required.none') : t('required.covered')}</p>
      )}
      <ul className="grid gap-2">
        {reasons.map((reason, index) => (
          // The list is made anew from the record; nothing in it has an id of its own.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <StatePill tone={reason.isCovered ? 'ok' : 'due'}>
              {reason.isCovered ? t('required.covered') : t('required.open')}
            </StatePill>
            <ReasonWords reason={reason} />
            {canManage && reason.kind === 'refused_request' && !reason.isCovered ? (
              <StartNotice studentId={studentId} kind="refused" requestId={reason.requestId}>
                {t('required.refuse')}
              </StartNotice>
            ) : null}
          </li>
        ))}
      </ul>
      {canManage ? (
        <div className="flex flex-wrap gap-2">
          <StartNotice studentId={studentId} kind="proposed">
            {needsProposal ? t('required.propose') : t('new')}
          </StartNotice>
        </div>
      ) : null}
    </div>
  );
}

function ReasonWords({ reason }: Readonly<{ reason: NoticeReason }>) {
  const t = useTranslations('notices.required');
  const locale = useLocale();
  const text = 'text' in reason ? reason.text : '';
  const on = 'on' in reason ? formatCalendarDate(reason.on, locale, 'short') : '';
  return <span className="min-w-0">{t(reason.kind, { text, on })}</span>;
}

type StartNoticeProps = Readonly<{
  studentId: string;
  kind: 'proposed' | 'refused';
  requestId?: string;
  children: string;
}>;

/** Begins a notice and opens it. */
export function StartNotice({ studentId, kind, requestId, children }: StartNoticeProps) {
  const students = useTranslations('students');
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const press = () =>
    startTransition(async () => {
      const result = await startNoticeAction({ studentId, kind, requestId: requestId ?? null }).catch(
        () => null,
      );
      if (result?.ok) router.push(`/students/${studentId}/notices/${result.value.noticeId}`);
      else showToast(students('actFailed'), { tone: 'problem' });
    });
  return (
    <Button size="sm" tone="secondary" isPending={isPending} onPress={press}>
      {children}
    </Button>
  );
}
