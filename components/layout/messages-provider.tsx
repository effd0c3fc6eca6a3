import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { baseNamespaces } from '@/lib/i18n/messages';

type MessagesProviderProps = Readonly<{
  /** Added to the base ones; 'all' gives every namespace. */
  namespaces?: readonly string[] | 'all';
  children: ReactNode;
}>;

/** Sends to the browser the messages its client components need, and no others. */
export async function MessagesProvider({ namespaces = [], children }: MessagesProviderProps) {
  const messages = await getMessages();
  const wanted = new Set<string>([...baseNamespaces, ...(namespaces === 'all' ? [] : namespaces)]);
  const sent =
    namespaces === 'all'
      ? messages
      : Object.fromEntries(Object.entries(messages).filter(([name]) => wanted.has(name)));
  return <NextIntlClientProvider messages={sent}>{children}</NextIntlClientProvider>;
}
