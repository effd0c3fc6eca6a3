/** The page a form stood on: only ever a path of this site, '/' when it is not known. */
export function returnPath(referer: string | null, ownHost: string | null): string {
  if (!referer || !ownHost || !URL.canParse(referer)) return '/';
  const { host, pathname, search } = new URL(referer);
  // A path that begins with two slashes would be read as another host.
  return host === ownHost && !pathname.startsWith('//') ? pathname + search : '/';
}
