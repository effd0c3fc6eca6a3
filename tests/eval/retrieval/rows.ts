import { indexedText } from '@/lib/retrieval/chunk';
import { charHashVector } from '@/lib/retrieval/embed/char-hash';
import { postingsOf } from '@/lib/retrieval/postings';
import { countTerms } from '@/lib/retrieval/terms';
import { questionTerms, searchTwice } from '@/lib/retrieval/two-pass';
import type { Collection, Piece } from './collection';
import { FullText } from './full-text';
import { ndcgAt10, recallAt, reciprocalRank } from './measures';
import { MemoryIndex, type MemoryPassage } from './memory-index';

export type Figures = { ndcg10: number; recall5: number; mrr: number };
export type Row = Figures & { name: 'product' | 'plain BM25' | 'ts_rank_cd' };
export type Result = { collection: string; passages: number; questions: number; rows: Row[] };

type Ask = (question: string) => Promise<string[]>;

/** The passages as the product indexes them. */
function memoryIndexOf(pieces: readonly Piece[], withVectors: boolean): MemoryIndex {
  const passages = pieces.map(({ id, heading, text, label }): MemoryPassage => {
    const { terms, frequencies, termCount } = postingsOf({ heading, text, label });
    const whole = indexedText(heading, text);
    return {
      id,
      text: whole,
      terms: new Map(terms.map((term, at) => [term, frequencies[at] ?? 1])),
      termCount,
      vector: withVectors ? Float32Array.from(charHashVector(whole)) : new Float32Array(),
    };
  });
  return new MemoryIndex(passages);
}

function documentsOf(pieces: readonly Piece[], ids: readonly string[]): string[] {
  const byId = new Map(pieces.map(({ id, document }) => [id, document]));
  return [...new Set(ids.map((id) => byId.get(id) ?? id))];
}

async function figuresOf({ questions, oneIsEnough }: Collection, ask: Ask): Promise<Figures> {
  const sums = { ndcg10: 0, recall5: 0, mrr: 0 };
  for (const { text, gains } of questions) {
    const ranking = await ask(text);
    sums.ndcg10 += ndcgAt10(ranking, gains) / questions.length;
    sums.recall5 += recallAt(5, ranking, gains, oneIsEnough) / questions.length;
    sums.mrr += reciprocalRank(ranking, gains) / questions.length;
  }
  return sums;
}

/** The product's search over a collection: documents by their best passage. */
function productSearch({ pieces, finish }: Collection): Ask {
  const index = memoryIndexOf(pieces, true);
  return async (question) => {
    const place = index.place(Float32Array.from(charHashVector(question)));
    const ranked = await searchTwice(place, questionTerms(question, { expand: true }));
    return documentsOf(
      pieces,
      finish(ranked).map(({ id }) => id),
    );
  };
}

function plainSearch({ plainPieces }: Collection): Ask {
  const index = memoryIndexOf(plainPieces, false);
  return (question) => {
    const ids = index.lexical(countTerms(question)).map(({ id }) => id);
    return Promise.resolve(documentsOf(plainPieces, ids));
  };
}

/** The three rows of one collection, from the same run over the same questions. */
export async function measure(collection: Collection): Promise<Result> {
  const { name, pieces, plainPieces, questions } = collection;
  const fullText = await FullText.of(plainPieces);
  try {
    const asks: readonly (readonly [Row['name'], Ask])[] = [
      ['product', productSearch(collection)],
      ['plain BM25', plainSearch(collection)],
      ['ts_rank_cd', async (question) => documentsOf(plainPieces, await fullText.search(question))],
    ];
    const rows: Row[] = [];
    for (const [row, ask] of asks) rows.push({ name: row, ...(await figuresOf(collection, ask)) });
    return { collection: name, passages: pieces.length, questions: questions.length, rows };
  } finally {
    await fullText.close();
  }
}
