import { NextResponse, type NextRequest } from 'next/server';
import { isOverloaded } from '@/lib/auth/load-shedding';
import { signInPath } from '@/lib/auth/return-path';
import { baseHeaders, contentSecurityPolicy } from '@/lib/auth/security-headers';
import { sessionCookie } from '@/lib/auth/token';
import { env } from '@/lib/env';

const nonceBytes = 16;
const retryAfterSeconds = 5;

/** Pages anyone may open. Everything else is worth signing in for first. */
const openPage = /^\/(?:$|(?:sign-in|forgot-password)(?:\/|$)|(?:invite|reset-password)\/)/;
/** Operators must see an overloaded process. */
const neverShed = /^\/api\/(?:health|metrics)(?:\/|$)/;

/**
 * Runs before each page and endpoint: refuses work when the process is overloaded, sends visitors without a
 * session cookie to the sign-in page, and sets the security headers. It is a courtesy, never the lock: pages,
 * actions and routes ask the database who is there.
 */
export function proxy(request: NextRequest): NextResponse {
  const isHttps = isOverHttps(request);
  const { pathname, search } = request.nextUrl;
  if (!neverShed.test(pathname) && isOverloaded()) return withHeaders(overloaded(), { isHttps });
  if (pathname.startsWith('/api/')) return withHeaders(NextResponse.next(), { isHttps });
  if (isSignedOutVisit(request)) {
    return withHeaders(NextResponse.redirect(new URL(signInPath(pathname + search), request.url)), {
      isHttps,
    });
  }
  return page(request, isHttps);
}

function page(request: NextRequest, isHttps: boolean): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(nonceBytes))).toString('base64');
  const policy = contentSecurityPolicy({ nonce, isHttps, isDevelopment: env().NODE_ENV === 'development' });
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search);
  // Next reads the nonce for its own scripts from here.
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return withHeaders(response, { isHttps });
}

function isSignedOutVisit(request: NextRequest): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  return !openPage.test(request.nextUrl.pathname) && !request.cookies.has(sessionCookie().name);
}

function isOverHttps(request: NextRequest): boolean {
  return (request.headers.get('x-forwarded-proto') ?? request.nextUrl.protocol).startsWith('https');
}

function overloaded(): NextResponse {
  const headers = { 'retry-after': String(retryAfterSeconds), 'cache-control': 'no-store' };
  return NextResponse.json({ code: 'unavailable' }, { status: 503, headers });
}

function withHeaders(response: NextResponse, { isHttps }: { isHttps: boolean }): NextResponse {
  for (const [name, value] of Object.entries(baseHeaders({ isHttps }))) response.headers.set(name, value);
  return response;
}

export const config = {
  // Built files and the files of public/ need none of this. An upload comes past it: what passes here is held in
  // memory and cut off at proxyClientMaxBodySize (next.config.ts). Its route does the same work by itself.
  matcher: [
    '/((?!_next/static|_next/image|schemas/|api/documents$|.*\\.(?:svg|png|ico|txt|woff2|webmanifest)$).*)',
  ],
};
