import 'server-only';
import { recordViewed } from '@/lib/audit/viewed';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict } from '@/lib/db/in-district';
import { notFound } from '@/lib/errors';
import { studentsReadableBy } from './policy';

/** Records that the viewer opened a student's record; once a day is kept. Throws `not_found` for another's. */
export function noteStudentOpened(viewer: StaffViewer, { studentId }: { studentId: string }): Promise<void> {
  return inDistrict(viewer, async (tx) => {
    const student = await tx.student.findFirst({
      where: { AND: [studentsReadableBy(viewer), { id: studentId }] },
      select: { id: true },
    });
    if (!student) throw notFound('student');
    await recordViewed(tx, viewer, student.id);
  });
}
