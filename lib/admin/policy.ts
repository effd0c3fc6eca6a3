import type { StaffViewer } from '@/lib/auth/viewer';
import { notFound } from '@/lib/errors';

/** Only the district administrator sees the administration; for anyone else it does not exist. */
export function isAdministrator(viewer: StaffViewer): boolean {
  return viewer.role === 'district_administrator';
}

/** Throws not_found for anyone but a district administrator. */
export function assertAdministrator(viewer: StaffViewer): void {
  if (!isAdministrator(viewer)) throw notFound('administration');
}
