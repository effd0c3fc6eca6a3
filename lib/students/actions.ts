'use server';

import { action } from '@/lib/action';
import { addStudent } from './mutations';
import { studentInputSchema } from './schema';

export const addStudentAction = action({
  name: 'students.add',
  audience: 'staff',
  input: studentInputSchema,
  run: addStudent,
  revalidates: () => ['/caseload'],
});
