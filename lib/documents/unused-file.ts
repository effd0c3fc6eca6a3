import 'server-only';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { fileStore } from '@/lib/storage/file-store';
import { keepsOriginal } from './policy';

/**
 * Holds back everyone else who keeps or removes a file of this content, until the transaction ends. The same
 * file twice is kept once: without this, one upload's failure could take the bytes another has just stored.
 */
export async function holdContent(tx: Transaction, districtId: string, sha256: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${districtId}/${sha256}`}, 0))`;
}

/** Removes the bytes of a file unless a document of the district still needs them. */
export async function removeUnusedFile(districtId: string, sha256: string): Promise<void> {
  await inDistrict({ districtId }, async (tx) => {
    await holdContent(tx, districtId, sha256);
    const holders = await tx.document.findMany({
      where: { districtId, sha256 },
      select: { status: true, failureCode: true },
    });
    // Within the transaction: whoever waits for the content finds the file gone, and stores it.
    if (!holders.some(keepsOriginal)) await fileStore().remove(districtId, sha256);
  });
}
