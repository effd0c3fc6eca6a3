import { toSql } from 'pgvector';
import { indexedText } from './chunk';
import { countTerms } from './terms';

/** A passage's entry in the inverted index. */
export type Postings = { terms: string[]; frequencies: number[]; termCount: number };

/** Longer "terms" are noise of a broken text layer and would not fit an index page. */
const maxTermChars = 120;

/** What the index keeps of a passage. `label` is a citation, found by its own words. */
export function postingsOf(passage: { heading: string | null; text: string; label?: string }): Postings {
  const text = indexedText(passage.heading, passage.text);
  const counts = countTerms(passage.label ? `${passage.label}\n${text}` : text);
  const kept = [...counts].filter(([term]) => term.length <= maxTermChars);
  return {
    terms: kept.map(([term]) => term),
    frequencies: kept.map(([, count]) => count),
    termCount: kept.reduce((sum, [, count]) => sum + count, 0),
  };
}

/** Rows of `items` in runs of at most `size`, for statements of a bounded length. */
export function inRuns<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}

/** A vector as the database reads it; five digits are more than half precision keeps. */
export function vectorLiteral(vector: readonly number[]): string {
  return toSql(vector.map((value) => Math.round(value * 1e5) / 1e5)) ?? '[]';
}
