import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { AddStudentForm } from '@/components/students/add-student-form';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/auth/session';
import { homeLanguages } from '@/lib/students/languages';
import { mayAddStudents } from '@/lib/students/policy';
import { listSchools } from '@/lib/students/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('students.new');
  return { title: t('title') };
}

export default async function NewStudentPage() {
  const viewer = await requireStaff();
  if (!mayAddStudents(viewer)) notFound();
  const [schools, t, locale] = await Promise.all([
    listSchools(viewer),
    getTranslations('students'),
    getLocale(),
  ]);
  return (
    <>
      <PageHeader
        title={t('new.title')}
        subtitle={t('new.subtitle')}
        crumbs={[{ label: t('caseload.title'), href: '/caseload' }, { label: t('new.title') }]}
      />
      <AddStudentForm schools={schools} languages={homeLanguages(locale)} />
    </>
  );
}
