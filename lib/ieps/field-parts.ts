import { z } from 'zod';

/*
 * What answers are made of. Everything has a default, so an empty section parses, and so does one saved before a
 * field existed.
 */

export const maxShortLength = 300;
const maxTextLength = 10_000;

export const shortText = z.string().max(maxShortLength).default('');
export const text = z.string().max(maxTextLength).default('');
/** A text that an entry of a list cannot do without. */
export const entryText = z.string().max(maxTextLength);
export const yesNo = z.enum(['yes', 'no']).nullable().default(null);
/** A date-only value, 'YYYY-MM-DD'. */
export const date = z.iso.date().nullable().default(null);
export const amount = z.number().finite().nullable().default(null);

/** At most `max` small forms. */
export function rows<S extends z.ZodRawShape>(shape: S, max: number) {
  return z.array(z.strictObject(shape)).max(max).default([]);
}
