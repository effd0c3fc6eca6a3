/** A place in a text that is hidden, and the placeholder's name. */
export type Span = {
  start: number;
  end: number;
  key: string;
  /** The text that stands under the bare placeholder; any other text gets one of its own. */
  canonical: string | null;
};

/**
 * Spans without overlaps, in order. Overlapping ones become one, so that no half of a match is left over; the
 * one that was found first names it.
 */
export function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  const ordered = spans
    .map((span, rank) => ({ span, rank }))
    .sort((a, b) => a.span.start - b.span.start || a.rank - b.rank);
  let bestRank = 0;
  for (const { span, rank } of ordered) {
    const last = result.at(-1);
    if (!last || span.start >= last.end) {
      result.push({ ...span });
      bestRank = rank;
      continue;
    }
    const isSame = span.start === last.start && span.end === last.end;
    if (rank < bestRank) {
      last.key = span.key;
      last.canonical = span.canonical;
      bestRank = rank;
    }
    if (!isSame) last.end = Math.max(last.end, span.end);
  }
  return result;
}
