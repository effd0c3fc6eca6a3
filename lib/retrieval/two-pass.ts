import type { Scored } from './fuse';
import { feedbackTerms, mayFeedBack } from './feedback';
import { rank } from './rank';
import { expansionWeight, maxExpansionWeight } from './ranking';
import type { QueryTerms, SearchPlace } from './search-place';
import { countTerms } from './terms';
import { lawTermsFor } from './thesaurus';

/** The question's own terms, and below them the terms of the law that its plain words stand for. */
export function questionTerms(text: string, options: { expand: boolean }): Map<string, number> {
  const terms = countTerms(text);
  // A citation or a number means itself.
  if (!options.expand || !mayFeedBack(terms)) return terms;
  for (const [term, weight] of lawTermsFor(text)) {
    const below = Math.min(maxExpansionWeight, weight * expansionWeight);
    terms.set(term, Math.max(terms.get(term) ?? 0, below));
  }
  return terms;
}

/**
 * The search in two passes: what both legs find for the question, then the lexical leg once more with the
 * telling words of the best passages added. One pass alone for a citation and where little was found.
 */
export async function searchTwice(place: SearchPlace, terms: QueryTerms): Promise<Scored[]> {
  const lexical = await place.lexical(terms);
  const vector = await place.nearest();
  const first = rank({ lexical, vector });
  const added = mayFeedBack(terms) ? await feedbackTerms(place, terms, first) : null;
  if (!added) return first;
  return rank({ lexical, vector, again: await place.lexical(added) });
}
