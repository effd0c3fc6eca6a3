'use server';

import { action } from '@/lib/action';
import { addStudent } from './mutations';
import { findStudents } from './queries';
import { studentInputSchema, studentSearchSchema } from './schema';

export const addStudentAction = action({
  name: 'students.add',
  audience: 'staff',
  input: studentInputSchema,
  run: addStudent,
  revalidates: () => ['/caseload'],
});

/** Students by the start of their names, for the command palette. */
export const findStudentsAction = action({
  name: 'students.find',
  audience: 'staff',
  input: studentSearchSchema,
  run: findStudents,
});
