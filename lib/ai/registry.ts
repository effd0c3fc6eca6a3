import type { EmbeddingModelV4, LanguageModelV4 } from '@ai-sdk/provider';
import { createGoogle } from '@ai-sdk/google';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { wrapLanguageModel } from 'ai';
import { slimSchemas } from './slim-schema';

/*
 * Which model plays which role, from a plain configuration. Nothing here reads the environment or knows a
 * test: models.ts gives it the real one.
 */

export type AiConfig = Readonly<{
  provider: 'built-in' | 'google' | 'openai-compatible';
  google?: Readonly<{ apiKey: string; baseUrl?: string; model: string; embeddingModel: string }>;
  openaiCompatible?: Readonly<{ baseUrl: string; apiKey?: string; model: string; embeddingModel?: string }>;
}>;

export type WriterRole = 'draft' | 'summarise' | 'translate';

/** A model that writes, and what may truthfully be said of who wrote. */
export type Writer = Readonly<{
  model: LanguageModelV4;
  provider: AiConfig['provider'];
  modelId: string;
  /** Whether the prompt leaves this server; names must be replaced first. */
  isRemote: boolean;
  /** "Gemini, gemini-3.5-flash". Kept with every run and sentence. */
  writerLabel: string;
}>;

export type Embedder = Readonly<{
  model: EmbeddingModelV4;
  provider: AiConfig['provider'];
  modelId: string;
  isRemote: boolean;
  /** Model, width and version: two spaces never mix in one search. */
  space: string;
}>;

/** The width of the vector columns. */
const embeddingDimensions = 1536;

/**
 * The writer for a role. A district with AI off, and a server without a provider, gets the built-in
 * composer. Every role has one model today; the role is asked for so that this can change in one place.
 */
export function chooseWriter(
  _role: WriterRole,
  config: AiConfig,
  { aiEnabled, createComposer }: { aiEnabled: boolean; createComposer: () => LanguageModelV4 },
): Writer {
  if (aiEnabled && config.provider === 'google' && config.google) {
    const { model: modelId, ...settings } = config.google;
    return remote(googleFrom(settings).languageModel(modelId), {
      provider: 'google',
      modelId,
      writerLabel: `Gemini, ${modelId}`,
    });
  }
  if (aiEnabled && config.provider === 'openai-compatible' && config.openaiCompatible) {
    const { model: modelId, ...settings } = config.openaiCompatible;
    return remote(openAiCompatibleFrom(settings).languageModel(modelId), {
      provider: 'openai-compatible',
      modelId,
      writerLabel: `OpenAI-compatible, model ${modelId}`,
    });
  }
  const model = createComposer();
  return {
    model,
    provider: 'built-in',
    modelId: model.modelId,
    isRemote: false,
    writerLabel: 'Built-in composer, no AI model',
  };
}

function remote(model: LanguageModelV4, named: Pick<Writer, 'provider' | 'modelId' | 'writerLabel'>): Writer {
  return { ...named, model: wrapLanguageModel({ model, middleware: slimSchemas }), isRemote: true };
}

export type BuiltInEmbedder = Readonly<{ model: EmbeddingModelV4; space: string }>;

/** The embedder: a remote one when the configuration names one and AI is on, else the one built in. */
export function chooseEmbedder(
  config: AiConfig,
  { aiEnabled, builtIn }: { aiEnabled: boolean; builtIn: BuiltInEmbedder },
): Embedder {
  if (aiEnabled && config.provider === 'google' && config.google) {
    const { embeddingModel: modelId, ...settings } = config.google;
    return remoteEmbedder(googleFrom(settings).embeddingModel(modelId), 'google', modelId);
  }
  const openai = config.openaiCompatible;
  if (aiEnabled && config.provider === 'openai-compatible' && openai?.embeddingModel) {
    const modelId = openai.embeddingModel;
    return remoteEmbedder(openAiCompatibleFrom(openai).embeddingModel(modelId), 'openai-compatible', modelId);
  }
  return { ...builtIn, provider: 'built-in', modelId: builtIn.model.modelId, isRemote: false };
}

function remoteEmbedder(model: EmbeddingModelV4, provider: AiConfig['provider'], modelId: string): Embedder {
  const space = `${provider}/${modelId}@${embeddingDimensions}`;
  return { model, provider, modelId, isRemote: true, space };
}

function googleFrom({ apiKey, baseUrl }: { apiKey: string; baseUrl?: string }) {
  return createGoogle({ apiKey, ...(baseUrl === undefined ? {} : { baseURL: baseUrl }) });
}

function openAiCompatibleFrom({ apiKey, baseUrl }: { apiKey?: string; baseUrl: string }) {
  return createOpenAICompatible({
    name: 'openai-compatible',
    baseURL: baseUrl,
    includeUsage: true,
    supportsStructuredOutputs: true,
    ...(apiKey === undefined ? {} : { apiKey }),
  });
}
