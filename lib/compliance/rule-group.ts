import type { Facts } from './facts';
import type { Lack } from './finding';
import type { DraftRuleId, RecordRuleId, WordingRuleId } from './rule-ids';

/** A rule: pure, and empty when the plan has what it asks for. */
export type RuleCheck = (facts: Facts) => Lack[];

/** All rules of one prefix; leaving one out, or adding one, does not compile. */
export type RuleGroup<Prefix extends string> = Record<Extract<DraftRuleId, `${Prefix}-${string}`>, RuleCheck>;

/** The rules of one prefix that read the procedural record. */
export type RecordRuleGroup<Prefix extends string> = Record<
  Extract<RecordRuleId, `${Prefix}-${string}`>,
  RuleCheck
>;

/** The rules that read the wording. */
export type WordingRules = Record<WordingRuleId, RuleCheck>;
