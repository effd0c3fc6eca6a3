import type { Scored } from '@/lib/retrieval/fuse';
import { legDepth, lengthWeight, saturation } from '@/lib/retrieval/ranking';
import { rarity } from '@/lib/retrieval/feedback';
import type { QueryTerms, SearchPlace, TermCounts } from '@/lib/retrieval/search-place';

/** The two legs of the search over passages in memory: the formulas of lib/retrieval/legs.ts without a database. */
export type MemoryPassage = {
  id: string;
  /** As the index reads it: heading and text. */
  text: string;
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
  readonly #texts: ReadonlyMap<string, string>;

  constructor(passages: readonly MemoryPassage[]) {
    this.#passages = passages;
    this.#texts = new Map(passages.map(({ id, text }) => [id, text]));
    this.#averageTerms = passages.reduce((sum, { termCount }) => sum + termCount, 0) / passages.length;
    passages.forEach(({ terms }, at) => {
      for (const [term, frequency] of terms) {
        const postings = this.#postings.get(term) ?? [];
        postings.push({ at, frequency });
        this.#postings.set(term, postings);
      }
    });
  }

  lexical(question: QueryTerms): Scored[] {
    const scores = new Float64Array(this.#passages.length);
    for (const [term, weight] of question) {
      const postings = this.#postings.get(term) ?? [];
      const idf = rarity(postings.length, this.#passages.length);
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

  count(terms: readonly string[]): TermCounts {
    const counts = new Map(terms.map((term) => [term, this.#postings.get(term)?.length ?? 0]));
    return { total: this.#passages.length, counts };
  }

  /** This index as a place for the product's own search. */
  place(vector: Float32Array): SearchPlace {
    return {
      lexical: (terms) => Promise.resolve(this.lexical(terms)),
      nearest: () => Promise.resolve(this.nearest(vector)),
      read: (ids) => Promise.resolve(new Map(ids.map((id) => [id, this.#texts.get(id) ?? '']))),
      count: (terms) => Promise.resolve(this.count(terms)),
    };
  }
}
