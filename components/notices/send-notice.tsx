'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { DateField } from '@/components/ui/date-field';
import { Disclosure } from '@/components/ui/disclosure';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast-queue';
import { discardNoticeAction, sendNoticeAction } from '@/lib/notices/actions';

type SendNoticeProps = Readonly<{
  noticeId: string;
  revision: number;
  today: string;
  language: string;
  withoutEmail: readonly string[];
}>;

const methods = ['hand', 'mail', 'email', 'portal'] as const;
const modes = ['written', 'oral', 'signed', 'other'] as const;

/** Records how the notice was given; from then on it stands as it is. */
export function SendNotice({ noticeId, revision, today, language, withoutEmail }: SendNoticeProps) {
  const t = useTranslations('notices.send');
  const invite = useTranslations('meetings.invite');
  const isPaperOnly = withoutEmail.length > 0;
  return (
    <ActionForm action={sendNoticeAction} aria-label={t('title')} onSuccess={() => showToast(t('sent'))}>
      <input type="hidden" name="noticeId" value={noticeId} />
      <input type="hidden" name="revision" value={revision} />
      <RadioGroup
        name="method"
        label={t('method')}
        required
        hint={isPaperOnly ? t('emailNotChosen', { names: withoutEmail.join(', ') }) : undefined}
        options={methods.map((value) => ({
          value,
          label: invite(`methods.${value}`),
          isDisabled: isPaperOnly && (value === 'email' || value === 'portal'),
        }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField name="sentOn" label={t('sentOn')} required defaultValue={today} />
        <TextField name="language" label={t('language')} required defaultValue={language} maxLength={300} />
      </div>
      <Disclosure summary={t('translation')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            name="translation.mode"
            label={t('mode')}
            placeholder="–"
            options={modes.map((value) => ({ value, label: t(`modes.${value}`) }))}
          />
          <DateField name="translation.understoodOn" label={t('understoodOn')} />
          <TextArea
            name="translation.evidence"
            label={t('evidence')}
            hint={t('evidenceHint')}
            rows={2}
            className="sm:col-span-2"
          />
        </div>
      </Disclosure>
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  );
}

/** Throws a draft away and goes back to the list. */
export function DiscardNotice({ noticeId, studentId }: Readonly<{ noticeId: string; studentId: string }>) {
  const t = useTranslations('notices');
  const router = useRouter();
  return (
    <ActionForm
      action={discardNoticeAction}
      aria-label={t('discard')}
      onSuccess={() => {
        showToast(t('discarded'));
        router.push(`/students/${studentId}/record`);
      }}
    >
      <input type="hidden" name="noticeId" value={noticeId} />
      <SubmitButton tone="quiet">{t('discard')}</SubmitButton>
    </ActionForm>
  );
}
