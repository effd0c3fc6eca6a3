'use client';

import { useTranslations } from 'next-intl';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/ui/text-field';
import { askPasswordResetAction } from '@/lib/auth/actions';
import { NativeForm } from './native-form';

/** The address to send a link to. */
export function AskResetForm() {
  const t = useTranslations('auth');
  return (
    <NativeForm action={askPasswordResetAction}>
      {() => (
        <>
          <TextField
            name="email"
            label={t('email')}
            type="email"
            inputMode="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
          <SubmitButton size="lg">{t('reset.ask')}</SubmitButton>
        </>
      )}
    </NativeForm>
  );
}
