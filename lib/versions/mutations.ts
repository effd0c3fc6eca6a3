import 'server-only';
import type { z } from 'zod';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { AppError, notFound } from '@/lib/errors';
import type { IepStatus } from '@/lib/db/generated/enums';
import { isOpen, openStatuses, settledStatuses } from '@/lib/ieps/life';
import { lifeSteps } from '@/lib/ieps/life-steps';
import { writeStep } from '@/lib/ieps/life-write';
import { lockIep } from '@/lib/ieps/lock';
import { iepsManagedBy } from '@/lib/ieps/policy';
import { readIepDocument } from '@/lib/ieps/queries';
import { queueShareMail } from '@/lib/mail/share-mail';
import { freezeVersion, type FrozenVersion } from './freeze';
import { decidedReasons } from './reasons';
import type { shareIepSchema } from './schema';

export type SharedVersion = FrozenVersion;

/**
 * Opens the plan to the chosen guardians. An open plan is frozen as it stands and marked DRAFT, and a draft or
 * one in review becomes a shared draft; of a plan that the team has decided, the decided version is opened.
 */
export function shareIep(viewer: StaffViewer, input: z.infer<typeof shareIepSchema>): Promise<SharedVersion> {
  return inDistrict(viewer, async (tx) => {
    await lockIep(tx, { districtId: viewer.districtId, iepId: input.iepId }, 'own');
    const iep = await tx.iep.findFirst({
      where: {
        ...iepsManagedBy(viewer),
        id: input.iepId,
        status: { in: [...openStatuses, ...settledStatuses] },
      },
      select: { id: true, studentId: true, status: true, revision: true },
    });
    if (!iep) throw notFound('iep');
    const guardianshipIds = await activeGuardianships(tx, viewer, iep.studentId, input.guardianshipIds);
    const version = isOpen(iep.status)
      ? await freezeDraft(tx, viewer, iep.id)
      : await decidedVersion(tx, viewer, iep.id);
    await noteShared(tx, viewer, iep, version.versionId);
    for (const guardianshipId of guardianshipIds) {
      await openTo(tx, viewer, {
        iepId: iep.id,
        versionId: version.versionId,
        guardianshipId,
        message: input.message,
      });
    }
    await queueShareMail(tx, viewer, { iepId: iep.id, guardianshipIds });
    await record(tx, {
      districtId: viewer.districtId,
      actorId: viewer.userId,
      action: 'iep.shared',
      subjectId: iep.id,
      studentId: iep.studentId,
      payload: { versionId: version.versionId, sha256: version.sha256, guardians: guardianshipIds.length },
    });
    return version;
  });
}

async function freezeDraft(tx: Transaction, viewer: StaffViewer, iepId: string): Promise<SharedVersion> {
  const document = await readIepDocument(tx, viewer, iepId);
  if (!document) throw notFound('iep');
  const { districtId, userId } = viewer;
  return freezeVersion(tx, { districtId, iepId, document, reason: 'share', byId: userId });
}

async function decidedVersion(tx: Transaction, viewer: StaffViewer, iepId: string): Promise<SharedVersion> {
  const version = await tx.iepVersion.findFirst({
    where: { districtId: viewer.districtId, iepId, reason: { in: [...decidedReasons] } },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, sha256: true },
  });
  if (!version) throw notFound('version');
  return { versionId: version.id, number: version.number, sha256: version.sha256 };
}

type Shared = Readonly<{ id: string; studentId: string; status: IepStatus; revision: number }>;

async function noteShared(
  tx: Transaction,
  viewer: StaffViewer,
  iep: Shared,
  versionId: string,
): Promise<void> {
  if (!lifeSteps.share.from.some((status) => status === iep.status)) return;
  const { districtId, userId } = viewer;
  await writeStep(tx, { districtId, byId: userId }, iep, { step: 'share', to: 'shared_draft', versionId });
}

async function activeGuardianships(
  tx: Transaction,
  viewer: StaffViewer,
  studentId: string,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await tx.guardianship.findMany({
    where: { districtId: viewer.districtId, studentId, revokedAt: null, id: { in: [...ids] } },
    select: { id: true },
  });
  if (rows.length !== new Set(ids).size)
    throw new AppError('invalid', 'guardianship', { reason: 'guardian_not_linked' });
  return rows.map((row) => row.id);
}

type Opening = Readonly<{ iepId: string; versionId: string; guardianshipId: string; message: string }>;

async function openTo(tx: Transaction, viewer: StaffViewer, { message, ...opening }: Opening): Promise<void> {
  const { districtId, userId } = viewer;
  const { versionId, guardianshipId } = opening;
  const given = {
    message: message || null,
    sharedById: userId,
    sharedAt: new Date(),
    revokedAt: null,
    revokedById: null,
  };
  await tx.iepShare.upsert({
    where: { districtId_versionId_guardianshipId: { districtId, versionId, guardianshipId } },
    create: { districtId, ...opening, ...given },
    update: given,
    select: { id: true },
  });
}

/** Takes a share back: the parent's next request finds nothing. */
export function revokeShare(
  viewer: StaffViewer,
  { shareId }: { shareId: string },
): Promise<{ iepId: string }> {
  return inDistrict(viewer, async (tx) => {
    const share = await tx.iepShare.findFirst({
      where: { districtId: viewer.districtId, id: shareId, iep: iepsManagedBy(viewer) },
      select: { iepId: true, guardianshipId: true, iep: { select: { studentId: true } } },
    });
    if (!share) throw notFound('share');
    // Earlier versions shared with the same person close with it: revoking means "no longer sees the plan".
    await tx.iepShare.updateMany({
      where: {
        districtId: viewer.districtId,
        iepId: share.iepId,
        guardianshipId: share.guardianshipId,
        revokedAt: null,
      },
      data: { revokedAt: new Date(), revokedById: viewer.userId },
    });
    await record(tx, {
      districtId: viewer.districtId,
      actorId: viewer.userId,
      action: 'iep.share_revoked',
      subjectId: share.iepId,
      studentId: share.iep.studentId,
      payload: { shareId },
    });
    return { iepId: share.iepId };
  });
}
