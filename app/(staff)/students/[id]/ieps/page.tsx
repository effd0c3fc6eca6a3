import { ArrowRight } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { IepTable } from '@/components/students/iep-table';
import { StartIep, type StartedKind } from '@/components/students/start-iep';
import { StudentFrame } from '@/components/students/student-frame';
import { requireStudent, studentPageTitle, type StudentPageProps } from '@/components/students/student-page';
import { MessagesProvider } from '@/components/layout/messages-provider';
import { Callout } from '@/components/ui/callout';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { isOpen } from '@/lib/ieps/life';
import { listIeps } from '@/lib/ieps/queries';
import type { StudentForStaff } from '@/lib/students/queries';

export function generateMetadata({ params }: StudentPageProps): Promise<Metadata> {
  return studentPageTitle(params, 'ieps');
}

/** A student's plans, and starting one. */
export default async function IepsPage({ params }: StudentPageProps) {
  const { viewer, student } = await requireStudent(params);
  const [rows, t, ieps] = await Promise.all([
    listIeps(viewer, student.id),
    getTranslations('students.ieps'),
    getTranslations('ieps.kinds'),
  ]);
  const open = rows.find(({ status }) => isOpen(status));
  const start = (
    <StartIep
      studentId={student.id}
      likely={likelyKind(student)}
      earlier={rows.filter(({ status }) => !isOpen(status))}
    />
  );
  return (
    <MessagesProvider namespaces={['students', 'ieps.kinds', 'life.carry']}>
      <StudentFrame
        student={student}
        tab="ieps"
        title={t('title')}
        subtitle={t('subtitle', { name: student.firstName })}
      />
      <div className="grid gap-6">
        {open ? (
          <Callout
            title={t('draftOpen', { kind: ieps(open.kind) })}
            className="max-w-prose"
            action={
              <LinkButton href={`/ieps/${open.id}`} tone="primary">
                {t('continue')}
                <ArrowRight aria-hidden size={18} className="flip-rtl" />
              </LinkButton>
            }
          >
            {t('draftOpenBody')}
          </Callout>
        ) : null}
        {rows.length > 0 ? (
          <IepTable rows={rows} studentName={student.firstName} timeZone={viewer.timeZone} />
        ) : (
          <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>
        )}
        {open ? (
          <Disclosure summary={t('another')}>{start}</Disclosure>
        ) : (
          <section aria-labelledby="start" className="grid max-w-prose gap-3">
            <h2 id="start">{t('startTitle')}</h2>
            <p className="text-ink-soft">{t('startHint')}</p>
            {start}
          </section>
        )}
      </div>
    </MessagesProvider>
  );
}

/** The plan that is most likely wanted: the first one, or the one for what is due next. */
function likelyKind({ lastAnnualReviewOn, dueDates }: StudentForStaff): StartedKind {
  if (!lastAnnualReviewOn) return 'initial';
  return dueDates[0]?.kind === 'reevaluation' ? 'reevaluation' : 'annual';
}
