import type { VersionReason } from '@/lib/db/generated/enums';

const decided: ReadonlySet<VersionReason> = new Set(['finalise', 'amend']);

/** Whether a version is a draft, and marked so wherever it is shown: everything but what a team has decided. */
export function isDraftVersion(reason: VersionReason): boolean {
  return !decided.has(reason);
}
