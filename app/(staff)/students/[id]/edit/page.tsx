import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { EditStudentForm } from '@/components/students/edit-student-form';
import { ArchiveStudent } from '@/components/students/student-archive';
import { requireStudent, type StudentPageProps } from '@/components/students/student-page';
import { PageHeader } from '@/components/ui/page-header';
import { getStudentForChange } from '@/lib/students/change-queries';
import { homeLanguages } from '@/lib/students/languages';
import { listSchools } from '@/lib/students/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('students.edit');
  return { title: t('title') };
}

/** Corrects what is known about who the student is. */
export default async function EditStudentPage({ params }: StudentPageProps) {
  const { viewer, student } = await requireStudent(params);
  const [facts, schools, t, locale] = await Promise.all([
    getStudentForChange(viewer, student.id),
    listSchools(viewer),
    getTranslations('students'),
    getLocale(),
  ]);
  if (!facts) notFound();
  return (
    <>
      <PageHeader
        title={t('edit.title')}
        subtitle={t('edit.subtitle')}
        crumbs={[
          { label: t('caseload.title'), href: '/caseload' },
          { label: student.displayName, href: `/students/${student.id}` },
          { label: t('edit.title') },
        ]}
      />
      <EditStudentForm
        // After a save by someone else the form starts from what is there now.
        key={facts.revision}
        student={facts}
        schools={schools}
        languages={homeLanguages(locale)}
      />
      <section aria-labelledby="archive" className="mt-12 grid max-w-3xl gap-3 border-t border-line pt-6">
        <h2 id="archive">{t('archive.title')}</h2>
        <p className="text-ink-soft">{t('archive.hint', { name: student.firstName })}</p>
        <ArchiveStudent studentId={student.id} />
      </section>
    </>
  );
}
