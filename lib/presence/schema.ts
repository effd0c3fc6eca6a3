import { z } from 'zod';
import { sectionKeys } from '@/lib/ieps/section-list';

export const beatSchema = z.strictObject({ iepId: z.uuid(), sectionKey: z.enum(sectionKeys).nullable() });

/** Milliseconds between two signs of life of an open page. */
export const beatEveryMs = 20_000;
/** Silence, in milliseconds, after which someone counts as gone: three missed signs. */
export const goneAfterMs = 60_000;
