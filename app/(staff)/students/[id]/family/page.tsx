import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { GuardianList } from '@/components/students/guardian-list';
import { InvitationList } from '@/components/students/invitation-list';
import { InviteGuardian } from '@/components/students/invite-guardian';
import { NoteList } from '@/components/students/note-list';
import { StudentFrame } from '@/components/students/student-frame';
import { requireStudent, studentPageTitle, type StudentPageProps } from '@/components/students/student-page';
import { EmptyState } from '@/components/ui/empty-state';
import { listOpenInvitations } from '@/lib/auth/invitation-queries';
import { listFamilyNotes } from '@/lib/families/queries';

export function generateMetadata({ params }: StudentPageProps): Promise<Metadata> {
  return studentPageTitle(params, 'family');
}

/** The family of a student: what they wrote, who is linked, who is invited. */
export default async function FamilyPage({ params }: StudentPageProps) {
  const { viewer, student } = await requireStudent(params);
  const { manage } = student.can;
  const [notes, invitations, t] = await Promise.all([
    listFamilyNotes(viewer, student.id),
    manage ? listOpenInvitations(viewer, { studentId: student.id }) : [],
    getTranslations('students.family'),
  ]);
  return (
    <>
      <StudentFrame
        student={student}
        tab="family"
        title={t('title')}
        subtitle={t('subtitle', { name: student.firstName })}
      />
      <div className="grid items-start gap-10 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <Part id="notes" title={t('notes.title')} hint={notes.length > 0 ? t('notes.hint') : undefined}>
          {notes.length > 0 ? (
            <NoteList notes={notes} timeZone={viewer.timeZone} />
          ) : (
            <EmptyState title={t('notes.empty')} headingLevel={3}>
              {t('notes.emptyBody')}
            </EmptyState>
          )}
        </Part>
        <div className="grid gap-10">
          <Part id="guardians" title={t('guardians.title')}>
            {student.guardians.length > 0 ? (
              <GuardianList guardians={student.guardians} canManage={manage} />
            ) : (
              <EmptyState title={t('guardians.empty')} headingLevel={3}>
                {manage ? t('guardians.emptyBody') : t('guardians.emptyBodyCannot')}
              </EmptyState>
            )}
          </Part>
          {invitations.length > 0 ? (
            <Part id="invitations" title={t('invitations.title')}>
              <InvitationList invitations={invitations} timeZone={viewer.timeZone} />
            </Part>
          ) : null}
          {manage ? (
            <Part id="invite" title={t('invite.title')} hint={t('invite.hint')}>
              <InviteGuardian studentId={student.id} />
            </Part>
          ) : null}
        </div>
      </div>
    </>
  );
}

type PartProps = Readonly<{ id: string; title: string; hint?: string; children: ReactNode }>;

function Part({ id, title, hint, children }: PartProps) {
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <div>
        <h2 id={id}>{title}</h2>
        {hint ? <p className="text-sm text-ink-soft">{hint}</p> : null}
      </div>
      {children}
    </section>
  );
}
