import { createHash } from 'node:crypto';

/**
 * A vector that depends on the words of the text alone: texts that share words are near. Not of length one,
 * as Gemini's are not below 3,072 dimensions.
 */
export function fakeEmbedding(text: string, dimensions: number): number[] {
  const vector = Array.from({ length: dimensions }, () => 0);
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [''];
  for (const word of words) {
    const digest = createHash('sha256').update(word).digest();
    for (let at = 0; at < 4; at += 1) {
      const index = digest.readUInt32BE(at * 8) % dimensions;
      const sign = (digest[at * 8 + 4] ?? 0) % 2 === 0 ? 1 : -1;
      vector[index] = (vector[index] ?? 0) + sign * 0.7;
    }
  }
  return vector;
}
