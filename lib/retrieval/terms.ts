import { stem } from './stem';
import { stopWords } from './stop-words';

/** A word of a text as the index knows it, with the place it came from: [start, end) in the text. */
export type Term = { term: string; start: number; end: number };

/*
 * What is one token, first match wins:
 * a paragraph of law, "300.320(a)(1)" or "1414(d)(1)(A)"; a test with its edition, "WISC-V", "BASC-3";
 * a number with separators, "1,200", "2.5"; a word, with its apostrophe.
 */
const token =
  /\d{3,4}(?:\.\d+)?(?:\([a-zA-Z0-9]{1,5}\))+|\p{Lu}[\p{Lu}\d]+[a-z]?-(?:[IVX]+|\d+)(?![\p{L}\p{N}])|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{N}]*(?:['’]\p{L}+)*/gu;

function normal(raw: string): string {
  return raw
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?$|['’]/g, '');
}

/** "300.320(a)(1)" is found under itself, under "300.320(a)" and under "300.320". */
function lawTerms(raw: string): string[] {
  const [section = raw] = raw.split('(');
  const labels = raw.match(/\([^)]+\)/g) ?? [];
  return [section, ...labels.map((_, at) => section + labels.slice(0, at + 1).join(''))];
}

function termsOf(raw: string): string[] {
  if (raw.includes('(')) return lawTerms(raw.toLowerCase());
  if (/^\d/.test(raw)) return [raw.replaceAll(',', '')];
  if (raw.includes('-')) {
    const [name = ''] = raw.split('-');
    return [raw.toLowerCase(), name.toLowerCase()];
  }
  const word = normal(raw);
  if (word === '' || stopWords.has(word)) return [];
  return [/^[a-z]+$/.test(word) ? stem(word) : word];
}

/** The terms of a text in order, stop words left out. Deterministic; the same for documents and queries. */
export function termsIn(text: string): Term[] {
  const found: Term[] = [];
  for (const match of text.matchAll(token)) {
    const [raw] = match;
    for (const term of termsOf(raw)) found.push({ term, start: match.index, end: match.index + raw.length });
  }
  return found;
}

/** How often each term occurs. */
export function countTerms(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { term } of termsIn(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
