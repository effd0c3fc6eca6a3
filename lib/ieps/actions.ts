'use server';

import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { saveIepDates, saveSection, startIep } from './mutations';
import { iepDatesSchema, saveSectionSchema, startIepSchema } from './schema';

/** Goes to the new plan from here: the student's page has no form any more once the plan is there. */
export const startIepAction = action({
  name: 'ieps.start',
  audience: 'staff',
  input: startIepSchema,
  run: async (viewer, input) => {
    const { iepId } = await startIep(viewer, input);
    redirect(`/ieps/${iepId}`);
  },
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
