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

type SupportParts = Readonly<{ kind: unknown; group: unknown }>;

/** What a support of this kind and group often is, for the words of the plan. */
export function supportStatements({ kind, group }: SupportParts): readonly string[] {
  switch (kind) {
    case 'modification':
      return lists.modifications;
    case 'supplementary_aid':
      return lists.supplementary_aids;
    case 'personnel_support':
      return lists.personnel_supports;
    default:
      return isAccommodationGroup(group) ? lists.accommodations[group] : [];
  }
}

function isAccommodationGroup(group: unknown): group is keyof typeof lists.accommodations {
  return typeof group === 'string' && Object.hasOwn(lists.accommodations, group);
}
