import 'server-only';
import { wrapEmbeddingModel } from 'ai';
import { embedderFor } from '@/lib/ai/models';
import { builtInEmbedder, type Embedder } from './embedder';
import { embeddingDimensions } from './embed/char-hash';

type Options = Readonly<{
  /** The district's switch: with AI off nothing leaves this server. */
  aiEnabled: boolean;
  /** Replaces names; run on every text that goes to a remote model. */
  hide: (text: string) => string;
}>;

/** The embedder of a district's documents and questions. A remote one never sees a name. */
export function embedderForDistrict({ aiEnabled, hide }: Options): Embedder {
  const builtIn = builtInEmbedder();
  const chosen = embedderFor({ aiEnabled, builtIn });
  if (!chosen.isRemote) return builtIn;
  const model = wrapEmbeddingModel({
    model: chosen.model,
    middleware: {
      specificationVersion: 'v4',
      transformParams: ({ params }) => Promise.resolve({ ...params, values: params.values.map(hide) }),
    },
  });
  const width = { outputDimensionality: embeddingDimensions };
  return {
    space: chosen.space,
    remote: { provider: chosen.provider, modelId: chosen.modelId },
    model,
    documentOptions: { google: { ...width, taskType: 'RETRIEVAL_DOCUMENT' } },
    queryOptions: { google: { ...width, taskType: 'RETRIEVAL_QUERY' } },
  };
}
