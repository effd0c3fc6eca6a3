'use client';

import { useTranslations } from 'next-intl';
import { SubmitButton } from '@/components/forms/submit-button';
import { resetPasswordAction } from '@/lib/auth/actions';
import { minPasswordLength } from '@/lib/auth/password-rules';
import { NativeForm } from './native-form';
import { PasswordField } from './password-field';

/** A new password, by the link that was sent. */
export function ResetPasswordForm({ token }: Readonly<{ token: string }>) {
  const t = useTranslations('auth');
  return (
    <NativeForm action={resetPasswordAction}>
      {() => (
        <>
          <input type="hidden" name="token" value={token} />
          <PasswordField
            name="newPassword"
            label={t('newPassword')}
            hint={t('passwordHint', { length: minPasswordLength })}
            autoComplete="new-password"
          />
          <SubmitButton size="lg">{t('reset.save')}</SubmitButton>
        </>
      )}
    </NativeForm>
  );
}
