'use client';

import { useTranslations } from 'next-intl';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/ui/text-field';
import { acceptInvitationAction } from '@/lib/auth/actions';
import { minPasswordLength } from '@/lib/auth/password-rules';
import { NativeForm } from './native-form';
import { PasswordField } from './password-field';

type AcceptInvitationFormProps = Readonly<{
  token: string;
  name: string;
  email: string;
  hasAccount: boolean;
}>;

/** A name and a first password; for someone with an account its password. */
export function AcceptInvitationForm({ token, name, email, hasAccount }: AcceptInvitationFormProps) {
  const t = useTranslations('auth');
  return (
    <NativeForm action={acceptInvitationAction}>
      {() => (
        <>
          <input type="hidden" name="token" value={token} />
          <TextField
            label={t('email')}
            type="email"
            autoComplete="username"
            value={email}
            readOnly
            required
          />
          {hasAccount ? (
            <PasswordField name="password" label={t('password')} autoComplete="current-password" />
          ) : (
            <>
              <TextField name="name" label={t('yourName')} autoComplete="name" defaultValue={name} required />
              <PasswordField
                name="password"
                label={t('newPassword')}
                hint={t('passwordHint', { length: minPasswordLength })}
                autoComplete="new-password"
              />
            </>
          )}
          <SubmitButton size="lg">{hasAccount ? t('invite.link') : t('invite.create')}</SubmitButton>
        </>
      )}
    </NativeForm>
  );
}
