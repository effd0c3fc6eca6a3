export type TextPart = Readonly<{ key: number; words: string; href: string | null }>;

const address = /https?:\/\/[^\s<>"']+/g;

/** Cuts plain text into words and web addresses. Only http and https become links. */
export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    parts.push({ key: end, words: text.slice(end, match.index), href: null });
    end = match.index + match[0].length;
    parts.push({ key: match.index + 0.5, words: match[0], href: match[0] });
  }
  parts.push({ key: end, words: text.slice(end), href: null });
  return parts.filter(({ words }) => words !== '');
}
