import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MessagesProvider } from '@/components/layout/messages-provider';
import { MeetingList } from '@/components/meetings/meeting-list';
import { PlanMeeting } from '@/components/meetings/meeting-form';
import { StudentFrame } from '@/components/students/student-frame';
import { requireStudent, studentPageTitle, type StudentPageProps } from '@/components/students/student-page';
import { EmptyState } from '@/components/ui/empty-state';
import { getMeetingStart, listMeetings } from '@/lib/meetings/queries';

export function generateMetadata({ params }: StudentPageProps): Promise<Metadata> {
  return studentPageTitle(params, 'meetings');
}

/** The meetings about a student, and a form to plan the next. */
export default async function MeetingsPage({ params }: StudentPageProps) {
  const { viewer, student } = await requireStudent(params);
  const { manage } = student.can;
  const [meetings, start, t] = await Promise.all([
    listMeetings(viewer, student.id),
    manage ? getMeetingStart(viewer, student.id) : null,
    getTranslations('meetings'),
  ]);
  return (
    <>
      <StudentFrame
        student={student}
        tab="meetings"
        title={t('title')}
        subtitle={t('subtitle', { name: student.firstName })}
      />
      <MessagesProvider namespaces={['students', 'meetings']}>
        <div className="grid max-w-4xl gap-10">
          <section aria-labelledby="meetings">
            <h2 id="meetings" className="mb-3">
              {t('list', { name: student.firstName })}
            </h2>
            {meetings.length > 0 ? (
              <MeetingList
                meetings={meetings}
                href={`/students/${student.id}/meetings`}
                timeZone={viewer.timeZone}
              />
            ) : (
              <EmptyState title={t('empty')} headingLevel={3}>
                {manage ? t('emptyBody') : t('emptyBodyCannot')}
              </EmptyState>
            )}
          </section>
          {start ? (
            <section aria-labelledby="plan" data-print="hidden">
              <h2 id="plan" className="mb-3">
                {t('plan.title')}
              </h2>
              <PlanMeeting studentId={student.id} start={start} zone={viewer.timeZone} />
            </section>
          ) : null}
        </div>
      </MessagesProvider>
    </>
  );
}
