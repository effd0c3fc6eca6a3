import type { Scored } from './fuse';
import { feedbackDepth, feedbackTermCount, feedbackWeight, hitsPerFeedback } from './ranking';
import { countTerms } from './terms';
import type { QueryTerms, SearchPlace } from './search-place';

/** A question that names a paragraph of law or a section by number is after exactly that one. */
export function mayFeedBack(terms: QueryTerms): boolean {
  return terms.size > 0 && ![...terms.keys()].some((term) => /^\d{3,4}(?:\.\d+|\()/.test(term));
}

/** BM25's rarity of a term that `count` of `total` passages hold. */
export function rarity(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}

/** How much each word makes up of the passages, the better ones first. */
function shares(best: readonly Scored[], texts: ReadonlyMap<string, string>): Map<string, number> {
  const sums = new Map<string, number>();
  const whole = best.reduce((sum, { score }) => sum + score, 0);
  for (const { id, score } of best) {
    const counts = countTerms(texts.get(id) ?? '');
    const length = [...counts.values()].reduce((sum, count) => sum + count, 0);
    for (const [term, count] of counts) {
      // Numbers belong to their passage, not to the subject.
      if (!/^\p{L}/u.test(term)) continue;
      sums.set(term, (sums.get(term) ?? 0) + ((score / whole) * count) / length);
    }
  }
  return sums;
}

/**
 * The question's terms with the telling words of its best passages (pseudo-relevance feedback, the relevance
 * model of Lavrenko and Croft 2001 mixed with the question as in RM3). Null when too few passages were found
 * for the best of them to say anything: in a short file the best passages are nearly all there are.
 */
export async function feedbackTerms(
  place: SearchPlace,
  terms: QueryTerms,
  ranked: readonly Scored[],
): Promise<QueryTerms | null> {
  const depth = Math.min(feedbackDepth, Math.floor(ranked.length / hitsPerFeedback));
  if (depth === 0) return null;
  const best = ranked.slice(0, depth);
  const texts = await place.read(best.map(({ id }) => id));
  const found = shares(best, texts);
  const { total, counts } = await place.count([...found.keys()]);
  const telling = [...found]
    .map(([term, share]) => ({ term, share, value: share * rarity(counts.get(term) ?? 0, total) }))
    .sort((a, b) => b.value - a.value || (a.term < b.term ? -1 : 1))
    .slice(0, feedbackTermCount);
  const sum = telling.reduce((all, { share }) => all + share, 0);
  const asked = [...terms.values()].reduce((all, weight) => all + weight, 0);
  const mixed = new Map(terms);
  for (const { term, share } of telling) {
    mixed.set(term, (mixed.get(term) ?? 0) + (feedbackWeight * asked * share) / sum);
  }
  return mixed;
}
