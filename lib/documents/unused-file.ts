import 'server-only';
import { inDistrict } from '@/lib/db/in-district';
import { fileStore } from '@/lib/storage/file-store';
import { keepsOriginal } from './policy';

/** Removes the bytes of a file unless a document of the district still needs them. */
export async function removeUnusedFile(districtId: string, sha256: string): Promise<void> {
  const holders = await inDistrict({ districtId }, (tx) =>
    tx.document.findMany({ where: { districtId, sha256 }, select: { status: true, failureCode: true } }),
  );
  if (!holders.some(keepsOriginal)) await fileStore().remove(districtId, sha256);
}
