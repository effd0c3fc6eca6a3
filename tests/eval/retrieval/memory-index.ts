import type { Scored } from '@/lib/retrieval/fuse';
import { legDepth, lengthWeight, saturation } from '@/lib/retrieval/ranking';
import { countTerms } from '@/lib/retrieval/terms';

/** The two legs of the search over passages in memory: the formulas of lib/retrieval/legs.ts without a database. */
export type MemoryPassage = {
  id: string;
  terms: ReadonlyMap<string, number>;
  termCount: number;
  vector: Float32Array;
};

type Posting = { at: number; frequency: number };

function best(passages: readonly MemoryPassage[], scores: Float64Array): Scored[] {
  const hits: Scored[] = [];
  scores.forEach((score, at) => {
    const id = passages[at]?.id;
    if (score > 0 && id !== undefined) hits.push({ id, score });
  });
  return hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, legDepth);
}

export class MemoryIndex {
  readonly #passages: readonly MemoryPassage[];
  readonly #postings = new Map<string, Posting[]>();
  readonly #averageTerms: number;

  constructor(passages: readonly MemoryPassage[]) {
    this.#passages = passages;
    this.#averageTerms = passages.reduce((sum, { termCount }) => sum + termCount, 0) / passages.length;
    passages.forEach(({ terms }, at) => {
      for (const [term, frequency] of terms) {
        const postings = this.#postings.get(term) ?? [];
        postings.push({ at, frequency });
        this.#postings.set(term, postings);
      }
    });
  }

  lexical(question: string): Scored[] {
    const scores = new Float64Array(this.#passages.length);
    for (const [term, weight] of countTerms(question)) {
      const postings = this.#postings.get(term) ?? [];
      const count = postings.length;
      const idf = Math.log(1 + (this.#passages.length - count + 0.5) / (count + 0.5));
      for (const { at, frequency } of postings) {
        const length = (this.#passages[at]?.termCount ?? 0) / this.#averageTerms;
        const damping = saturation * (1 - lengthWeight + lengthWeight * length);
        scores[at] =
          (scores[at] ?? 0) + (weight * idf * frequency * (saturation + 1)) / (frequency + damping);
      }
    }
    return best(this.#passages, scores);
  }

  nearest(vector: Float32Array): Scored[] {
    const scores = Float64Array.from(this.#passages, (passage) => {
      let sum = 0;
      for (let at = 0; at < vector.length; at += 1) sum += (vector[at] ?? 0) * (passage.vector[at] ?? 0);
      return sum;
    });
    return best(this.#passages, scores);
  }
}
