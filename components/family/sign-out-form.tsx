import { LogOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { buttonStyle } from '@/components/ui/button-style';
import { signOutAction } from '@/lib/auth/actions';

/** Ends the session on this device. */
export function SignOutForm() {
  const t = useTranslations('layout');
  return (
    <ActionForm action={signOutAction} className="grid">
      <button type="submit" className={buttonStyle('secondary', 'md')}>
        <LogOut aria-hidden size={18} />
        {t('signOut')}
      </button>
    </ActionForm>
  );
}
