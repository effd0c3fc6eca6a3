import 'server-only';
import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from '@/lib/env';

/** A session ends for good after 12 hours (NIST SP 800-63B-4 section 2.2.3: at most 24 hours at AAL2). */
export const absoluteSessionSeconds = 12 * 60 * 60;

/** A session left alone for an hour ends (NIST SP 800-63B-4 section 2.2.3: inactivity of at most 1 hour). */
export const idleSessionSeconds = 60 * 60;

const claims = z.object({ sid: z.uuid(), sub: z.uuid() });
export type SessionClaims = z.infer<typeof claims>;

/** The cookie in which next-auth keeps its token; the prefix binds it to https where the site has it. */
export function sessionCookie() {
  const secure = hasSecureCookies();
  return {
    name: secure ? '__Secure-next-auth.session-token' : 'next-auth.session-token',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  };
}

export function hasSecureCookies(): boolean {
  return env().APP_URL?.startsWith('https://') ?? false;
}

/** A sealed token that names a session and its user, and nothing else. */
export async function encodeSession({ sid, sub }: SessionClaims): Promise<string> {
  return encode({ token: { sid, sub }, secret: env().NEXTAUTH_SECRET, maxAge: absoluteSessionSeconds });
}

/** Reads a token; null when it is missing, altered or past its time. */
export async function decodeSession(token: string | undefined): Promise<SessionClaims | null> {
  if (!token) return null;
  try {
    const parsed = claims.safeParse(await decode({ token, secret: env().NEXTAUTH_SECRET }));
    return parsed.success ? parsed.data : null;
  } catch {
    // Someone else's cookie, an old secret or an expired token: all mean signed out.
    return null;
  }
}
