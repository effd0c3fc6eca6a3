import { z } from 'zod';
import { caseloadSelectionSchema, selectionQuery } from './caseload-schema';

const name = z.string('required').trim().min(1, 'required').max(60, 'too_long');
const viewId = z.uuid();

/** The query of a caseload's address; what makes no sense in it is left out, so only a filter is ever kept. */
const query = z
  .string()
  .max(1_000)
  .transform((text) =>
    selectionQuery(caseloadSelectionSchema.parse(Object.fromEntries(new URLSearchParams(text)))),
  );

export const saveViewSchema = z.object({ name, query });
export const renameViewSchema = z.object({ viewId, name });
export const removeViewSchema = z.object({ viewId });
