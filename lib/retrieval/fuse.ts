/** What one leg of the search found: an id and the leg's own score, higher is better. */
export type Scored = { id: string; score: number };
export type Leg = { weight: number; hits: readonly Scored[] };

/** Scores moved to 0..1 over the leg's own hits; a single score, or equal ones, count as 1. */
export function normalised(hits: readonly Scored[]): Scored[] {
  const scores = hits.map(({ score }) => score);
  const low = Math.min(...scores);
  const range = Math.max(...scores) - low;
  return hits.map(({ id, score }) => ({ id, score: range > 0 ? (score - low) / range : 1 }));
}

/**
 * One ranking of several legs: the weighted sum of their normalised scores (a convex combination, which beats
 * rank fusion in and out of domain: Bruch, Gai and Ingber 2022). Ties go by id, so that the order is stable.
 */
export function fuse(legs: readonly Leg[]): Scored[] {
  const sums = new Map<string, number>();
  for (const { weight, hits } of legs) {
    for (const { id, score } of normalised(hits)) sums.set(id, (sums.get(id) ?? 0) + weight * score);
  }
  return [...sums]
    .map(([id, score]) => ({ id, score }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

type Limits = { limit: number; maxPerGroup: number };

/** The best of a ranking with at most so many of one document or section. */
export function diversify<T>(ranked: readonly T[], groupOf: (hit: T) => string, limits: Limits): T[] {
  const taken = new Map<string, number>();
  const chosen: T[] = [];
  for (const hit of ranked) {
    if (chosen.length === limits.limit) break;
    const group = groupOf(hit);
    const count = taken.get(group) ?? 0;
    if (count >= limits.maxPerGroup) continue;
    taken.set(group, count + 1);
    chosen.push(hit);
  }
  return chosen;
}
