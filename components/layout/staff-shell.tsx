import { ChevronsUpDown, UserRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { SkipLink } from '@/components/ui/skip-link';
import { staffNamespaces } from '@/lib/i18n/messages';
import { AccountPanel } from './account-panel';
import { BrandMark } from './brand-mark';
import { LibraryProviders } from './library-providers';
import { MessagesProvider } from './messages-provider';
import { NavLinks, type NavItem } from './nav-links';
import type { Theme } from './theme';

export type ShellUser = Readonly<{ name: string; detail: string }>;

type StaffShellProps = Readonly<{
  homeHref: string;
  items: readonly NavItem[];
  user: ShellUser;
  theme: Theme;
  /** A form or button that signs out. */
  signOut: ReactNode;
  accountLinks?: ReactNode;
  /** The CommandPalette. */
  palette?: ReactNode;
  children: ReactNode;
}>;

/**
 * The frame of the staff pages: a rail at the start, a bar at the foot on a phone. A page whose outermost
 * element has `data-layout="wide"` (the editor) gets the rail as icons and no padding.
 */
export function StaffShell({
  homeHref,
  items,
  user,
  theme,
  signOut,
  accountLinks,
  palette,
  children,
}: StaffShellProps) {
  const t = useTranslations('layout');
  return (
    <MessagesProvider namespaces={staffNamespaces}>
      <LibraryProviders>
        <SkipLink />
        <div className="group/shell min-h-dvh md:grid md:grid-cols-[13rem_minmax(0,1fr)] md:has-[[data-layout=wide]]:grid-cols-[4rem_minmax(0,1fr)] print:block">
          <header
            data-print="hidden"
            className="z-30 border-line bg-sunken max-md:tall:sticky max-md:top-0 max-md:border-b md:border-e"
          >
            <div className="flex items-center gap-2 px-4 py-2 md:sticky md:top-0 md:h-dvh md:flex-col md:items-stretch md:gap-3 md:px-3 md:py-4 md:group-has-[[data-layout=wide]]/shell:px-2">
              <Link
                href={homeHref}
                aria-label={t('home')}
                className="flex min-h-10 items-center gap-2.5 rounded-md px-2 text-lg font-bold text-ink no-underline hover:no-underline md:group-has-[[data-layout=wide]]/shell:justify-center md:group-has-[[data-layout=wide]]/shell:px-0"
              >
                <BrandMark />
                <span className="group-has-[[data-layout=wide]]/shell:hidden">{t('appName')}</span>
              </Link>
              <div className="max-md:ms-auto">{palette}</div>
              <NavLinks
                items={items}
                placement="rail"
                label={t('mainNavigation')}
                className="-mx-1 min-h-0 overflow-y-auto p-1 max-md:hidden"
              />
              <AccountButton user={user} />
            </div>
          </header>
          <AccountPanel id="account" theme={theme} placement="rail" links={accountLinks} signOut={signOut} />
          <main
            id="main"
            tabIndex={-1}
            className="min-w-0 px-(--gutter) pt-(--gutter-top) pb-24 [--gutter-top:1.25rem] [--gutter:1rem] group-has-[[data-layout=wide]]/shell:p-0 md:pb-12 md:[--gutter-top:1.75rem] md:[--gutter:2.2rem] print:p-0"
          >
            {children}
          </main>
          <NavLinks
            items={items}
            placement="bar"
            label={t('mainNavigation')}
            className="bottom-0 z-30 border-t tall:fixed tall:inset-x-0 border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
          />
        </div>
      </LibraryProviders>
    </MessagesProvider>
  );
}

function AccountButton({ user }: Readonly<{ user: ShellUser }>) {
  const t = useTranslations('layout');
  const words = 'max-md:sr-only group-has-[[data-layout=wide]]/shell:sr-only';
  return (
    <button
      type="button"
      popoverTarget="account"
      className="flex min-h-10 items-center gap-2.5 rounded-md px-2 py-1.5 text-start transition-colors hover:bg-surface md:mt-auto md:group-has-[[data-layout=wide]]/shell:justify-center"
    >
      <UserRound
        aria-hidden
        size={26}
        className="shrink-0 rounded-full bg-accent-soft p-1 text-accent md:hidden md:group-has-[[data-layout=wide]]/shell:block"
      />
      <span className="sr-only">{t('account')}: </span>
      <span className={`min-w-0 flex-1 text-sm leading-snug ${words}`}>
        <b className="block truncate">{user.name}</b>
        <span className="block truncate text-ink-soft">{user.detail}</span>
      </span>
      <ChevronsUpDown
        aria-hidden
        size={16}
        className="shrink-0 text-ink-soft max-md:hidden group-has-[[data-layout=wide]]/shell:hidden"
      />
    </button>
  );
}
