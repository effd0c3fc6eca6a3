import 'server-only';
import { createTranslator, type Messages } from 'next-intl';
import { env } from '@/lib/env';
import { loadMessages } from '@/lib/i18n/load';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import type { Letter } from './letter';

export const mailTemplates = [
  'guardian_invitation',
  'staff_invitation',
  'password_reset',
  'plan_shared',
  'comment_mention',
  'review_requested',
  'review_decided',
  'meeting_invitation',
  'meeting_cancelled',
  'notice_sent',
] as const;
export type MailTemplate = (typeof mailTemplates)[number];

/** What a letter may say about the person it is for. A child's name is not among it, on purpose. */
export type LetterFacts = Readonly<{
  template: MailTemplate;
  locale: string;
  recipientName: string;
  senderName: string;
  districtName: string;
  /** A path of this site. */
  path: string;
  expiryDays?: number;
}>;

/** The address people reach this site by; never taken from a request, which anyone can forge. */
export function siteUrl(path: string): string {
  const { APP_URL, PORT } = env();
  return new URL(path, APP_URL ?? `http://localhost:${PORT}`).href;
}

/** Writes a letter in the recipient's language. */
export async function writeLetter(facts: LetterFacts): Promise<Letter> {
  const locale = isLocale(facts.locale) ? facts.locale : defaultLocale;
  const messages: Messages = await loadMessages(locale, true);
  const t = createTranslator({ locale, messages });
  const words = (key: string) =>
    t(`mail.${facts.template}.${key}`, {
      sender: facts.senderName,
      district: facts.districtName,
      days: facts.expiryDays ?? 0,
    });
  return {
    locale,
    subject: words('subject'),
    greeting: t('mail.greeting', { name: facts.recipientName }),
    paragraphs: [words('what'), words('why')],
    link: { label: words('link'), url: siteUrl(facts.path) },
    closing: t('mail.closing', { district: facts.districtName }),
  };
}
