import { draftRuleIds, recordRuleIds, wordingRuleIds, type RuleId } from './rule-ids';
import { rules } from './rule-table';
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
import { consentAndNoticeRules } from './rules/record/consent-and-notice';
import { disciplineRules } from './rules/record/discipline';
import { documentRecordRules, placementRecordRules } from './rules/record/document-record';
import { privacyRecordRules } from './rules/record/privacy-record';
import { progressRules } from './rules/record/progress';
import { teamMeetingRules } from './rules/record/team-meetings';
import { timelineRules } from './rules/record/timelines';
import { transitionRecordRules } from './rules/record/transition-record';
import { wordingRules } from './rules/wording/wording-rules';

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
  ...wordingRules,
  ...documentRecordRules,
  ...placementRecordRules,
  ...progressRules,
  ...transitionRecordRules,
  ...teamMeetingRules,
  ...timelineRules,
  ...consentAndNoticeRules,
  ...privacyRecordRules,
  ...disciplineRules,
} as const satisfies Record<RuleId, RuleCheck>;

const place = new Map(rules.map(({ id }, index) => [id, index]));

/** In the order of the specification. */
export const implementedRuleIds = [...draftRuleIds, ...wordingRuleIds, ...recordRuleIds].toSorted(
  (a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0),
);
