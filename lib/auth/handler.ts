import 'server-only';
import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { authOptions } from './options';

type AuthContext = { params: Promise<{ nextauth: string[] }> };

/** Endpoints that are of use here; `_log` would let anyone write into the log. */
const served = new Set(['csrf', 'session', 'providers', 'signin', 'signout', 'callback', 'error']);

/** The handler of /api/auth/*. next-auth checks its own CSRF token on each POST. */
export async function authHandler(request: NextRequest, context: AuthContext): Promise<Response> {
  const { nextauth } = await context.params;
  if (!served.has(nextauth[0] ?? '')) return new Response(null, { status: 404 });
  const respond = NextAuth(authOptions()) as (
    request: NextRequest,
    context: AuthContext,
  ) => Promise<Response>;
  return respond(request, context);
}
