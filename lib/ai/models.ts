import 'server-only';
import { env } from '@/lib/env';
import { createComposer } from './composer/model';
import {
  chooseEmbedder,
  chooseWriter,
  type AiConfig,
  type BuiltInEmbedder,
  type Embedder,
  type Writer,
  type WriterRole,
} from './registry';

/** The configuration of this server's models. */
function aiConfig(): AiConfig {
  const from = env();
  const apiKey = from.GOOGLE_GENERATIVE_AI_API_KEY;
  const baseUrl = from.OPENAI_COMPATIBLE_BASE_URL;
  const model = from.OPENAI_COMPATIBLE_MODEL;
  return {
    provider: from.AI_PROVIDER,
    ...(apiKey && {
      google: {
        apiKey,
        baseUrl: from.GOOGLE_BASE_URL,
        model: from.GOOGLE_MODEL,
        embeddingModel: from.GOOGLE_EMBEDDING_MODEL,
      },
    }),
    ...(baseUrl &&
      model && {
        openaiCompatible: {
          baseUrl,
          model,
          apiKey: from.OPENAI_COMPATIBLE_API_KEY,
          embeddingModel: from.OPENAI_COMPATIBLE_EMBEDDING_MODEL,
        },
      }),
  };
}

/** The writer of a role for a district; `aiEnabled` is the district's switch. */
export function writerFor(role: WriterRole, { aiEnabled }: { aiEnabled: boolean }): Writer {
  return chooseWriter(role, aiConfig(), { aiEnabled, createComposer });
}

/** The embedder for a district. The built-in one lives with retrieval and is handed in. */
export function embedderFor(options: { aiEnabled: boolean; builtIn: BuiltInEmbedder }): Embedder {
  return chooseEmbedder(aiConfig(), options);
}
