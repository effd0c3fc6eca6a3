import 'server-only';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import { keepClocks } from '@/lib/clocks/keep-clocks';
import { toDateColumn } from '@/lib/db/calendar-column';
import { inDistrict } from '@/lib/db/in-district';
import { AppError } from '@/lib/errors';
import { mayAddStudents } from './policy';
import type { StudentInput } from './schema';

/** Adds a student and puts the adding case manager on the team. */
export function addStudent(viewer: StaffViewer, input: StudentInput): Promise<{ studentId: string }> {
  if (!mayAddStudents(viewer)) throw new AppError('forbidden', 'role may not add students');
  return inDistrict(viewer, async (tx) => {
    const { districtId } = viewer;
    const school = await tx.school.findFirst({
      where: { districtId, id: input.schoolId },
      select: { id: true },
    });
    if (!school) throw new AppError('invalid', 'school', { fieldErrors: { schoolId: ['choose'] } });
    const { birthDate, lastEvaluationOn, lastAnnualReviewOn, ...rest } = input;
    const student = await tx.student.create({
      data: {
        districtId,
        ...rest,
        birthDate: toDateColumn(birthDate),
        lastEvaluationOn: toDateColumn(lastEvaluationOn),
        lastAnnualReviewOn: toDateColumn(lastAnnualReviewOn),
      },
      select: { id: true },
    });
    await tx.studentTeam.create({
      data: {
        districtId,
        studentId: student.id,
        membershipId: viewer.membershipId,
        role: viewer.role === 'case_manager' ? 'case_manager' : 'team_member',
      },
      select: { id: true },
    });
    await record(tx, {
      districtId,
      actorId: viewer.userId,
      action: 'student.added',
      subjectId: student.id,
      studentId: student.id,
      payload: {},
    });
    await keepClocks(tx, { districtId, studentId: student.id });
    return { studentId: student.id };
  });
}
