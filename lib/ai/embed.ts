import { embedMany } from 'ai';
import { embeddingDimensions, type Embedder } from './registry';
import { safeCount } from './usage';

/** The same vector at length one. Throws a RangeError for a vector without a direction. */
export function normalised(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  if (!(length > 0 && Number.isFinite(length))) throw new RangeError('the vector has no direction');
  return vector.map((value) => value / length);
}

const parallelCalls = 2;

/**
 * Vectors of `embeddingDimensions` numbers and length one, in the order of the texts. Gemini below 3,072
 * dimensions does not normalise, so we do. Throws what the provider throws, and a RangeError for another
 * width. `tokens` is null when the provider does not say (Google does not).
 */
export async function embedTexts(
  { model, isRemote }: Embedder,
  texts: readonly string[],
  { purpose, abortSignal }: { purpose: 'document' | 'query'; abortSignal?: AbortSignal },
): Promise<{ vectors: number[][]; tokens: number | null }> {
  if (texts.length === 0) return { vectors: [], tokens: 0 };
  const { embeddings, usage } = await embedMany({
    model,
    values: [...texts],
    maxParallelCalls: parallelCalls,
    abortSignal,
    telemetry: { functionId: 'embed', recordInputs: false, recordOutputs: false },
    providerOptions: {
      google: {
        outputDimensionality: embeddingDimensions,
        taskType: purpose === 'query' ? 'RETRIEVAL_QUERY' : 'RETRIEVAL_DOCUMENT',
      },
      'openai-compatible': { dimensions: embeddingDimensions },
    },
  });
  for (const vector of embeddings) {
    if (vector.length !== embeddingDimensions) throw new RangeError('the vector has another width');
  }
  // The built-in embedder may give an empty vector for a text without a word; it is kept as it is.
  const vectors = isRemote ? embeddings.map(normalised) : embeddings;
  return { vectors, tokens: safeCount(usage.tokens) };
}
