import { UserRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { SkipLink } from '@/components/ui/skip-link';
import { AccountPanel } from './account-panel';
import { BrandMark } from './brand-mark';
import { LanguageSwitch } from './language-switch';
import { MessagesProvider } from './messages-provider';
import type { Theme } from './theme';

type FamilyShellProps = Readonly<{
  homeHref: string;
  userName: string;
  theme: Theme;
  signOut: ReactNode;
  /** The child's name, or a ChildSwitcher when there are several. */
  childSwitcher?: ReactNode;
  /** Whom to call; stands at the foot of each page. */
  footer?: ReactNode;
  /** Messages the family pages' client components use, beyond the base ones. */
  namespaces?: readonly string[];
  children: ReactNode;
}>;

/** The frame of the family pages: one column, large type, the language one press away. */
export function FamilyShell({
  homeHref,
  userName,
  theme,
  signOut,
  childSwitcher,
  footer,
  namespaces,
  children,
}: FamilyShellProps) {
  const t = useTranslations('layout');
  return (
    <MessagesProvider namespaces={namespaces}>
      <SkipLink />
      <div className="family-type flex min-h-dvh flex-col">
        <header data-print="hidden" className="border-b border-line bg-surface">
          <div className="mx-auto flex max-w-3xl flex-wrap items-center gap-x-2.5 gap-y-1 px-4 py-2">
            <Link
              href={homeHref}
              aria-label={t('home')}
              className="grid size-11 shrink-0 place-items-center rounded-md"
            >
              <BrandMark size={28} />
            </Link>
            <div className="min-w-0 flex-1 font-semibold max-sm:has-[nav]:order-last max-sm:has-[nav]:basis-full">
              {childSwitcher ?? t('appName')}
            </div>
            <div className="ms-auto">
              <LanguageSwitch look="button" />
            </div>
            <button
              type="button"
              popoverTarget="account"
              aria-label={t('accountOf', { name: userName })}
              className="grid size-control place-items-center rounded-md border border-transparent hover:bg-accent-soft"
            >
              <UserRound aria-hidden size={24} />
            </button>
          </div>
        </header>
        <AccountPanel id="account" theme={theme} placement="header" signOut={signOut} />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-family flex-1 px-4 pt-6 pb-14 print:max-w-none print:p-0"
        >
          {children}
        </main>
        {footer ? (
          <footer className="border-t border-line bg-sunken">
            <div className="mx-auto max-w-family px-4 py-6">{footer}</div>
          </footer>
        ) : null}
      </div>
    </MessagesProvider>
  );
}
