const probe = 'http://same-site.invalid';
const maxLength = 500;
const controlOrBackslash = /[\p{Cc}\\]/u;

/**
 * A path of this site to return to after signing in, or null. Refuses everything a browser could read as
 * another site (`//host`, `/\host`, a scheme, control characters) and the sign-in pages themselves.
 */
export function safeReturnPath(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > maxLength) return null;
  if (!value.startsWith('/') || value.startsWith('//') || controlOrBackslash.test(value)) return null;
  const url = URL.parse(value, probe);
  if (!url || url.origin !== probe || url.pathname.startsWith('//')) return null;
  if (/^\/(sign-in|sign-out|invite|api)(\/|$)/.test(url.pathname)) return null;
  return url.pathname + url.search;
}

/** The sign-in page, remembering where the visitor was going when that is a page of this site. */
export function signInPath(from: unknown): string {
  const path = safeReturnPath(from);
  return path && path !== '/' ? `/sign-in?${new URLSearchParams({ from: path })}` : '/sign-in';
}
