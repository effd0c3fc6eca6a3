export type SpanParts = { before: string; marked: string; after: string };

/**
 * Cuts a page's text around a cited span, [from, to) in UTF-16 units. A span outside of the text, empty or
 * reversed marks nothing; one that runs over the end is marked up to it.
 */
export function splitAtSpan(text: string, from: number | undefined, to: number | undefined): SpanParts {
  const end = Math.min(to ?? 0, text.length);
  if (from === undefined || from < 0 || from >= end) return { before: text, marked: '', after: '' };
  return { before: text.slice(0, from), marked: text.slice(from, end), after: text.slice(end) };
}
