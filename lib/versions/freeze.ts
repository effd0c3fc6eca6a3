import 'server-only';
import type { VersionReason } from '@/lib/db/generated/enums';
import type { Transaction } from '@/lib/db/in-district';
import type { IepDocument } from '@/lib/ieps/document';
import { contentHash } from './canonical';

export type FrozenVersion = { versionId: string; number: number; sha256: string };

type Freezing = Readonly<{
  districtId: string;
  iepId: string;
  document: IepDocument;
  reason: VersionReason;
  /** Why, in the person's words. */
  note?: string | undefined;
  byId: string;
}>;

/**
 * Keeps the plan as it stands as an immutable version. Freezing an unchanged plan again for the same reason
 * gives the same version, so a hash stands for one content.
 */
export async function freezeVersion(
  tx: Transaction,
  { districtId, iepId, document, reason, note = '', byId }: Freezing,
): Promise<FrozenVersion> {
  const sha256 = contentHash(document);
  const latest = await tx.iepVersion.findFirst({
    where: { districtId, iepId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, sha256: true, reason: true },
  });
  if (latest?.sha256 === sha256 && latest.reason === reason)
    return { versionId: latest.id, number: latest.number, sha256 };
  const number = (latest?.number ?? 0) + 1;
  const content = JSON.parse(JSON.stringify(document));
  const { id } = await tx.iepVersion.create({
    data: {
      districtId,
      iepId,
      number,
      reason,
      note: note.trim() || null,
      content,
      sha256,
      createdById: byId,
    },
    select: { id: true },
  });
  return { versionId: id, number, sha256 };
}
