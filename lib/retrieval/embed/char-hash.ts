import type { EmbeddingModel } from 'ai';
import { countGrams, hashGram } from './grams';
import stored from './idf-1.json';
import { idfOf, loadIdf, type IdfTable } from './idf-table';

export type EmbeddingModelV4 = Extract<EmbeddingModel, { specificationVersion: 'v4' }>;

/** The width of the vector columns, whatever the model. */
export const embeddingDimensions = 1536;

let shipped: IdfTable | undefined;

function shippedIdf(): IdfTable {
  shipped ??= loadIdf(stored);
  return shipped;
}

/**
 * The vector of a text: its n-grams weighted (1 + ln tf) * idf, each added with a sign to one of 1,536 places
 * by its hash (Weinberger et al. 2009, feature hashing), scaled to length 1. Zero for a text without words.
 */
export function charHashVector(text: string, idf: IdfTable = shippedIdf()): number[] {
  const vector = Array.from<number>({ length: embeddingDimensions }).fill(0);
  for (const [gram, count] of countGrams(text)) {
    const hash = hashGram(gram);
    const place = hash % embeddingDimensions;
    const sign = hashGram(`s${gram}`) & 1 ? 1 : -1;
    vector[place] = (vector[place] ?? 0) + sign * (1 + Math.log(count)) * idfOf(idf, gram);
  }
  return toUnitLength(vector);
}

/** Scales a vector to length 1; a zero vector stays zero. */
export function toUnitLength(vector: readonly number[]): number[] {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? [...vector] : vector.map((value) => value / length);
}

/** The space of the built-in vectors: model, width and version of the table. */
export const charHashSpace = `char-hash-${embeddingDimensions}@${stored.version}`;

/**
 * The embedding model that needs no network and no weights: deterministic, tolerant of typing errors and word
 * endings. It knows no synonyms, so it is always used beside the lexical search.
 */
export function createCharHashEmbedder(): EmbeddingModelV4 {
  return {
    specificationVersion: 'v4',
    provider: 'built-in',
    modelId: charHashSpace,
    maxEmbeddingsPerCall: 256,
    supportsParallelCalls: true,
    doEmbed: ({ values }) =>
      Promise.resolve({ embeddings: values.map((value) => charHashVector(value)), warnings: [] }),
  };
}
