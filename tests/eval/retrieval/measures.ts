type Gains = ReadonlyMap<string, number>;

/** Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002), linear gain as trec_eval. */
export function ndcgAt10(ranking: readonly string[], gains: Gains): number {
  const discounted = (values: readonly number[]) =>
    values.slice(0, 10).reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0);
  const ideal = discounted([...gains.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : discounted(ranking.map((id) => gains.get(id) ?? 0)) / ideal;
}

/** The share of the documents that answer among the first `depth`; of equals one is enough. */
export function recallAt(
  depth: number,
  ranking: readonly string[],
  gains: Gains,
  oneIsEnough = false,
): number {
  const relevant = [...gains].filter(([, gain]) => gain > 0).map(([id]) => id);
  const found = new Set(ranking.slice(0, depth));
  const held = relevant.filter((id) => found.has(id)).length;
  if (relevant.length === 0) return 0;
  return oneIsEnough ? Math.min(1, held) : held / relevant.length;
}

/** One over the place of the first document that answers; 0 when there is none. */
export function reciprocalRank(ranking: readonly string[], gains: Gains): number {
  const place = ranking.findIndex((id) => (gains.get(id) ?? 0) > 0);
  return place < 0 ? 0 : 1 / (place + 1);
}
