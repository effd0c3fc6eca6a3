import 'server-only';
import { asSystem } from '@/lib/db/in-district';
import { idleSessionSeconds } from './token';
import type { Viewer } from './viewer';

export type OwnSession = {
  id: string;
  userAgent: string | null;
  createdAt: string;
  lastSeenAt: string;
  isCurrent: boolean;
};

const maxListed = 50;

/** The viewer's own open sessions, the one in use first. */
export async function listOwnSessions(viewer: Viewer): Promise<OwnSession[]> {
  const now = Date.now();
  const rows = await asSystem((tx) =>
    tx.session.findMany({
      where: {
        userId: viewer.userId,
        revokedAt: null,
        expiresAt: { gt: new Date(now) },
        lastSeenAt: { gt: new Date(now - idleSessionSeconds * 1000) },
      },
      orderBy: { lastSeenAt: 'desc' },
      take: maxListed,
      select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
    }),
  );
  return rows
    .map((row) => ({
      id: row.id,
      userAgent: row.userAgent,
      createdAt: row.createdAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
      isCurrent: row.id === viewer.sessionId,
    }))
    .toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
}

/** The viewer's own account. */
export async function getOwnAccount(viewer: Viewer): Promise<{ name: string; email: string }> {
  return asSystem((tx) =>
    tx.user.findUniqueOrThrow({ where: { id: viewer.userId }, select: { name: true, email: true } }),
  );
}
