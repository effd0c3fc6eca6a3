'use client';

import { useTranslations } from 'next-intl';

/**
 * Turns a message of an action into words: a key of the `errors` messages is translated, anything else is
 * already words and shown as it is.
 */
export function useErrorText(): (message: string) => string {
  const t = useTranslations('errors');
  return (message) => (/^[a-z][\w.]*$/.test(message) && t.has(message) ? t(message) : message);
}
