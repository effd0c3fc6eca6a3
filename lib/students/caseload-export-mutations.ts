import 'server-only';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict } from '@/lib/db/in-district';
import { notFound } from '@/lib/errors';
import { hasCaseload } from './policy';

/** Records that the viewer takes a list of students out of the application, before the first line leaves. */
export async function noteCaseloadExport(viewer: StaffViewer): Promise<{ noted: true }> {
  if (!hasCaseload(viewer)) throw notFound('caseload');
  const { districtId, userId } = viewer;
  await inDistrict(viewer, (tx) =>
    record(tx, { districtId, actorId: userId, action: 'caseload.exported', payload: { format: 'csv' } }),
  );
  return { noted: true };
}
