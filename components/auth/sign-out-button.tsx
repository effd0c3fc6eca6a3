import { useTranslations } from 'next-intl';
import { signOutAction } from '@/lib/auth/actions';
import { ActionButton } from './action-button';

/** For the shells' account panel. */
export function SignOutButton() {
  const t = useTranslations('layout');
  return (
    <ActionButton action={signOutAction} className="w-full">
      {t('signOut')}
    </ActionButton>
  );
}
