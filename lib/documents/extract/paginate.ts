import { syntheticPageChars } from '../limits';

const headingLike = /^(?:\d+(?:\.\d+)*[.)]?\s+)?\p{Lu}[^.!?|]{2,80}$/u;

/** Where a page may end, best first: before a heading, at a paragraph, at a line, after a sentence or word. */
function cutPoint(text: string, from: number): number {
  const least = from + Math.floor(syntheticPageChars * 0.6);
  const most = from + Math.floor(syntheticPageChars * 1.2);
  const window = text.slice(least, most);
  let paragraph = -1;
  for (const match of window.matchAll(/\n\n(?=([^\n]*))/g)) {
    if (headingLike.test(match[1] ?? '')) return least + match.index;
    if (match.index <= syntheticPageChars * 0.4 || paragraph < 0) paragraph = match.index;
  }
  if (paragraph >= 0) return least + paragraph;
  for (const boundary of ['\n', '. ', ' ']) {
    const at = window.lastIndexOf(boundary);
    if (at >= 0) return least + at + (boundary === '. ' ? 1 : 0);
  }
  // No blank anywhere: cut between characters, never inside a surrogate pair.
  return /[\uDC00-\uDFFF]/.test(text.charAt(most)) ? most - 1 : most;
}

/**
 * Splits text that has no pages into pages of about 3,000 characters, ending before a heading or at a
 * paragraph where one is near, so that no sentence is torn when it need not be.
 */
export function paginate(text: string): string[] {
  const pages: string[] = [];
  let from = 0;
  while (text.length - from > syntheticPageChars * 1.2) {
    const to = cutPoint(text, from);
    pages.push(text.slice(from, to).trim());
    from = to;
  }
  const rest = text.slice(from).trim();
  if (rest !== '') pages.push(rest);
  return pages;
}
