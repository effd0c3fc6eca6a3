'use server';

import { action } from '@/lib/action';
import { answerPlan } from './family-mutations';
import { addEntry, restoreEntry, voidEntry } from './mutations';
import { addEntrySchema, answerPlanSchema, entryIdSchema, voidEntrySchema } from './schema';

const pagesOf = (_input: unknown, { studentId }: Readonly<{ studentId: string }>) => [
  `/students/${studentId}/record`,
];

export const addEntryAction = action({
  name: 'record.add',
  audience: 'staff',
  input: addEntrySchema,
  run: addEntry,
  revalidates: ({ meetingId }, { studentId }) => [
    `/students/${studentId}/record`,
    ...(meetingId ? [`/students/${studentId}/meetings/${meetingId}`] : []),
  ],
});

export const voidEntryAction = action({
  name: 'record.void',
  audience: 'staff',
  input: voidEntrySchema,
  run: voidEntry,
  revalidates: pagesOf,
});

export const restoreEntryAction = action({
  name: 'record.restore',
  audience: 'staff',
  input: entryIdSchema,
  run: restoreEntry,
  revalidates: pagesOf,
});

export const answerPlanAction = action({
  name: 'record.answer_plan',
  audience: 'guardian',
  input: answerPlanSchema,
  run: answerPlan,
  revalidates: ({ iepId }) => [`/family/ieps/${iepId}`],
});
