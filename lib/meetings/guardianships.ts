import 'server-only';
import type { GuardianViewer } from '@/lib/auth/viewer';
import type { Transaction } from '@/lib/db/in-district';

export type OpenGuardianship = {
  guardianshipId: string;
  name: string;
  email: string;
  language: string;
  needsInterpreter: boolean;
};

/** The parents of a student who are linked now. */
export async function openGuardianships(
  tx: Transaction,
  { districtId, studentId }: Readonly<{ districtId: string; studentId: string }>,
): Promise<OpenGuardianship[]> {
  const rows = await tx.guardianship.findMany({
    where: { districtId, studentId, revokedAt: null },
    orderBy: { createdAt: 'asc' },
    take: 50,
    select: {
      id: true,
      language: true,
      needsInterpreter: true,
      user: { select: { name: true, email: true } },
    },
  });
  return rows.map(({ id, user, ...rest }) => ({ guardianshipId: id, ...user, ...rest }));
}

/** The parent's own links that are in force. */
export async function ownGuardianships(tx: Transaction, viewer: GuardianViewer): Promise<string[]> {
  const own = await tx.guardianship.findMany({
    where: { districtId: viewer.districtId, userId: viewer.userId, revokedAt: null },
    select: { id: true },
  });
  return own.map(({ id }) => id);
}
