import 'server-only';
import type { Transaction } from '@/lib/db/in-district';

type Named = Readonly<{ districtId: string; iepId: string }>;

/**
 * Locks the plan's row until the transaction ends: `share` for saving its text (many at once), `own` for a step
 * of its life, which waits for the saves under way and holds off later ones.
 */
export async function lockIep(
  tx: Transaction,
  { districtId, iepId }: Named,
  mode: 'share' | 'own',
): Promise<void> {
  await (mode === 'own'
    ? tx.$queryRaw`SELECT 1 FROM iep WHERE district_id = ${districtId}::uuid AND id = ${iepId}::uuid FOR UPDATE`
    : tx.$queryRaw`SELECT 1 FROM iep WHERE district_id = ${districtId}::uuid AND id = ${iepId}::uuid FOR SHARE`);
}
