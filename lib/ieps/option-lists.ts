import type { SuggestionList } from './field-descriptor';
import lists from './option-lists.json';

/*
 * Words to choose instead of writing them. They go into the plan as they are, so they are in the language of the
 * plan; anything else can be written in their place.
 */

/** Lists that depend on the plan or the state, over the fixed ones. */
export type PlanSuggestions = Readonly<Partial<Record<SuggestionList, readonly string[]>>>;

const fixedLists: Readonly<Record<SuggestionList, readonly string[]>> = {
  service_locations: lists.service_locations,
  special_education: lists.special_education,
  providers: lists.providers,
  transportation: lists.transportation,
  test_accommodations: Object.values(lists.accommodations).flat(),
};

export function suggestionsFor(list: SuggestionList, ofPlan: PlanSuggestions = {}): readonly string[] {
  return [...new Set(ofPlan[list] ?? fixedLists[list])];
}

/** A support one may take over: its words, what kind it is, and the group of an accommodation. */
export type SupportOption = Readonly<{ kind: string; group: string; words: string }>;

const supportOptions: readonly SupportOption[] = [
  ...Object.entries(lists.accommodations).flatMap(([group, statements]) =>
    statements.map((words) => ({ kind: 'accommodation', group, words })),
  ),
  ...lists.modifications.map((words) => ({ kind: 'modification', group: 'other', words })),
  ...lists.supplementary_aids.map((words) => ({ kind: 'supplementary_aid', group: 'other', words })),
  ...lists.personnel_supports.map((words) => ({ kind: 'personnel_support', group: 'other', words })),
];

/** Those of one kind and group; all of them while neither is chosen. */
export function supportOptionsFor(parts: Readonly<{ kind: unknown; group: unknown }>): SupportOption[] {
  const isGrouped = parts.kind === 'accommodation' && parts.group !== 'other';
  return supportOptions.filter(
    ({ kind, group }) =>
      (parts.kind === null || kind === parts.kind) && (!isGrouped || group === parts.group),
  );
}
