import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict } from '@/lib/db/in-district';
import { openFindings } from './decisions';
import type { Finding } from './finding';
import { readFindings } from './queries';

/**
 * Checks a plan and keeps how many errors are open, so that lists show it without checking fifty plans. Null when
 * the plan is absent or not the viewer's.
 */
export function checkPlan(viewer: StaffViewer, iepId: string): Promise<Finding[] | null> {
  return inDistrict(viewer, async (tx) => {
    const findings = await readFindings(tx, viewer, iepId);
    if (!findings) return null;
    const errors = openFindings(findings).filter(({ severity }) => severity === 'error').length;
    // The same count again is written once an hour at most: the plan's row is also the lock of who saves.
    await tx.$executeRaw`
      UPDATE iep SET finding_errors = ${errors}, findings_checked_at = now()
       WHERE district_id = ${viewer.districtId}::uuid AND id = ${iepId}::uuid
         AND (finding_errors IS DISTINCT FROM ${errors} OR findings_checked_at < now() - interval '1 hour')`;
    return findings;
  });
}
