'use server';

import { action } from '@/lib/action';
import { addFamilyNote, markNoteRead } from './mutations';
import { familyNoteIdSchema, familyNoteSchema } from './schema';

export const addFamilyNoteAction = action({
  name: 'families.add_note',
  audience: 'guardian',
  input: familyNoteSchema,
  run: addFamilyNote,
  revalidates: ({ iepId }) => [`/family/ieps/${iepId}`],
});

export const markNoteReadAction = action({
  name: 'families.mark_note_read',
  audience: 'staff',
  input: familyNoteIdSchema,
  run: markNoteRead,
  revalidates: (_input, { studentId }) => [`/students/${studentId}`],
});
