import { CalendarPlus } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { AskAboutMeeting } from '@/components/family/ask-about-meeting';
import { PrintButton } from '@/components/family/print-button';
import { SummarySection } from '@/components/family/summary-section';
import { MessagesProvider } from '@/components/layout/messages-provider';
import { Letter } from '@/components/meetings/letter';
import { LinkButton } from '@/components/ui/link-button';
import { requireGuardian } from '@/lib/auth/session';
import { formatInstant } from '@/lib/format/dates';
import { getFamilyMeeting } from '@/lib/meetings/family-queries';

type Props = Readonly<{ params: Promise<{ id: string }> }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meetings.invitation');
  return { title: t('title') };
}

/** The invitation to one meeting, and a way to ask for another time, the phone or an interpreter. */
export default async function FamilyMeetingPage({ params }: Props) {
  const viewer = await requireGuardian();
  const id = z.uuid().safeParse((await params).id);
  const meeting = id.success ? await getFamilyMeeting(viewer, id.data) : null;
  if (!meeting) notFound();
  const [t, locale] = await Promise.all([getTranslations('family_meetings'), getLocale()]);
  const { status, isChanged, letter } = meeting;
  return (
    <>
      <p data-print="hidden">
        <LinkButton href="/family/meetings" tone="quiet" size="sm">
          {t('back')}
        </LinkButton>
      </p>
      <h1>{formatInstant(new Date(meeting.startsAt), viewer.timeZone, locale, 'weekday_time')}</h1>
      {status === 'cancelled' ? <p className="mt-3 font-semibold text-late">{t('cancelled')}</p> : null}
      {isChanged ? <p className="mt-3 font-semibold text-due">{t('changed')}</p> : null}
      <div className="mt-6">
        <Letter letter={letter} lang={viewer.locale} />
      </div>
      <div className="mt-4 flex flex-wrap gap-3" data-print="hidden">
        {status === 'cancelled' ? null : (
          <LinkButton href={`/api/meetings/${meeting.id}/calendar`} prefetch={false} tone="primary" size="lg">
            <CalendarPlus aria-hidden size={20} />
            {t('calendar')}
          </LinkButton>
        )}
        <PrintButton label={t('print')} />
      </div>
      {status === 'planned' ? (
        <div data-print="hidden">
          <SummarySection id="ask" title={t('ask.title')}>
            <p className="mb-4">{t('ask.intro')}</p>
            <MessagesProvider namespaces={['family_meetings']}>
              <AskAboutMeeting meetingId={meeting.id} />
            </MessagesProvider>
          </SummarySection>
        </div>
      ) : null}
    </>
  );
}
