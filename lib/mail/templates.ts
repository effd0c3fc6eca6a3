import 'server-only';
import { createTranslator, type Messages } from 'next-intl';
import { env } from '@/lib/env';
import { loadMessages } from '@/lib/i18n/load';
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales';
import { formatCalendarDate } from '@/lib/format/dates';
import type { CalendarDate } from '@/lib/format/calendar-date';
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
  'clock_digest',
] as const;
export type MailTemplate = (typeof mailTemplates)[number];

/** One thing that is due on a day, or was. */
export type DueLine = Readonly<{ kind: string; on: CalendarDate; isLate: boolean }>;

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
  /** What is due and when, of the kinds of lib/clocks; for a digest. */
  due?: readonly DueLine[];
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
      count: facts.due?.length ?? 0,
    });
  return {
    locale,
    subject: words('subject'),
    greeting: t('mail.greeting', { name: facts.recipientName }),
    paragraphs: [words('what'), ...dueLines(facts.due ?? [], locale, t), words('why')],
    link: { label: words('link'), url: siteUrl(facts.path) },
    closing: t('mail.closing', { district: facts.districtName }),
  };
}

type Translate = (key: string, values?: Record<string, string | number>) => string;

/** So many lines are written out; the page that the letter links to shows all. */
const maxDueLines = 40;

/** A line for each kind and day, the late ones first: "Yearly review: 12 January 2027 (2 students)". */
function dueLines(due: readonly DueLine[], locale: Locale, t: Translate): string[] {
  const groups = Map.groupBy(due, ({ kind, on, isLate }) => [isLate ? 0 : 1, on, kind].join(' '));
  const lines = [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...others]]) => {
      if (!first) return [];
      const date = formatCalendarDate(first.on, locale, 'long');
      const values = { kind: t(`clocks.kinds.${first.kind}`), date, count: others.length + 1 };
      return [t(`mail.clock_digest.${first.isLate ? 'late' : 'due'}`, values)];
    });
  if (lines.length <= maxDueLines) return lines;
  return [...lines.slice(0, maxDueLines), t('mail.clock_digest.more', { count: lines.length - maxDueLines })];
}
