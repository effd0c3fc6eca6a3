'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { archiveStudent, restoreStudent, updateStudent } from './change-mutations';
import { addStudent } from './mutations';
import { findStudents } from './queries';
import { studentChangeSchema, studentIdSchema, studentInputSchema, studentSearchSchema } from './schema';

/** Goes to the new student from here, so that the form does so without scripts as well. */
export const addStudentAction = action({
  name: 'students.add',
  audience: 'staff',
  input: studentInputSchema,
  run: async (viewer, input) => {
    const { studentId } = await addStudent(viewer, input);
    revalidatePath('/caseload');
    redirect(`/students/${studentId}`);
  },
});

export const updateStudentAction = action({
  name: 'students.update',
  audience: 'staff',
  input: studentChangeSchema,
  run: async (viewer, input) => {
    const { studentId } = await updateStudent(viewer, input);
    revalidatePath('/caseload');
    redirect(`/students/${studentId}`);
  },
});

/** Goes to the archive, where the student can be brought back. */
export const archiveStudentAction = action({
  name: 'students.archive',
  audience: 'staff',
  input: studentIdSchema,
  run: async (viewer, input) => {
    await archiveStudent(viewer, input);
    revalidatePath('/caseload');
    redirect('/students/archived');
  },
});

export const restoreStudentAction = action({
  name: 'students.restore',
  audience: 'staff',
  input: studentIdSchema,
  run: async (viewer, input) => {
    const { studentId } = await restoreStudent(viewer, input);
    revalidatePath('/caseload');
    redirect(`/students/${studentId}`);
  },
});

/** Students by the start of their names, for the command palette. */
export const findStudentsAction = action({
  name: 'students.find',
  audience: 'staff',
  input: studentSearchSchema,
  run: findStudents,
});
