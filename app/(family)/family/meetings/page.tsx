import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { MeetingCard } from '@/components/family/meeting-card';
import { SummarySection } from '@/components/family/summary-section';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { requireGuardian } from '@/lib/auth/session';
import { todayIn } from '@/lib/format/calendar-date';
import { formatCalendarDate } from '@/lib/format/dates';
import { listFamilyMeetings } from '@/lib/meetings/family-queries';
import { listFamilyNotices } from '@/lib/notices/family-queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('family_meetings');
  return { title: t('title') };
}

/** The meetings a parent was invited to, and the notices the school gave. */
export default async function FamilyMeetingsPage() {
  const viewer = await requireGuardian();
  const [meetings, notices, t, words, locale] = await Promise.all([
    listFamilyMeetings(viewer),
    listFamilyNotices(viewer),
    getTranslations('family_meetings'),
    getTranslations('notices.family'),
    getLocale(),
  ]);
  const today = todayIn(viewer.timeZone);
  const next = meetings.filter(({ on, status }) => on >= today && status !== 'held').toReversed();
  const past = meetings.filter((meeting) => !next.includes(meeting));
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-2">{t('intro')}</p>
      <SummarySection title={t('next')}>
        {next.length === 0 ? (
          <EmptyState title={t('none')} headingLevel={3}>
            {t('noneBody')}
          </EmptyState>
        ) : (
          <ul className="grid gap-4">
            {next.map((meeting) => (
              <MeetingCard key={meeting.id} meeting={meeting} timeZone={viewer.timeZone} />
            ))}
          </ul>
        )}
      </SummarySection>
      {past.length > 0 ? (
        <SummarySection title={t('past')}>
          <ul className="grid gap-4">
            {past.map((meeting) => (
              <MeetingCard key={meeting.id} meeting={meeting} timeZone={viewer.timeZone} />
            ))}
          </ul>
        </SummarySection>
      ) : null}
      <SummarySection id="notices" title={words('title')}>
        <p className="mb-3">{notices.length === 0 ? words('none') : words('intro')}</p>
        <ul className="grid gap-3">
          {notices.map(({ id, sentOn, content, firstName }) => (
            <li key={id} className="grid gap-2 rounded-md border border-line bg-surface px-4 py-4">
              <p>{t('about', { name: firstName })}</p>
              <p className="line-clamp-3 whitespace-pre-wrap">{content.action}</p>
              <LinkButton href={`/family/notices/${id}`} size="lg" className="justify-self-start">
                {words('open', { date: sentOn ? formatCalendarDate(sentOn, locale) : '' })}
              </LinkButton>
            </li>
          ))}
        </ul>
      </SummarySection>
    </>
  );
}
