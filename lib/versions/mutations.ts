import 'server-only';
import type { z } from 'zod';
import { openStatuses } from '@/lib/ieps/life';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { AppError, notFound } from '@/lib/errors';
import { iepsManagedBy } from '@/lib/ieps/policy';
import { readIepDocument } from '@/lib/ieps/queries';
import type { IepDocument } from '@/lib/ieps/document';
import { queueShareMail } from '@/lib/mail/share-mail';
import { contentHash } from './canonical';
import type { shareIepSchema } from './schema';

export type SharedVersion = { versionId: string; number: number; sha256: string };

/**
 * Freezes the plan as it stands into a version and opens it to the chosen guardians, marked DRAFT. Sharing
 * an unchanged plan again opens the same version, so a hash stands for one content.
 */
export function shareIep(viewer: StaffViewer, input: z.infer<typeof shareIepSchema>): Promise<SharedVersion> {
  return inDistrict(viewer, async (tx) => {
    const iep = await tx.iep.findFirst({
      where: { ...iepsManagedBy(viewer), id: input.iepId, status: { in: [...openStatuses] } },
      select: { id: true, studentId: true },
    });
    const document = iep && (await readIepDocument(tx, viewer, iep.id));
    if (!iep || !document) throw notFound('iep');
    const guardianshipIds = await activeGuardianships(tx, viewer, iep.studentId, input.guardianshipIds);
    const version = await freeze(tx, viewer, iep.id, document);
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

async function freeze(
  tx: Transaction,
  viewer: StaffViewer,
  iepId: string,
  document: IepDocument,
): Promise<SharedVersion> {
  const { districtId } = viewer;
  const sha256 = contentHash(document);
  const latest = await tx.iepVersion.findFirst({
    where: { districtId, iepId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, sha256: true },
  });
  if (latest?.sha256 === sha256) return { versionId: latest.id, number: latest.number, sha256 };
  const number = (latest?.number ?? 0) + 1;
  const content = JSON.parse(JSON.stringify(document));
  const { id } = await tx.iepVersion.create({
    data: { districtId, iepId, number, reason: 'share', content, sha256, createdById: viewer.userId },
    select: { id: true },
  });
  return { versionId: id, number, sha256 };
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
