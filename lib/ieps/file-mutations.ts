import 'server-only';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict } from '@/lib/db/in-district';
import { notFound } from '@/lib/errors';
import type { IepFile } from './iep-file';
import { readIepDocument, readStoredPlan } from './queries';
import { readIepFile } from './read-iep-file';

const payload = { versionId: null, format: 'json' } as const;

/** The file of a plan as it stands, for a member of staff who may read it. That it was taken out is recorded. */
export function exportIep(viewer: StaffViewer, iepId: string): Promise<IepFile> {
  const { districtId, userId } = viewer;
  return inDistrict(viewer, async (tx) => {
    const plan = await readIepDocument(tx, viewer, iepId);
    if (!plan) throw notFound('iep');
    const file = await readIepFile(tx, { districtId, plan });
    await record(tx, {
      districtId,
      actorId: userId,
      action: 'iep.exported',
      subjectId: iepId,
      studentId: plan.student.id,
      payload,
    });
    return file;
  });
}

/** The same for the operator of the server, who has no account; null when the district has no such plan. */
export function exportIepForOperator(
  given: Readonly<{ districtId: string; iepId: string }>,
): Promise<IepFile | null> {
  const { districtId, iepId } = given;
  return inDistrict({ districtId }, async (tx) => {
    const plan = await readStoredPlan(tx, given);
    if (!plan) return null;
    const file = await readIepFile(tx, { districtId, plan });
    await record(tx, {
      districtId,
      actorId: null,
      action: 'iep.exported',
      subjectId: iepId,
      studentId: plan.student.id,
      payload,
    });
    return file;
  });
}
