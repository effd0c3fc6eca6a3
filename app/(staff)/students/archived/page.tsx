import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { RestoreStudent } from '@/components/students/student-archive';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/auth/session';
import { formatInstant } from '@/lib/format/dates';
import { listArchivedStudents, type ArchivedStudent } from '@/lib/students/change-queries';
import { mayAddStudents } from '@/lib/students/policy';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('students.archive');
  return { title: t('listTitle') };
}

/** Students taken off the lists, and the way back for each. */
export default async function ArchivedStudentsPage() {
  const viewer = await requireStaff();
  if (!mayAddStudents(viewer)) notFound();
  const [students, t] = await Promise.all([listArchivedStudents(viewer), getTranslations('students')]);
  return (
    <>
      <PageHeader
        title={t('archive.listTitle')}
        subtitle={t('archive.listHint')}
        crumbs={[{ label: t('caseload.title'), href: '/caseload' }, { label: t('archive.listTitle') }]}
      />
      {students.length === 0 ? (
        <EmptyState title={t('archive.empty')}>{t('archive.emptyBody')}</EmptyState>
      ) : (
        <ArchivedList students={students} timeZone={viewer.timeZone} />
      )}
    </>
  );
}

type ArchivedListProps = Readonly<{ students: readonly ArchivedStudent[]; timeZone: string }>;

async function ArchivedList({ students, timeZone }: ArchivedListProps) {
  const [t, ieps, locale] = await Promise.all([
    getTranslations('students.archive'),
    getTranslations('ieps'),
    getLocale(),
  ]);
  return (
    <ul className="max-w-3xl divide-y divide-line rounded-md bg-surface px-4 shadow-sm">
      {students.map(({ id, displayName, grade, archivedAt }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
          <div className="min-w-0 flex-1 basis-56">
            <b className="break-words">{displayName}</b>
            <p className="text-sm text-ink-soft">
              {ieps('grade', { grade })} ·{' '}
              {t('since', { date: formatInstant(new Date(archivedAt), timeZone, locale, 'date') })}
            </p>
          </div>
          <RestoreStudent studentId={id} name={displayName} />
        </li>
      ))}
    </ul>
  );
}
