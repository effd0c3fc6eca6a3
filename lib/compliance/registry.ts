import { draftRuleIds, type DraftRuleId } from './rule-ids';
import type { RuleCheck } from './rule-group';
import { assessmentRules } from './rules/assessments';
import { developmentRules } from './rules/development';
import { documentRules } from './rules/document';
import { goalRules } from './rules/goals';
import { placementRules } from './rules/placement';
import { presentLevelRules } from './rules/present-levels';
import { privacyRules } from './rules/privacy';
import { serviceRules } from './rules/services';
import { specialFactorRules } from './rules/special-factors';
import { transitionRules } from './rules/transition';

/** Each implemented rule by its id. */
export const registry = {
  ...documentRules,
  ...developmentRules,
  ...specialFactorRules,
  ...presentLevelRules,
  ...goalRules,
  ...serviceRules,
  ...placementRules,
  ...assessmentRules,
  ...transitionRules,
  ...privacyRules,
} as const satisfies Record<DraftRuleId, RuleCheck>;

export const implementedRuleIds = draftRuleIds.filter((id) => Object.hasOwn(registry, id));
