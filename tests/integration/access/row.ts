import type { GuardianViewer, StaffViewer, Viewer } from '@/lib/auth/viewer';
import type { Ids, ViewerName } from './world';

/**
 * One exported query or mutation and who gets through. Everyone else must read nothing of the child and
 * write nothing. `own`: anyone may call it, it reaches only the caller's own things.
 */
export type Row = Readonly<{
  module: string;
  name: string;
  allowed: readonly ViewerName[] | 'own';
  call: (viewer: Viewer, ids: Ids) => Promise<unknown>;
  /** A read names no id: there is nothing absent to compare with. */
  isIdless?: boolean;
}>;

// The builder of actions refuses the wrong kind of viewer; here each function must hold by itself as well.
export const asStaff = (viewer: Viewer) => viewer as StaffViewer;
export const asGuardian = (viewer: Viewer) => viewer as GuardianViewer;

export type Call<V> = (viewer: V, ids: Ids) => Promise<unknown>;

export function rows<V extends Viewer>(
  module: string,
  cast: (viewer: Viewer) => V,
  allowed: Row['allowed'],
  calls: Record<string, Call<V>>,
  isIdless = false,
): Row[] {
  return Object.entries(calls).map(([name, call]) => ({
    module,
    name,
    allowed,
    isIdless,
    call: (viewer, ids) => call(cast(viewer), ids),
  }));
}
