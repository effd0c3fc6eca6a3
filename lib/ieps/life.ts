import type { IepStatus } from '@/lib/db/generated/enums';

/*
 * The life of a plan, free of database and schema library: also for the browser. What may follow what, and who
 * may do it, is in lib/ieps/life-steps.ts.
 */

/** In the order a plan goes through them. */
export const iepStatuses = [
  'draft',
  'in_review',
  'shared_draft',
  'meeting_held',
  'finalised',
  'signed',
  'active',
  'amended',
  'superseded',
  'expired',
] as const satisfies readonly IepStatus[];

/** Those in which the text may still change. */
export const openStatuses = ['draft', 'in_review', 'shared_draft', 'meeting_held'] as const;

export function isOpen(status: IepStatus): boolean {
  return openStatuses.some((open) => open === status);
}

/** Those in which the plan stands: the team has decided, and the wording is frozen. */
export const settledStatuses = ['finalised', 'signed', 'active'] as const;

export function isSettled(status: IepStatus): boolean {
  return settledStatuses.some((settled) => settled === status);
}

/** How a status is shown in a list: work to do, in force, or past. */
export function lifeTone(status: IepStatus): 'due' | 'ok' | 'none' {
  if (isOpen(status)) return 'due';
  return isSettled(status) ? 'ok' : 'none';
}
