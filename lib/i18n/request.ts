import 'server-only';
import { getRequestConfig } from 'next-intl/server';
import { cookies, headers } from 'next/headers';
import { env } from '@/lib/env';
import { loadMessages } from './load';
import { isLocale, localeCookie, negotiateLocale, pseudoLocale, type AnyLocale } from './locales';

export default getRequestConfig(async ({ locale: asked }) => {
  const locale = isLocale(asked) ? asked : await readerLocale();
  const isCached = env().NODE_ENV === 'production';
  return {
    locale,
    messages: await loadMessages(locale, isCached),
    // Formatting of dates goes through lib/format with an explicit zone; this is only the fallback.
    timeZone: 'UTC',
  };
});

async function readerLocale(): Promise<AnyLocale> {
  if (env().PSEUDO_LOCALE) return pseudoLocale;
  const chosen = (await cookies()).get(localeCookie)?.value;
  return isLocale(chosen) ? chosen : negotiateLocale((await headers()).get('accept-language'));
}
