import { z } from 'zod';
import { sectionKeys } from '@/lib/ieps/section-list';

const edges = z.array(z.strictObject({ from: z.uuid(), to: z.uuid() })).max(200);

export const changeLinksSchema = z.strictObject({
  iepId: z.uuid(),
  /** The revision of each section as the person saw it; those of the sections that change are checked. */
  revisions: z.partialRecord(z.enum(sectionKeys), z.number().int().nonnegative()),
  add: edges,
  remove: edges,
});
export type ChangeLinksInput = z.infer<typeof changeLinksSchema>;
