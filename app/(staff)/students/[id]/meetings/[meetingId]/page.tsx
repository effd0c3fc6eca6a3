import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { MessagesProvider } from '@/components/layout/messages-provider';
import { ContactPart, HoldPart, InvitePart, PreparePart } from '@/components/meetings/meeting-parts';
import { meetingSteps, Step, StepNav, type MeetingStep } from '@/components/meetings/meeting-step';
import { MinutesForm } from '@/components/meetings/small-forms';
import { StudentFrame } from '@/components/students/student-frame';
import { requireStudent, studentPageTitle } from '@/components/students/student-page';
import { formatInstant } from '@/lib/format/dates';
import { getMeeting, type MeetingForStaff } from '@/lib/meetings/queries';

type Props = Readonly<{ params: Promise<{ id: string; meetingId: string }> }>;

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return studentPageTitle(params, 'meetings');
}

/** One meeting: prepare, invite, hold, minutes. */
export default async function MeetingPage({ params }: Props) {
  const { viewer, student } = await requireStudent(params);
  const id = z.uuid().safeParse((await params).meetingId);
  const meeting = id.success ? await getMeeting(viewer, id.data) : null;
  if (!meeting || meeting.studentId !== student.id) notFound();
  const [t, locale] = await Promise.all([getTranslations('meetings'), getLocale()]);
  const done = doneSteps(meeting);
  const state = (step: MeetingStep) => (done.has(step) ? t('steps.done') : undefined);
  const steps = meetingSteps.map((step) => ({
    id: step,
    label: t(`steps.${step}`),
    isDone: done.has(step),
  }));
  return (
    <>
      <StudentFrame
        student={student}
        tab="meetings"
        title={formatInstant(new Date(meeting.startsAt), viewer.timeZone, locale, 'weekday_time')}
        subtitle={`${t(`status.${meeting.status}`)} · ${meeting.location}`}
      />
      <StepNav label={t('steps.label')} steps={steps} done={t('steps.done')} />
      <MessagesProvider namespaces={['students', 'meetings', 'record']}>
        <div className="grid max-w-4xl gap-10">
          <Step id="prepare" title={t('prepare.title')} state={state('prepare')}>
            <PreparePart viewer={viewer} meeting={meeting} />
          </Step>
          <Step id="invite" title={t('invite.title')} state={state('invite')} hint={t('invite.intro')}>
            <InvitePart viewer={viewer} meeting={meeting} />
            <ContactPart viewer={viewer} meeting={meeting} />
          </Step>
          {meeting.canManage && meeting.status !== 'cancelled' ? (
            <>
              <Step id="hold" title={t('hold.title')} state={state('hold')} hint={t('hold.intro')}>
                <HoldPart meeting={meeting} />
              </Step>
              <Step id="minutes" title={t('minutes.title')} state={state('minutes')}>
                <MinutesForm
                  meetingId={meeting.id}
                  revision={meeting.revision}
                  text={meeting.details.minutesText}
                />
              </Step>
            </>
          ) : null}
        </div>
      </MessagesProvider>
    </>
  );
}

function doneSteps({ status, details, people }: MeetingForStaff): Set<MeetingStep> {
  return new Set<MeetingStep>([
    ...(people.length > 0 ? (['prepare'] as const) : []),
    ...(details.notice.sentOn ? (['invite'] as const) : []),
    ...(status === 'held' ? (['hold'] as const) : []),
    ...(details.minutesText ? (['minutes'] as const) : []),
  ]);
}
