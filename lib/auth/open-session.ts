import 'server-only';
import { cookies } from 'next/headers';
import { record } from '@/lib/audit/record';
import type { Transaction } from '@/lib/db/in-district';
import { newId } from '@/lib/db/id';
import { isLocale, localeCookie } from '@/lib/i18n/locales';
import { readViewer } from './session';
import { absoluteSessionSeconds, encodeSession, sessionCookie } from './token';
import type { Viewer } from './viewer';

/**
 * Opens a session in the caller's transaction; null, and no session, when the user is disabled or has a place
 * in no district.
 */
export async function openSession(
  tx: Transaction,
  userId: string,
  userAgent: string | null,
): Promise<Viewer | null> {
  const sessionId = newId();
  await tx.$executeRaw`
    INSERT INTO session (id, user_id, user_agent, expires_at)
    VALUES (${sessionId}::uuid, ${userId}::uuid, ${userAgent}, now() + make_interval(secs => ${absoluteSessionSeconds}))`;
  const viewer = await readViewer(tx, sessionId, userId);
  if (!viewer) {
    await tx.session.delete({ where: { id: sessionId }, select: { id: true } });
    return null;
  }
  await record(tx, {
    districtId: viewer.districtId,
    actorId: userId,
    action: 'session.started',
    subjectId: sessionId,
    payload: {},
  });
  return viewer;
}

/** Ends all sessions of a user, except one when it is named. */
export async function endSessionsOf(tx: Transaction, userId: string, exceptId?: string): Promise<void> {
  await tx.session.updateMany({
    where: { userId, revokedAt: null, ...(exceptId ? { id: { not: exceptId } } : {}) },
    data: { revokedAt: new Date() },
  });
}

/** Gives the browser its session, and the person's language where none was chosen on this device. */
export async function keepSessionCookie(viewer: Viewer): Promise<void> {
  const jar = await cookies();
  const { name, options } = sessionCookie();
  const token = await encodeSession({ sid: viewer.sessionId, sub: viewer.userId });
  jar.set(name, token, { ...options, maxAge: absoluteSessionSeconds });
  if (isLocale(viewer.locale) && !jar.has(localeCookie)) {
    jar.set(localeCookie, viewer.locale, { ...options, maxAge: 365 * 24 * 3600 });
  }
}

export async function dropSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie();
  // Deleting a __Secure- cookie needs the attributes it was set with.
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
