import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import credentials from 'next-auth/providers/credentials';
import { env } from '@/lib/env';
import { isAppError } from '@/lib/errors';
import { logger } from '@/lib/observability/logger';
import { signInSchema } from './schema';
import { signOut } from './mutations';
import { viewerForSession } from './session';
import { signIn } from './sign-in';
import { absoluteSessionSeconds, hasSecureCookies } from './token';
import { visitorOf } from './visitor';

declare module 'next-auth' {
  interface User {
    sessionId: string;
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sid?: string;
  }
}

/** next-auth for /api/auth: the same sign-in, the same Session rows and the same cookie as the sign-in page. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: hasSecureCookies(),
    session: { strategy: 'jwt', maxAge: absoluteSessionSeconds },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/' },
    providers: [credentialsProvider()],
    callbacks: {
      // The token names the session and the user; name and address stay out of the cookie.
      jwt: ({ token, user }) => ({ sub: user?.id ?? token.sub, sid: user?.sessionId ?? token.sid }),
      session: async ({ session, token }) => {
        const isOpen = token.sid && token.sub && (await viewerForSession(token.sid, token.sub));
        // next-auth clears the cookie when this throws.
        if (!isOpen) throw new Error('session ended');
        return { expires: session.expires };
      },
    },
    events: {
      signOut: async ({ token }) => {
        const viewer = token.sid && token.sub ? await viewerForSession(token.sid, token.sub) : null;
        if (viewer) await signOut(viewer);
      },
    },
    logger: {
      // An old or altered cookie is no event; the code says all that may be said.
      error: (code) => logger().debug({ code }, 'next-auth'),
      warn: (code) => logger().debug({ code }, 'next-auth'),
      debug: () => undefined,
    },
  };
}

function credentialsProvider() {
  return credentials({
    credentials: { email: { type: 'email' }, password: { type: 'password' } },
    authorize: async (given, request) => {
      const input = signInSchema.safeParse({ email: given?.email, password: given?.password });
      if (!input.success) return null;
      try {
        const viewer = await signIn(input.data, visitorOf(new Headers(request.headers)));
        return { id: viewer.userId, sessionId: viewer.sessionId };
      } catch (error) {
        if (isAppError(error)) return null;
        throw error;
      }
    },
  });
}
