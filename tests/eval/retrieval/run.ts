/**
 * Measures the search on public test collections through the product's own chunker, terms, vectors and ranking:
 *
 *   node --import ./scripts/ts-resolve.mjs tests/eval/retrieval/run.ts DIRECTORY...
 *
 * Each directory holds corpus.jsonl, queries.jsonl and qrels.tsv and is named after its collection. Ends with 1
 * when a known collection falls below its floor.
 */
import { chunkText, indexedText } from '@/lib/retrieval/chunk';
import { charHashVector } from '@/lib/retrieval/embed/char-hash';
import { measureIdf, type IdfTable } from '@/lib/retrieval/embed/idf-table';
import type { Scored } from '@/lib/retrieval/fuse';
import { postingsOf } from '@/lib/retrieval/postings';
import { rank } from '@/lib/retrieval/rank';
import { ndcgAt10, readCollection, recallAt, type Collection } from './collection';
import { MemoryIndex, type MemoryPassage } from './memory-index';

/** nDCG@10 that the joined ranking must hold. */
const floors: Readonly<Record<string, number>> = { scifact: 0.69, cranfield: 0.43, med: 0.7, cisi: 0.39 };

type Piece = { id: string; heading: string | null; text: string };

function wholeDocuments({ documents }: Collection): Piece[] {
  return documents.map(({ id, title, text }) => ({ id: `${id}#0`, heading: title || null, text }));
}

function chunked({ documents }: Collection): Piece[] {
  return documents.flatMap(({ id, title, text }) => {
    const chunks = chunkText(text, title || null);
    const pieces = chunks.length > 0 ? chunks : [{ heading: title || null, text }];
    return pieces.map((piece, at) => ({ id: `${id}#${at}`, heading: piece.heading, text: piece.text }));
  });
}

function indexOf(pieces: readonly Piece[], idf: IdfTable | undefined): MemoryIndex {
  const passages = pieces.map(({ id, heading, text }): MemoryPassage => {
    const { terms, frequencies, termCount } = postingsOf({ heading, text });
    const counts = new Map(terms.map((term, at) => [term, frequencies[at] ?? 1]));
    const vector = Float32Array.from(charHashVector(indexedText(heading, text), idf));
    return { id, terms: counts, termCount, vector };
  });
  return new MemoryIndex(passages);
}

/** Documents by their best passage. */
function documentsOf(hits: readonly Scored[]): string[] {
  return [...new Set(hits.map(({ id }) => id.slice(0, id.lastIndexOf('#'))))];
}

type Setting = {
  name: string;
  index: MemoryIndex;
  idf: IdfTable | undefined;
  legs: 'lexical' | 'vector' | 'both';
};

function measure({ questions }: Collection, { index, idf, legs }: Setting) {
  let ndcg = 0;
  let recall = 0;
  for (const { text, gains } of questions) {
    const lexical = legs === 'vector' ? [] : index.lexical(text);
    const vector = legs === 'lexical' ? [] : index.nearest(Float32Array.from(charHashVector(text, idf)));
    const ranking = documentsOf(rank({ lexical, vector }));
    ndcg += ndcgAt10(ranking, gains) / questions.length;
    recall += recallAt(100, ranking, gains) / questions.length;
  }
  return { ndcg, recall };
}

async function run(directory: string): Promise<boolean> {
  const collection = await readCollection(directory);
  const pieces = chunked(collection);
  const own = measureIdf(
    pieces.map(({ heading, text }) => indexedText(heading, text)),
    'own',
  );
  const shipped = indexOf(pieces, undefined);
  const settings: Setting[] = [
    {
      name: 'BM25, whole documents',
      index: indexOf(wholeDocuments(collection), undefined),
      idf: undefined,
      legs: 'lexical',
    },
    { name: 'BM25, passages', index: shipped, idf: undefined, legs: 'lexical' },
    { name: 'vectors, shipped idf', index: shipped, idf: undefined, legs: 'vector' },
    { name: 'joined, own idf', index: indexOf(pieces, own), idf: own, legs: 'both' },
    { name: 'joined, shipped idf', index: shipped, idf: undefined, legs: 'both' },
  ];
  console.log(`${collection.name}: ${collection.documents.length} documents, ${pieces.length} passages`);
  let last = 0;
  for (const setting of settings) {
    const { ndcg, recall } = measure(collection, setting);
    console.log(`  ${setting.name.padEnd(24)} nDCG@10 ${ndcg.toFixed(4)}  R@100 ${recall.toFixed(4)}`);
    last = ndcg;
  }
  const floor = floors[collection.name] ?? 0;
  if (last < floor) console.log(`  below the floor of ${floor}`);
  return last >= floor;
}

const results: boolean[] = [];
for (const directory of process.argv.slice(2)) results.push(await run(directory));
process.exitCode = results.every(Boolean) ? 0 : 1;
