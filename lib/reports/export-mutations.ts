import 'server-only';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict } from '@/lib/db/in-district';
import { assertReadsReports } from './policy';
import type { ReportTable } from './report';

/** Records that a table of the reports was downloaded. */
export async function noteReportExport(
  viewer: StaffViewer,
  payload: Readonly<{ table: ReportTable; year: number }>,
): Promise<{ noted: true }> {
  assertReadsReports(viewer);
  const { districtId, userId } = viewer;
  await inDistrict(viewer, (tx) =>
    record(tx, { districtId, actorId: userId, action: 'report.exported', payload }),
  );
  return { noted: true };
}
