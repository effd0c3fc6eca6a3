'use server';

import { action } from '@/lib/action';
import { removeView, renameView, saveView } from './saved-view-mutations';
import { removeViewSchema, renameViewSchema, saveViewSchema } from './saved-view-schema';

export const saveViewAction = action({
  name: 'caseload.save_view',
  audience: 'staff',
  input: saveViewSchema,
  run: saveView,
  revalidates: () => ['/caseload'],
});

export const renameViewAction = action({
  name: 'caseload.rename_view',
  audience: 'staff',
  input: renameViewSchema,
  run: renameView,
  revalidates: () => ['/caseload'],
});

export const removeViewAction = action({
  name: 'caseload.remove_view',
  audience: 'staff',
  input: removeViewSchema,
  run: removeView,
  revalidates: () => ['/caseload'],
});
