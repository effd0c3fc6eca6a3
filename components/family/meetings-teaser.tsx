import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/link-button';
import type { GuardianViewer } from '@/lib/auth/viewer';
import { todayIn } from '@/lib/format/calendar-date';
import { listFamilyMeetings } from '@/lib/meetings/family-queries';
import { MeetingCard } from './meeting-card';
import { SummarySection } from './summary-section';

/** On the family's start page: the meetings that come, and the way to all of them and to the notices. */
export async function MeetingsTeaser({ viewer }: Readonly<{ viewer: GuardianViewer }>) {
  const [meetings, t, notices] = await Promise.all([
    listFamilyMeetings(viewer),
    getTranslations('family_meetings'),
    getTranslations('notices.family'),
  ]);
  const today = todayIn(viewer.timeZone);
  const next = meetings.filter(({ on, status }) => status === 'planned' && on >= today).toReversed();
  return (
    <SummarySection id="meetings" title={t('title')}>
      {next.length === 0 ? <p>{t('none')}</p> : null}
      <ul className="grid gap-4">
        {next.map((meeting) => (
          <MeetingCard key={meeting.id} meeting={meeting} timeZone={viewer.timeZone} />
        ))}
      </ul>
      <p className="mt-4 flex flex-wrap gap-3">
        <LinkButton href="/family/meetings">{t('back')}</LinkButton>
        <LinkButton href="/family/meetings#notices">{notices('title')}</LinkButton>
      </p>
    </SummarySection>
  );
}
