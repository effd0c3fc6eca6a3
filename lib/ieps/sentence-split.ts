/** Ends that look like the end of a sentence and are not. */
const abbreviation =
  /(?:\b(?:e\.g|i\.e|etc|vs|approx|Dr|Mr|Mrs|Ms|Jr|Sr|St|No|p|pp|Sec|U\.S|U\.S\.C|Inc)|\b[A-Z])\.\s*$/;

/**
 * The sentences of a text as [start, end) spans that cover it: each runs to the start of the next, so
 * joining them gives the text back. Works on what a person types; decimals, initials and common
 * abbreviations do not end a sentence.
 */
export function sentenceSpans(text: string, locale = 'en'): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (const { segment, index } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)) {
    const last = spans.at(-1);
    if (last && abbreviation.test(text.slice(last.start, last.end))) last.end = index + segment.length;
    else spans.push({ start: index, end: index + segment.length });
  }
  return spans;
}
