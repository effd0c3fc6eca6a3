import 'server-only';
import { createTranslator, type Messages } from 'next-intl';
import { loadMessages } from '@/lib/i18n/load';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { writeInvitation, type Invitation, type InvitationFacts } from './invitation';

/** The letter in a parent's language; in English where the product does not have it. */
export async function letterIn(
  language: string,
  facts: Omit<InvitationFacts, 'locale'>,
): Promise<Invitation> {
  const locale = isLocale(language) ? language : defaultLocale;
  const messages: Messages = await loadMessages(locale, true);
  const t = createTranslator({ locale, messages });
  return writeInvitation({ ...facts, locale }, (key, values) => t(`meetings.${key}`, values));
}
