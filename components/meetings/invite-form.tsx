'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { DateField } from '@/components/ui/date-field';
import { RadioGroup } from '@/components/ui/radio-group';
import { showToast } from '@/components/ui/toast-queue';
import { sendInvitationAction } from '@/lib/meetings/actions';
import { invitationMethods } from '@/lib/meetings/choices';

type InviteFormProps = Readonly<{
  meetingId: string;
  revision: number;
  today: string;
  /** Parents who did not choose e-mail: it is then not offered. */
  withoutEmail: readonly string[];
}>;

/** Sends the invitation, or records how it was given. */
export function InviteForm({ meetingId, revision, today, withoutEmail }: InviteFormProps) {
  const t = useTranslations('meetings.invite');
  const isPaperOnly = withoutEmail.length > 0;
  const isElectronic = (method: string) => method === 'email' || method === 'portal';
  return (
    <ActionForm action={sendInvitationAction} aria-label={t('submit')} onSuccess={() => showToast(t('sent'))}>
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="revision" value={revision} />
      <RadioGroup
        name="method"
        label={t('method')}
        required
        hint={isPaperOnly ? t('emailNotChosen', { names: withoutEmail.join(', ') }) : undefined}
        options={invitationMethods.map((value) => ({
          value,
          label: t(`methods.${value}`),
          isDisabled: isPaperOnly && isElectronic(value),
        }))}
      />
      <DateField name="sentOn" label={t('sentOn')} required defaultValue={today} className="max-w-xs" />
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  );
}
