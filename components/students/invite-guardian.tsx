'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast-queue';
import { inviteGuardianAction } from '@/lib/auth/actions';
import { localeNames, locales } from '@/lib/i18n/locales';
import { relationships } from './use-relationship';

/** Sends a parent the one-time link that lets them see what is shared. */
export function InviteGuardian({ studentId }: Readonly<{ studentId: string }>) {
  const t = useTranslations('students.family');
  return (
    <ActionForm
      action={inviteGuardianAction}
      shouldResetOnSuccess
      onSuccess={() => showToast(t('invite.sent'))}
      aria-label={t('invite.title')}
    >
      <input type="hidden" name="studentId" value={studentId} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="name" label={t('invite.name')} required autoComplete="off" />
        <TextField name="email" type="email" label={t('invite.email')} required autoComplete="off" />
        <Select
          name="relationship"
          label={t('invite.relationship')}
          options={relationships.map((value) => ({ value, label: t(`relationships.${value}`) }))}
        />
        <Select
          name="language"
          label={t('invite.language')}
          options={locales.map((value) => ({ value, label: localeNames[value] }))}
        />
      </div>
      <SubmitButton>{t('invite.submit')}</SubmitButton>
    </ActionForm>
  );
}
