const oneTimeLink = /(\/(?:invite|reset-password)\/)[\w-]+/g;

/** A letter whose one-time links open nothing any more. */
export function withoutOneTimeLinks(text: string): string {
  return text.replaceAll(oneTimeLink, '$1…');
}
