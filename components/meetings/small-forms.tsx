'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { DateField } from '@/components/ui/date-field';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast-queue';
import { cancelMeetingAction, saveMinutesAction } from '@/lib/meetings/actions';
import { addEntryAction } from '@/lib/record/actions';

type OfMeeting = Readonly<{ meetingId: string; revision: number }>;

export function CancelForm({ meetingId, revision }: OfMeeting) {
  const t = useTranslations('meetings.cancel');
  return (
    <ActionForm
      action={cancelMeetingAction}
      aria-label={t('title')}
      onSuccess={() => showToast(t('cancelled'))}
    >
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="revision" value={revision} />
      <TextField name="reason" label={t('reason')} required maxLength={2000} />
      <SubmitButton tone="danger">{t('submit')}</SubmitButton>
    </ActionForm>
  );
}

export function MinutesForm({ meetingId, revision, text }: OfMeeting & Readonly<{ text: string }>) {
  const t = useTranslations('meetings.minutes');
  return (
    <ActionForm action={saveMinutesAction} aria-label={t('title')} onSuccess={() => showToast(t('saved'))}>
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="revision" value={revision} />
      <TextArea
        name="minutesText"
        label={t('text')}
        hint={t('hint')}
        defaultValue={text}
        rows={10}
        maxLength={20_000}
      />
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  );
}

type AttemptProps = Readonly<{ studentId: string; meetingId: string; today: string; by: string }>;

/** A call, letter or visit to reach a parent, 34 CFR 300.322(d). */
export function AttemptForm({ studentId, meetingId, today, by }: AttemptProps) {
  const t = useTranslations('meetings.attempts');
  return (
    <ActionForm
      action={addEntryAction}
      aria-label={t('title')}
      shouldResetOnSuccess
      onSuccess={() => showToast(t('added'))}
    >
      <input type="hidden" name="studentId" value={studentId} />
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="kind" value="contact_attempt" />
      <input type="hidden" name="data.by" value={by} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField name="on" label={t('on')} required defaultValue={today} />
        <TextField name="data.method" label={t('method')} hint={t('methodHint')} required maxLength={300} />
      </div>
      <TextArea name="data.result" label={t('result')} required rows={2} maxLength={10_000} />
      <SubmitButton tone="secondary">{t('submit')}</SubmitButton>
    </ActionForm>
  );
}
