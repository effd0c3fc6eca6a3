'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { RouterProvider } from 'react-aria-components';
import { ToastRegion } from '@/components/ui/toast-region';

declare module 'react-aria-components' {
  // Menu items and links of the component library navigate with the router's own options.
  interface RouterConfig {
    routerOptions: NonNullable<Parameters<ReturnType<typeof useRouter>['push']>[1]>;
  }
}

/** Language and navigation for the component library, and the one region of toasts. */
export function Providers({ locale, children }: Readonly<{ locale: string; children: ReactNode }>) {
  const router = useRouter();
  return (
    <I18nProvider locale={locale}>
      <RouterProvider navigate={(path, options) => router.push(path, options)}>
        {children}
        <ToastRegion />
      </RouterProvider>
    </I18nProvider>
  );
}
