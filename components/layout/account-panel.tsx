import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LanguageSwitch } from './language-switch';
import type { Theme } from './theme';
import { ThemeSwitch } from './theme-switch';

type AccountPanelProps = Readonly<{
  id: string;
  theme: Theme;
  /** Where the panel opens: above the foot of the rail, or under the header. */
  placement: 'rail' | 'header';
  /** Links such as the profile page. */
  links?: ReactNode;
  signOut: ReactNode;
}>;

const places = {
  rail: 'inset-auto start-3 bottom-20 max-md:start-auto max-md:end-3 max-md:top-14 max-md:bottom-auto',
  header: 'inset-auto end-3 top-18',
} as const;

/** Language, theme and sign-out. A native popover: it opens without scripts, Escape and a press outside close it. */
export function AccountPanel({ id, theme, placement, links, signOut }: AccountPanelProps) {
  const t = useTranslations('layout');
  return (
    <dialog
      id={id}
      popover="auto"
      aria-label={t('account')}
      className={`${places[placement]} m-0 w-64 rounded-md border border-line bg-surface p-4 text-ink shadow-lg`}
    >
      <div className="grid gap-4">
        <LanguageSwitch />
        <ThemeSwitch current={theme} />
        <div className="grid gap-2 border-t border-line pt-4">
          {links}
          {signOut}
        </div>
      </div>
    </dialog>
  );
}
