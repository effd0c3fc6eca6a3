'use server';

import { action } from '@/lib/action';
import { addSchoolYear, changeClosedDays, removeSchoolYear } from './mutations';
import { closedDaysChangeSchema, closedRangeSchema, pastedDaysSchema, schoolYearSchema } from './schema';

const page = () => ['/admin/calendar', '/calendar'];

export const changeClosedDaysAction = action({
  name: 'clocks.change_closed_days',
  audience: 'staff',
  input: closedDaysChangeSchema,
  run: changeClosedDays,
  revalidates: page,
});

export const addClosedRangeAction = action({
  name: 'clocks.add_closed_range',
  audience: 'staff',
  input: closedRangeSchema,
  run: changeClosedDays,
  revalidates: page,
});

export const pasteClosedDaysAction = action({
  name: 'clocks.paste_closed_days',
  audience: 'staff',
  input: pastedDaysSchema,
  run: changeClosedDays,
  revalidates: page,
});

export const addSchoolYearAction = action({
  name: 'clocks.add_school_year',
  audience: 'staff',
  input: schoolYearSchema,
  run: addSchoolYear,
  revalidates: page,
});

export const removeSchoolYearAction = action({
  name: 'clocks.remove_school_year',
  audience: 'staff',
  input: schoolYearSchema,
  run: removeSchoolYear,
  revalidates: page,
});
