import type { Facts } from '../../facts';
import type { Lack } from '../../finding';
import * as record from '../../record-places';
import type { RecordRuleGroup } from '../../rule-group';
import * as consents from './consents';
import * as notices from './notices';
import { safeguards, surrogate } from './safeguards';
import { isAmendment } from './team';

function amendmentWithoutMeeting(facts: Facts): Lack[] {
  return isAmendment(facts) && record.heldMeetings(facts).length === 0 ? consents.amendment(facts) : [];
}

/** Consent, prior written notice and the safeguards notice. */
export const consentAndNoticeRules = {
  'CN-01': consents.initialEvaluation,
  'CN-02': consents.initialServices,
  'CN-03': consents.reevaluation,
  'CN-04': consents.revocation,
  'CN-05': notices.noticeOfEach,
  'CN-06': notices.sevenElements,
  'CN-07': notices.parentsLanguage,
  'CN-08': notices.readable,
  'CN-09': safeguards,
  'CN-10': notices.byEmail,
  'CN-11': amendmentWithoutMeeting,
  'CN-12': consents.annualDateStands,
  'CN-13': surrogate,
} as const satisfies RecordRuleGroup<'CN'>;
