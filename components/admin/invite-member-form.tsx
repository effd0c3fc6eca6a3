'use client';

import { useTranslations } from 'next-intl';
import { NativeForm } from '@/components/auth/native-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Callout } from '@/components/ui/callout';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { inviteMemberAction } from '@/lib/admin/actions';
import { memberRoles } from '@/lib/auth/member-roles';
import { localeNames, locales } from '@/lib/i18n/locales';

/** Invites a member of staff by mail. */
export function InviteMemberForm() {
  const t = useTranslations('admin');
  const roles = memberRoles.map((value) => ({ value, label: t(`roles.${value}`) }));
  const languages = locales.map((value) => ({ value, label: localeNames[value] }));
  return (
    <NativeForm action={inviteMemberAction} className="grid max-w-2xl gap-4 sm:grid-cols-2">
      {(result) => (
        <>
          <output className="sm:col-span-2">
            {result?.ok ? <Callout tone="ok">{t('people.invited')}</Callout> : null}
          </output>
          <TextField name="name" label={t('people.name')} autoComplete="off" required />
          <TextField
            name="email"
            label={t('people.email')}
            type="email"
            inputMode="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
          <Select name="role" label={t('people.role')} options={roles} defaultValue="case_manager" />
          <Select name="language" label={t('people.language')} options={languages} defaultValue="en" />
          <div>
            <SubmitButton>{t('people.invite')}</SubmitButton>
          </div>
        </>
      )}
    </NativeForm>
  );
}
