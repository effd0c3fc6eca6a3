'use server';

import { action } from '@/lib/action';
import { saveIepDates, saveSection, startIep } from './mutations';
import { iepDatesSchema, saveSectionSchema, startIepSchema } from './schema';

export const startIepAction = action({
  name: 'ieps.start',
  audience: 'staff',
  input: startIepSchema,
  run: startIep,
  revalidates: ({ studentId }) => [`/students/${studentId}`],
});

export const saveSectionAction = action({
  name: 'ieps.save_section',
  audience: 'staff',
  input: saveSectionSchema,
  run: saveSection,
});

export const saveIepDatesAction = action({
  name: 'ieps.save_dates',
  audience: 'staff',
  input: iepDatesSchema,
  run: saveIepDates,
  revalidates: ({ iepId }) => [`/ieps/${iepId}`],
});
