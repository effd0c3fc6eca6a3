import { z } from 'zod';
import { sectionKeys } from '@/lib/ieps/section-list';
import { isDraftable } from './draftable';

const draftableKeys = sectionKeys.filter(isDraftable);

export const startDraftSchema = z.strictObject({
  iepId: z.uuid(),
  sectionKey: z.enum(draftableKeys),
  /** `resume` goes on after what has arrived; `fresh` sets aside what still waits and starts anew. */
  mode: z.enum(['fresh', 'resume']).default('fresh'),
});
export type StartDraftInput = z.infer<typeof startDraftSchema>;

export const runIdSchema = z.strictObject({ runId: z.uuid() });
