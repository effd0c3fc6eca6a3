const words = /[\p{L}\p{N}]+/gu;
/** A new year's goal has a new date: that alone makes it no other goal. */
const dates =
  /\b\d{1,2}\/\d{1,2}\/\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}\b/gi;

/** How much two texts share, 0 to 1: Sørensen's index over their words, with repeats, dates left out. */
export function similarity(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.length + second.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of second) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared += 1;
    counts.set(word, left - 1);
  }
  return (2 * shared) / (first.length + second.length);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().replace(dates, ' ').match(words) ?? [];
}
