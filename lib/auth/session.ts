import 'server-only';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { MemberRole } from '@/lib/db/generated/enums';
import { asSystemOnce, type Transaction } from '@/lib/db/in-district';
import { signInPath } from './return-path';
import { decodeSession, idleSessionSeconds, sessionCookie } from './token';
import type { GuardianViewer, StaffViewer, Viewer } from './viewer';

/** `lastSeenAt` is written at most this often, so that reading pages does not become writing rows. */
const touchSeconds = 60;

const liveSession = z.object({
  sessionId: z.uuid(),
  userId: z.uuid(),
  name: z.string(),
  locale: z.string(),
  districtId: z.uuid(),
  timeZone: z.string(),
  role: z.enum(MemberRole).nullable(),
  membershipId: z.uuid().nullable(),
  isStale: z.boolean(),
});

/**
 * Who is asking, or null when nobody is signed in. The cookie only names a session; that the session is
 * open, the account enabled and the grants in force is read from the database on each request.
 */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const cookie = (await cookies()).get(sessionCookie().name)?.value;
  const claims = await decodeSession(cookie);
  return claims ? viewerForSession(claims.sid, claims.sub) : null;
});

/** The viewer of a session of a user; null when revoked, expired, disabled or without any grant. */
export async function viewerForSession(sessionId: string, userId: string): Promise<Viewer | null> {
  const live = await asSystemOnce((database) => findLiveSession(database, sessionId, userId));
  if (!live) return null;
  if (live.isStale) await asSystemOnce((database) => touch(database, sessionId));
  return toViewer(live);
}

/** The same inside a transaction as the system, for opening a session. */
export async function readViewer(tx: Transaction, sessionId: string, userId: string): Promise<Viewer | null> {
  const live = await findLiveSession(tx, sessionId, userId);
  if (!live) return null;
  if (live.isStale) await touch(tx, sessionId);
  return toViewer(live);
}

/** For staff pages: signed out goes to the sign-in page, anyone else finds nothing here. */
export async function requireStaff(): Promise<StaffViewer> {
  const viewer = (await getViewer()) ?? (await redirectToSignIn());
  return viewer.kind === 'staff' ? viewer : notFound();
}

/** For family pages: signed out goes to the sign-in page, anyone else finds nothing here. */
export async function requireGuardian(): Promise<GuardianViewer> {
  const viewer = (await getViewer()) ?? (await redirectToSignIn());
  return viewer.kind === 'guardian' ? viewer : notFound();
}

/** For pages of anyone who is signed in. */
export async function requireSignedIn(): Promise<Viewer> {
  return (await getViewer()) ?? redirectToSignIn();
}

async function redirectToSignIn(): Promise<never> {
  // proxy.ts writes the path; a page cannot see its own address otherwise.
  redirect(signInPath((await headers()).get('x-path')));
}

type LiveSession = z.infer<typeof liveSession>;

/**
 * One statement: a session that is open and not idle, of an enabled user, with the oldest membership in
 * force, else the oldest guardianship. The clock is the database's, one for all processes.
 */
async function findLiveSession(
  tx: Transaction,
  sessionId: string,
  userId: string,
): Promise<LiveSession | undefined> {
  const rows = await tx.$queryRaw`
    SELECT s.id AS "sessionId", u.id AS "userId", u.name, u.locale,
           d.id AS "districtId", d.time_zone AS "timeZone", m.role::text AS role, m.id AS "membershipId",
           s.last_seen_at < now() - make_interval(secs => ${touchSeconds}) AS "isStale"
    FROM session s
    JOIN app_user u ON u.id = s.user_id
    LEFT JOIN LATERAL (
      SELECT id, district_id, role FROM membership
      WHERE user_id = u.id AND ended_at IS NULL ORDER BY created_at, id LIMIT 1
    ) m ON true
    LEFT JOIN LATERAL (
      SELECT district_id FROM guardianship
      WHERE user_id = u.id AND revoked_at IS NULL ORDER BY created_at, id LIMIT 1
    ) g ON m.id IS NULL
    JOIN district d ON d.id = coalesce(m.district_id, g.district_id)
    WHERE s.id = ${sessionId}::uuid AND s.user_id = ${userId}::uuid
      AND s.revoked_at IS NULL AND s.expires_at > now()
      AND s.last_seen_at > now() - make_interval(secs => ${idleSessionSeconds})
      AND u.disabled_at IS NULL`;
  return z.array(liveSession).parse(rows)[0];
}

async function touch(tx: Transaction, sessionId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE session SET last_seen_at = now()
    WHERE id = ${sessionId}::uuid AND last_seen_at < now() - make_interval(secs => ${touchSeconds})`;
}

function toViewer(live: LiveSession): Viewer {
  const { sessionId, userId, districtId, name, locale, timeZone, role, membershipId } = live;
  const common = { sessionId, userId, districtId, name, locale, timeZone };
  // The one place where a viewer is made: the rows above are what the brand stands for.
  if (role && membershipId) return { ...common, kind: 'staff', role, membershipId } as StaffViewer;
  return { ...common, kind: 'guardian' } as GuardianViewer;
}
