import { AppError } from '@/lib/errors';
import type { GuardianViewer, StaffViewer, Viewer } from './viewer';

/** Who may call an action or a route, and what it is then given. */
export type ViewerByAudience = {
  staff: StaffViewer;
  guardian: GuardianViewer;
  signed_in: Viewer;
  public: Viewer | null;
};
export type Audience = keyof ViewerByAudience;

/** Throws `unauthenticated`, or `not_found` for the wrong kind of viewer: there is nothing here for them. */
export function assertAudience(audience: Audience, viewer: Viewer | null): void {
  if (audience === 'public') return;
  if (!viewer) throw new AppError('unauthenticated');
  if (audience !== 'signed_in' && audience !== viewer.kind) throw new AppError('not_found', 'wrong audience');
}
