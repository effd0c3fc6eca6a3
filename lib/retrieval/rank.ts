import { fuse, type Scored } from './fuse';
import { lexicalWeight, minCosine, vectorWeight } from './ranking';

export type LegHits = Readonly<{
  lexical: readonly Scored[];
  vector: readonly Scored[];
  again?: readonly Scored[];
}>;

/**
 * Joins what the legs found; the place where a further leg or a reranker comes in. Pure, so that the measured
 * ranking (tests/eval/retrieval) is the one in use. `again` is what a second pass
 * of the lexical leg found and takes its place.
 */
export function rank({ lexical, vector, again }: LegHits): Scored[] {
  return fuse([
    { weight: lexicalWeight, hits: again ?? lexical },
    { weight: vectorWeight, hits: vector.filter(({ score }) => score >= minCosine) },
  ]);
}
