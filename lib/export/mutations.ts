import 'server-only';
import { record } from '@/lib/audit/record';
import type { GuardianViewer, StaffViewer } from '@/lib/auth/viewer';
import { inDistrict } from '@/lib/db/in-district';
import { notFound } from '@/lib/errors';
import { sharesReadableBy } from '@/lib/families/policy';
import { iepsReadableBy } from '@/lib/ieps/policy';

type Exported = Readonly<{ versionId: string; format: 'pdf' | 'docx' }>;

/** Records that a member of staff took a version out of the application (34 CFR 300.614 asks who had access). */
export function recordExport(viewer: StaffViewer, exported: Exported): Promise<void> {
  return inDistrict(viewer, async (tx) => {
    const version = await tx.iepVersion.findFirst({
      where: { districtId: viewer.districtId, id: exported.versionId, iep: iepsReadableBy(viewer) },
      select: { iepId: true, iep: { select: { studentId: true } } },
    });
    if (!version) throw notFound('version');
    await record(tx, {
      districtId: viewer.districtId,
      actorId: viewer.userId,
      action: 'iep.exported',
      subjectId: version.iepId,
      studentId: version.iep.studentId,
      payload: exported,
    });
  });
}

/** Records that a guardian took a shared version along. */
export function recordFamilyExport(viewer: GuardianViewer, exported: Exported): Promise<void> {
  return inDistrict(viewer, async (tx) => {
    const share = await tx.iepShare.findFirst({
      where: { ...sharesReadableBy(viewer), versionId: exported.versionId },
      select: { iepId: true, iep: { select: { studentId: true } } },
    });
    if (!share) throw notFound('iep');
    await record(tx, {
      districtId: viewer.districtId,
      actorId: viewer.userId,
      action: 'iep.exported',
      subjectId: share.iepId,
      studentId: share.iep.studentId,
      payload: exported,
    });
  });
}
