import { countGrams, hashGram } from './grams';

/**
 * How rare n-grams are, as one byte for each of 65,536 buckets of their hash: `maxWeight * byte / 255`.
 * An n-gram never seen falls in an empty bucket and gets the greatest weight.
 */
export type IdfTable = { version: string; maxWeight: number; weights: Uint8Array };
/** The table as stored in a file; `weights` in base64. */
export type StoredIdfTable = { version: string; maxWeight: number; weights: string };

const bucketCount = 65_536;

function bucketOf(gram: string): number {
  return hashGram(gram) % bucketCount;
}

/** Measures a table over texts of passage length. `version` names the space that vectors made with it live in. */
export function measureIdf(texts: readonly string[], version: string): IdfTable {
  const passages = new Float64Array(bucketCount);
  for (const text of texts) {
    const buckets = new Set([...countGrams(text).keys()].map(bucketOf));
    for (const bucket of buckets) passages[bucket] = (passages[bucket] ?? 0) + 1;
  }
  const maxWeight = Math.log(2 + texts.length);
  const weights = Uint8Array.from(passages, (count) =>
    Math.round((255 * Math.log(1 + (1 + texts.length) / (1 + count))) / maxWeight),
  );
  return { version, maxWeight, weights };
}

export function storeIdf({ version, maxWeight, weights }: IdfTable): StoredIdfTable {
  return { version, maxWeight, weights: Buffer.from(weights).toString('base64') };
}

export function loadIdf({ version, maxWeight, weights }: StoredIdfTable): IdfTable {
  return { version, maxWeight, weights: new Uint8Array(Buffer.from(weights, 'base64')) };
}

export function idfOf({ weights, maxWeight }: IdfTable, gram: string): number {
  return ((weights[bucketOf(gram)] ?? 255) * maxWeight) / 255;
}
