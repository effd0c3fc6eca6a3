import { embedMany } from 'ai';
import { describe, expect, it } from 'vitest';
import { builtInEmbedder, embedPassages } from '../embedder';
import { charHashSpace, charHashVector, createCharHashEmbedder, embeddingDimensions } from './char-hash';
import { loadIdf, measureIdf, storeIdf } from './idf-table';

function cosine(a: string, b: string): number {
  const [left, right] = [charHashVector(a), charHashVector(b)];
  return left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);
}

describe('charHashVector', () => {
  it('has length 1, the width of the columns, and is the same each time', () => {
    const vector = charHashVector('Oral reading fluency is 61 words correct per minute.');
    expect(vector).toHaveLength(embeddingDimensions);
    expect(vector.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 10);
    expect(charHashVector('Oral reading fluency is 61 words correct per minute.')).toEqual(vector);
  });

  it('does not change without a new version of its space', () => {
    // Stored vectors were made by this function: when one of these numbers changes, so must the space.
    const vector = charHashVector('dysgraphia');
    const largest = vector.indexOf(Math.max(...vector));
    expect(charHashSpace).toBe('char-hash-1536@idf-1');
    expect([largest, Number(vector[largest]?.toFixed(6)), vector.filter((value) => value !== 0).length])
      .toMatchInlineSnapshot(`
      [
        468,
        0.249995,
        26,
      ]
    `);
  });

  it('brings misspelled and inflected words near, and leaves other words far', () => {
    expect(cosine('psuedoword decodeing', 'pseudoword decoding')).toBeGreaterThan(0.3);
    expect(cosine('dysgraphic', 'dysgraphia')).toBeGreaterThan(0.5);
    expect(Math.abs(cosine('dysgraphia', 'cafeteria lunch'))).toBeLessThan(0.15);
  });

  it('is zero for a text without words', () => {
    expect(charHashVector('?! the')).toEqual(Array.from({ length: embeddingDimensions }, () => 0));
  });
});

describe('the table of rarity', () => {
  it('gives a rare n-gram more weight than a common one, also after being stored', () => {
    const texts = Array.from({ length: 50 }, (_, at) => (at === 0 ? 'child zebra' : 'child'));
    const table = loadIdf(storeIdf(measureIdf(texts, 'test')));
    const [common, rare] = [charHashVector('child zebra', table), charHashVector('zebra', table)];
    const share = common.reduce((sum, value, at) => sum + value * (rare[at] ?? 0), 0);
    expect(share).toBeGreaterThan(0.9);
  });
});

describe('the embedding model', () => {
  it('works in the AI SDK and keeps the order of its texts', async () => {
    const { embeddings } = await embedMany({ model: createCharHashEmbedder(), values: ['reading', 'math'] });
    expect(embeddings).toEqual([charHashVector('reading'), charHashVector('math')]);
  });

  it('refuses vectors of another width', async () => {
    const narrow = {
      ...createCharHashEmbedder(),
      doEmbed: () => Promise.resolve({ embeddings: [[1, 0]], warnings: [] }),
    };
    const embedder = { ...builtInEmbedder(), model: narrow };
    await expect(embedPassages(embedder, ['reading'])).rejects.toThrow('2 dimensions');
    await expect(embedPassages(builtInEmbedder(), ['reading'])).resolves.toHaveLength(1);
  });
});
