import 'server-only';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { after } from 'next/server';
import { z } from 'zod';
import { getViewer, requireStaff } from '@/lib/auth/session';
import type { StaffViewer } from '@/lib/auth/viewer';
import { noteStudentOpened } from '@/lib/students/opened-mutations';
import { getStudent, type StudentForStaff } from '@/lib/students/queries';
import type { StudentTab } from './student-frame';

export type StudentPageProps = Readonly<{ params: Promise<{ id: string }> }>;

/** Who asks and about whom; not found when absent, malformed or not the viewer's. */
export async function requireStudent(
  params: StudentPageProps['params'],
): Promise<{ viewer: StaffViewer; student: StudentForStaff }> {
  const viewer = await requireStaff();
  const id = z.uuid().safeParse((await params).id);
  const student = id.success ? await getStudent(viewer, id.data) : null;
  if (!student) notFound();
  // From the page itself: links on a list are fetched ahead up to the title, which is no opening. It does not
  // keep the page waiting.
  after(() => noteStudentOpened(viewer, { studentId: student.id }));
  return { viewer, student };
}

/** The title of a page of a student: "Evidence, Maya Ortiz". Only the page's name for whom it is not there. */
export async function studentPageTitle(
  params: StudentPageProps['params'],
  tab: StudentTab,
): Promise<Metadata> {
  const [viewer, t, { id }] = await Promise.all([getViewer(), getTranslations('students'), params]);
  const page = t(`tabs.${tab}`);
  const isReadable = viewer?.kind === 'staff' && z.uuid().safeParse(id).success;
  const student = isReadable ? await getStudent(viewer, id) : null;
  return { title: student ? t('pageTitle', { page, name: student.displayName }) : page };
}
