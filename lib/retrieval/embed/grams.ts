import { stopWords } from '../stop-words';

/** Lower-case words and numbers without accents, stop words left out. Not stemmed: the n-grams see endings. */
function wordsOf(text: string): string[] {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+(?:\.\d+)?/gu);
  return (words ?? []).filter((word) => !stopWords.has(word));
}

const shortest = 3;
const longest = 5;

/** How often each run of 3 to 5 characters occurs inside its word, "^" and "$" marking the word's ends. */
export function countGrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) {
    const marked = `^${word}$`;
    for (let size = shortest; size <= longest; size += 1) {
      for (let at = 0; at + size <= marked.length; at += 1) {
        const gram = marked.slice(at, at + size);
        counts.set(gram, (counts.get(gram) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** FNV-1a over UTF-16 units, mixed as in MurmurHash3, so that near-equal n-grams land far apart. Unsigned 32 bits. */
export function hashGram(gram: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < gram.length; at += 1) hash = Math.imul(hash ^ gram.charCodeAt(at), 0x01_00_01_93);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
