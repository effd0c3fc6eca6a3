import { z } from 'zod';
import { itemSchemaBySection, type DraftableSectionKey } from './items';

export function isDraftable(key: string): key is DraftableSectionKey {
  return Object.hasOwn(itemSchemaBySection, key);
}

const draftableKeys = Object.keys(itemSchemaBySection).filter(isDraftable);

export const startDraftSchema = z.strictObject({
  iepId: z.uuid(),
  sectionKey: z.enum(draftableKeys),
  /** `resume` goes on after what has arrived; `fresh` sets aside what still waits and starts anew. */
  mode: z.enum(['fresh', 'resume']).default('fresh'),
});
export type StartDraftInput = z.infer<typeof startDraftSchema>;

export const runIdSchema = z.strictObject({ runId: z.uuid() });

/** The browser says it is still there this often; a run without a sign for longer is stopped. */
export const heartbeatEveryMs = 5_000;
export const heartbeatLimitMs = 20_000;
