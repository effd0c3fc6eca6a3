import type { StaffViewer } from '@/lib/auth/viewer';
import { notFound } from '@/lib/errors';

const readers = new Set<StaffViewer['role']>(['coordinator', 'district_administrator']);

/** Who sees the counts of the district. An administrator reads no student, so counts are all there is. */
export function mayReadReports({ role }: StaffViewer): boolean {
  return readers.has(role);
}

/** Throws not_found for anyone else: for them there are no reports. */
export function assertReadsReports(viewer: StaffViewer): void {
  if (!mayReadReports(viewer)) throw notFound('reports');
}
