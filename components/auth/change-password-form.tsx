'use client';

import { useTranslations } from 'next-intl';
import { SubmitButton } from '@/components/forms/submit-button';
import { Callout } from '@/components/ui/callout';
import { changePasswordAction } from '@/lib/auth/actions';
import { minPasswordLength } from '@/lib/auth/password-rules';
import { NativeForm } from './native-form';
import { PasswordField } from './password-field';

export function ChangePasswordForm({ email }: Readonly<{ email: string }>) {
  const t = useTranslations('auth');
  return (
    <NativeForm action={changePasswordAction} className="grid max-w-md gap-4">
      {(result) => (
        <>
          {/* Tells a password manager whose password this is; it is not sent. */}
          <input type="email" autoComplete="username" value={email} readOnly hidden />
          <output>{result?.ok ? <Callout tone="ok">{t('account.passwordChanged')}</Callout> : null}</output>
          <PasswordField
            name="currentPassword"
            label={t('currentPassword')}
            autoComplete="current-password"
          />
          <PasswordField
            name="newPassword"
            label={t('newPassword')}
            hint={t('passwordHint', { length: minPasswordLength })}
            autoComplete="new-password"
          />
          <SubmitButton>{t('account.changePassword')}</SubmitButton>
        </>
      )}
    </NativeForm>
  );
}
