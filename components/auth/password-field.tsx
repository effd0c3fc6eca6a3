'use client';

import { useTranslations } from 'next-intl';
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';

type PasswordFieldProps = Readonly<{
  name: string;
  label: string;
  hint?: ReactNode;
  autoComplete: 'current-password' | 'new-password';
}>;

const never = () => () => undefined;

/** A password that can be shown, pasted and filled in by a password manager. */
export function PasswordField({ name, label, hint, autoComplete }: PasswordFieldProps) {
  const t = useTranslations('auth');
  const [isShown, setShown] = useState(false);
  // Without scripts the button could do nothing, so it is not offered.
  const isHydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <TextField
      name={name}
      label={label}
      hint={hint}
      type={isShown ? 'text' : 'password'}
      autoComplete={autoComplete}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      required
      suffix={
        <span className={isHydrated ? undefined : 'invisible'}>
          <Button tone="quiet" size="sm" aria-pressed={isShown} onPress={() => setShown(!isShown)}>
            {t('showPassword')}
          </Button>
        </span>
      }
    />
  );
}
