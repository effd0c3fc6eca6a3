import { countTerms, termsIn } from './terms';
import entries from './thesaurus.json';

/*
 * What teachers and parents say for what the law says: "summer services" for extended school year. Each entry
 * of thesaurus.json holds words of the law and the plain phrases that stand for them. Our own writing.
 */

type Phrase = { plain: readonly string[]; law: readonly string[] };

function phrasesByFirst(): Map<string, Phrase[]> {
  const byFirst = new Map<string, Phrase[]>();
  for (const { law, plain } of entries) {
    const lawTerms = [...countTerms(law).keys()];
    for (const phrase of plain) {
      const terms = termsIn(phrase).map(({ term }) => term);
      const [first] = terms;
      if (first === undefined) continue;
      const known = byFirst.get(first) ?? [];
      byFirst.set(first, [...known, { plain: terms, law: lawTerms }]);
    }
  }
  return byFirst;
}

let phrases: Map<string, Phrase[]> | undefined;

/**
 * The terms of the law for the plain phrases in a question, each with a weight from 0 to 1, its greatest over
 * the phrases that lead to it. The words of a phrase must follow one another, stop words aside. A longer
 * phrase says more surely what is meant than a single word; an entry's many words share its weight, so that a
 * long name does not outweigh a short one.
 */
export function lawTermsFor(question: string): Map<string, number> {
  phrases ??= phrasesByFirst();
  const asked = termsIn(question).map(({ term }) => term);
  const found = new Map<string, number>();
  asked.forEach((term, at) => {
    for (const { plain, law } of phrases?.get(term) ?? []) {
      if (!plain.every((word, offset) => asked[at + offset] === word)) continue;
      const certainty = plain.length > 1 ? 1 : 0.7;
      const weight = certainty / Math.sqrt(law.length);
      for (const word of law) found.set(word, Math.max(found.get(word) ?? 0, weight));
    }
  });
  return found;
}
