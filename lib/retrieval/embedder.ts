import { embed, embedMany } from 'ai';
import {
  charHashSpace,
  createCharHashEmbedder,
  embeddingDimensions,
  toUnitLength,
  type EmbeddingModelV4,
} from './embed/char-hash';

type ProviderOptions = Parameters<typeof embed>[0]['providerOptions'];

/** A model and the space its vectors live in. Vectors of different spaces are never compared. */
export type Embedder = Readonly<{
  space: string;
  model: EmbeddingModelV4;
  /** What the provider wants to know of documents and of questions, such as a task type and the width. */
  documentOptions?: ProviderOptions;
  queryOptions?: ProviderOptions;
  /** Whose model it is, when texts leave this server for it. */
  remote?: Readonly<{ provider: string; modelId: string }>;
}>;

/** A question ready for the search; without `vector` only the lexical leg runs. */
export type SearchQuery = Readonly<{ text: string; vector: { space: string; values: number[] } | null }>;

const maxParallelCalls = 3;
/** Characters; longer texts are cut by most models anyway (2,048 tokens). */
const maxQueryChars = 4_000;

export function builtInEmbedder(): Embedder {
  return { space: charHashSpace, model: createCharHashEmbedder() };
}

function checked(vector: readonly number[]): number[] {
  if (vector.length !== embeddingDimensions) {
    throw new Error(`the embedding model gave ${vector.length} dimensions, not ${embeddingDimensions}`);
  }
  return toUnitLength(vector);
}

/** The vectors of passages, length 1. Calls the model: never inside a transaction. */
export async function embedPassages(
  { model, documentOptions }: Embedder,
  texts: string[],
  abortSignal?: AbortSignal,
): Promise<number[][]> {
  if (texts.length === 0) return [];
  const { embeddings } = await embedMany({
    model,
    values: texts,
    dimensions: embeddingDimensions,
    maxParallelCalls,
    providerOptions: documentOptions,
    abortSignal,
    telemetry: { recordInputs: false, recordOutputs: false },
  });
  return embeddings.map(checked);
}

/** A question with its vector. Calls the model: never inside a transaction. */
export async function embedQuery(
  { space, model, queryOptions }: Embedder,
  text: string,
  abortSignal?: AbortSignal,
): Promise<SearchQuery> {
  const value = text.slice(0, maxQueryChars);
  const { embedding } = await embed({
    model,
    value,
    dimensions: embeddingDimensions,
    providerOptions: queryOptions,
    abortSignal,
    telemetry: { recordInputs: false, recordOutputs: false },
  });
  return { text: value, vector: { space, values: checked(embedding) } };
}
