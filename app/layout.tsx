import type { Metadata, Viewport } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { fontClasses } from '@/components/layout/fonts';
import { MessagesProvider } from '@/components/layout/messages-provider';
import { themeCookie, themeOf } from '@/components/layout/theme';
import { ToastRegion } from '@/components/ui/toast-region';
import { directionOf } from '@/lib/i18n/locales';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('layout');
  return {
    title: { default: t('appName'), template: `%s · ${t('appName')}` },
    description: t('description'),
    icons: { icon: '/icon.svg' },
    robots: { index: false, follow: false },
    referrer: 'same-origin',
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#13181c' },
  ],
};

export default async function RootLayout({ children }: Readonly<{ children: ReactNode }>) {
  const locale = await getLocale();
  const theme = themeOf((await cookies()).get(themeCookie)?.value);
  const nonce = (await headers()).get('x-nonce');
  return (
    <html
      lang={locale}
      dir={directionOf(locale)}
      data-theme={theme}
      className={fontClasses}
      suppressHydrationWarning
    >
      <head>{nonce ? <meta property="csp-nonce" content={nonce} suppressHydrationWarning /> : null}</head>
      <body>
        <MessagesProvider>
          {children}
          <ToastRegion />
        </MessagesProvider>
      </body>
    </html>
  );
}
