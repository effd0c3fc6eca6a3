'use server';

import { action } from '@/lib/action';
import { recordProgress, restoreProgress, voidProgress } from './mutations';
import { progressIdSchema, recordProgressSchema } from './schema';

const pages = (_input: unknown, { studentId }: { studentId: string }) => [
  `/students/${studentId}/progress`,
  `/students/${studentId}`,
];

export const recordProgressAction = action({
  name: 'progress.record',
  audience: 'staff',
  input: recordProgressSchema,
  run: recordProgress,
  revalidates: pages,
});

export const voidProgressAction = action({
  name: 'progress.void',
  audience: 'staff',
  input: progressIdSchema,
  run: voidProgress,
  revalidates: pages,
});

export const restoreProgressAction = action({
  name: 'progress.restore',
  audience: 'staff',
  input: progressIdSchema,
  run: restoreProgress,
  revalidates: pages,
});
