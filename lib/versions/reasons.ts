import type { VersionReason } from '@/lib/db/generated/enums';

/** What a team has decided is frozen for one of these. */
export const decidedReasons = ['finalise', 'amend'] as const satisfies readonly VersionReason[];

const decided: ReadonlySet<VersionReason> = new Set(decidedReasons);

/** Whether a version is a draft, and marked so wherever it is shown: everything but what a team has decided. */
export function isDraftVersion(reason: VersionReason): boolean {
  return !decided.has(reason);
}
