import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import type { VersionReason } from '@/lib/db/generated/enums';
import { inDistrict } from '@/lib/db/in-district';
import { iepDocumentSchema, type IepDocument } from '@/lib/ieps/document';
import { iepsReadableBy } from '@/lib/ieps/policy';

/** Who can be shared with, and who sees which version since when. */
export type SharingForStaff = {
  guardians: {
    guardianshipId: string;
    name: string;
    relationship: string;
    language: string;
    needsInterpreter: boolean;
    share: { shareId: string; versionNumber: number; sharedAt: string; openedAt: string | null } | null;
  }[];
  versions: { id: string; number: number; sha256: string; createdAt: string }[];
};

export function getSharing(viewer: StaffViewer, iepId: string): Promise<SharingForStaff | null> {
  return inDistrict(viewer, async (tx) => {
    const iep = await tx.iep.findFirst({
      where: { ...iepsReadableBy(viewer), id: iepId },
      select: {
        versions: {
          orderBy: { number: 'desc' },
          take: 100,
          select: { id: true, number: true, sha256: true, createdAt: true },
        },
        student: { select: { guardianships: { where: { revokedAt: null }, select: guardianSelect(iepId) } } },
      },
    });
    if (!iep) return null;
    return {
      versions: iep.versions.map((version) => ({ ...version, createdAt: version.createdAt.toISOString() })),
      guardians: iep.student.guardianships.map(({ id, user, shares, ...guardian }) => ({
        guardianshipId: id,
        name: user.name,
        ...guardian,
        share: shares[0] ? shareView(shares[0]) : null,
      })),
    };
  });
}

function guardianSelect(iepId: string) {
  return {
    id: true,
    relationship: true,
    language: true,
    needsInterpreter: true,
    user: { select: { name: true } },
    shares: {
      where: { iepId, revokedAt: null },
      orderBy: { version: { number: 'desc' } },
      take: 1,
      select: { id: true, sharedAt: true, openedAt: true, version: { select: { number: true } } },
    },
  } as const;
}

function shareView(share: {
  id: string;
  sharedAt: Date;
  openedAt: Date | null;
  version: { number: number };
}) {
  return {
    shareId: share.id,
    versionNumber: share.version.number,
    sharedAt: share.sharedAt.toISOString(),
    openedAt: share.openedAt?.toISOString() ?? null,
  };
}

export type VersionForStaff = {
  id: string;
  iepId: string;
  number: number;
  reason: VersionReason;
  sha256: string;
  createdAt: string;
  document: IepDocument;
};

/** One frozen version, for the preview and the PDF. */
export function getVersion(viewer: StaffViewer, versionId: string): Promise<VersionForStaff | null> {
  return inDistrict(viewer, async (tx) => {
    const version = await tx.iepVersion.findFirst({
      where: { districtId: viewer.districtId, id: versionId, iep: iepsReadableBy(viewer) },
      select: {
        id: true,
        iepId: true,
        number: true,
        reason: true,
        sha256: true,
        createdAt: true,
        content: true,
      },
    });
    if (!version) return null;
    const { content, createdAt, ...rest } = version;
    return { ...rest, createdAt: createdAt.toISOString(), document: iepDocumentSchema.parse(content) };
  });
}
