import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { SkipLink } from '@/components/ui/skip-link';
import { BrandMark } from './brand-mark';
import { LanguageSwitch } from './language-switch';

/** The frame of pages outside the two areas: sign-in, invitation, not-found. */
export function PlainShell({ children, isWide }: Readonly<{ children: ReactNode; isWide?: boolean }>) {
  const t = useTranslations('layout');
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header data-print="hidden" className="flex items-center gap-3 px-4 py-4 sm:px-8">
        <Link
          href="/"
          aria-label={t('home')}
          className="flex min-h-10 items-center gap-2.5 text-lg font-bold text-ink no-underline hover:no-underline"
        >
          <BrandMark />
          {t('appName')}
        </Link>
        <div className="ms-auto">
          <LanguageSwitch look="button" />
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className={`mx-auto w-full flex-1 px-4 pt-[6vh] pb-16 ${isWide ? 'max-w-3xl' : 'max-w-md'}`}
      >
        {children}
      </main>
    </div>
  );
}
