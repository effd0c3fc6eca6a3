'use server';

import { action } from '@/lib/action';
import { addFamilyNote, markNoteRead, markOpened } from './mutations';
import { familyNoteIdSchema, familyNoteSchema, openedPlanSchema } from './schema';

export const addFamilyNoteAction = action({
  name: 'families.add_note',
  audience: 'guardian',
  input: familyNoteSchema,
  run: addFamilyNote,
  revalidates: ({ iepId }) => [`/family/ieps/${iepId}`],
});

export const markOpenedAction = action({
  name: 'families.mark_opened',
  audience: 'guardian',
  input: openedPlanSchema,
  run: (viewer, { iepId }) => markOpened(viewer, iepId),
});

export const markNoteReadAction = action({
  name: 'families.mark_note_read',
  audience: 'staff',
  input: familyNoteIdSchema,
  run: markNoteRead,
  revalidates: (_input, { studentId }) => [`/students/${studentId}`],
});
