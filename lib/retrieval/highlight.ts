import { termsIn } from './terms';

/** A run of a text; `isMatch` when its word is one the question asked for, in any of its endings. */
export type Run = { text: string; isMatch: boolean };

/** The text in runs, the words that share a stem with the question marked. Joined, the runs are the text. */
export function highlight(text: string, question: string): Run[] {
  const wanted = new Set(termsIn(question).map(({ term }) => term));
  const runs: Run[] = [];
  let from = 0;
  for (const { term, start, end } of termsIn(text)) {
    if (!wanted.has(term) || start < from) continue;
    if (start > from) runs.push({ text: text.slice(from, start), isMatch: false });
    runs.push({ text: text.slice(start, end), isMatch: true });
    from = end;
  }
  if (from < text.length) runs.push({ text: text.slice(from), isMatch: false });
  return runs;
}
