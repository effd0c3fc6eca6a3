import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { baseNamespaces, pickMessages } from '@/lib/i18n/messages';

type MessagesProviderProps = Readonly<{
  /** Added to the base ones: 'students', or one branch, 'ieps.areas'; 'all' gives every namespace. */
  namespaces?: readonly string[] | 'all';
  children: ReactNode;
}>;

/** Sends to the browser the messages its client components need, and no others. */
export async function MessagesProvider({ namespaces = [], children }: MessagesProviderProps) {
  const messages = await getMessages();
  const sent = namespaces === 'all' ? messages : pickMessages(messages, [...baseNamespaces, ...namespaces]);
  return <NextIntlClientProvider messages={sent}>{children}</NextIntlClientProvider>;
}
