/** The shared corpora: 34 CFR part 300, 20 U.S.C. chapter 33, and the product's goal bank. */
export const knowledgeKinds = ['cfr', 'usc', 'goal_bank'] as const;
export type KnowledgeKind = (typeof knowledgeKinds)[number];

export function isKnowledgeKind(kind: string): kind is KnowledgeKind {
  return knowledgeKinds.some((known) => known === kind);
}
