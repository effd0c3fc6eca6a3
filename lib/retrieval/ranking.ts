/*
 * The numbers of the ranking in one place, measured on public judgements (tests/eval/retrieval). Changing one
 * means running the measurement again.
 */

/** BM25 (Robertson and Zaragoza 2009): saturation of repetition and the weight of a passage's length. */
export const saturation = 1.2;
export const lengthWeight = 0.75;

/** How deep each leg looks before the two are joined. */
export const legDepth = 100;

/** The built-in vectors see spelling, not meaning, so the lexical leg leads. */
export const lexicalWeight = 0.75;
export const vectorWeight = 0.25;

/**
 * Cosines of unrelated texts scatter round 0 by 1/sqrt(1536) = .026. Below three times that a passage is not
 * near, only the nearest there is.
 */
export const minCosine = 0.08;

/**
 * The second pass of the lexical leg (lib/retrieval/feedback.ts): how many of the best passages it learns from,
 * one for so many passages found, how many words it takes, and their weight beside the question's own.
 */
export const feedbackDepth = 8;
export const hitsPerFeedback = 12;
export const feedbackTermCount = 20;
export const feedbackWeight = 0.5;

/** What a term of the law counts for that the thesaurus adds, and the most it may, below a word that was asked. */
export const expansionWeight = 2.2;
export const maxExpansionWeight = 0.9;

export const maxPerDocument = 3;

/**
 * The statute says again, at more length, what the regulations say for schools; where both answer, the
 * regulation comes first.
 */
export const kindWeight = { cfr: 1, usc: 0.85, goal_bank: 1 } as const;
