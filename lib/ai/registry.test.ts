import { MockEmbeddingModelV4, MockLanguageModelV4 } from 'ai/test';
import { describe, expect, it } from 'vitest';
import { chooseEmbedder, chooseWriter, type AiConfig } from './registry';

const google = { apiKey: 'k', model: 'gemini-x', embeddingModel: 'gemini-embedding-001' };
const openaiCompatible = { baseUrl: 'http://models.internal:8000/v1', model: 'local-7b' };
const createComposer = () => new MockLanguageModelV4({ modelId: 'composer-1' });
const builtIn = { model: new MockEmbeddingModelV4({ modelId: 'char-hash' }), space: 'char-hash-1536@idf-1' };

function writer(config: AiConfig, aiEnabled = true) {
  const { model: _, ...named } = chooseWriter('draft', config, { aiEnabled, createComposer });
  return named;
}

const composer = {
  provider: 'built-in',
  modelId: 'composer-1',
  isRemote: false,
  writerLabel: 'Built-in composer, no AI model',
};

describe('the writer', () => {
  it('names who writes truthfully and keeps the host out of it', () => {
    expect(writer({ provider: 'google', google })).toEqual({
      provider: 'google',
      modelId: 'gemini-x',
      isRemote: true,
      writerLabel: 'Gemini, gemini-x',
    });
    expect(writer({ provider: 'openai-compatible', openaiCompatible })).toEqual({
      provider: 'openai-compatible',
      modelId: 'local-7b',
      isRemote: true,
      writerLabel: 'OpenAI-compatible, model local-7b',
    });
  });

  it('is the composer when no provider is set, when its settings are missing, and when AI is off', () => {
    expect(writer({ provider: 'built-in', google })).toEqual(composer);
    expect(writer({ provider: 'google' })).toEqual(composer);
    expect(writer({ provider: 'google', google }, false)).toEqual(composer);
    expect(writer({ provider: 'openai-compatible', openaiCompatible }, false)).toEqual(composer);
  });
});

describe('the embedder', () => {
  it('is remote only with AI on and a model named, and says its space', () => {
    const choose = (config: AiConfig, aiEnabled = true) => chooseEmbedder(config, { aiEnabled, builtIn });
    expect(choose({ provider: 'google', google })).toMatchObject({
      isRemote: true,
      space: 'google/gemini-embedding-001@1536',
    });
    const own = { ...builtIn, isRemote: false, provider: 'built-in', modelId: 'char-hash' };
    expect(choose({ provider: 'google', google }, false)).toEqual(own);
    expect(choose({ provider: 'openai-compatible', openaiCompatible })).toEqual(own);
    expect(
      choose({
        provider: 'openai-compatible',
        openaiCompatible: { ...openaiCompatible, embeddingModel: 'e5' },
      }),
    ).toMatchObject({ isRemote: true, space: 'openai-compatible/e5@1536' });
  });
});
