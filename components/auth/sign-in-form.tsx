'use client';

import { useTranslations } from 'next-intl';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/ui/text-field';
import { signInAction } from '@/lib/auth/actions';
import { typedEmail } from '@/lib/auth/typed-email';
import { NativeForm } from './native-form';
import { PasswordField } from './password-field';

/** Address and password; `from` is the page to go on to. */
export function SignInForm({ from }: Readonly<{ from: string | null }>) {
  const t = useTranslations('auth');
  return (
    <NativeForm action={signInAction}>
      {(result) => (
        <>
          {from ? <input type="hidden" name="from" value={from} /> : null}
          <TextField
            name="email"
            label={t('email')}
            type="email"
            inputMode="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={typedEmail(result)}
            required
          />
          <PasswordField name="password" label={t('password')} autoComplete="current-password" />
          <SubmitButton size="lg">{t('signIn')}</SubmitButton>
        </>
      )}
    </NativeForm>
  );
}
