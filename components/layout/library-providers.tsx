'use client';

import { useLocale } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { RouterProvider } from 'react-aria-components';

declare module 'react-aria-components' {
  // Menu items and links of the component library navigate with the router's own options.
  interface RouterConfig {
    routerOptions: NonNullable<Parameters<ReturnType<typeof useRouter>['push']>[1]>;
  }
}

/** Language and navigation for the component library. Not in the family's pages, which do without it. */
export function LibraryProviders({ children }: Readonly<{ children: ReactNode }>) {
  const locale = useLocale();
  const router = useRouter();
  return (
    <I18nProvider locale={locale}>
      <RouterProvider navigate={(path, options) => router.push(path, options)}>{children}</RouterProvider>
    </I18nProvider>
  );
}
