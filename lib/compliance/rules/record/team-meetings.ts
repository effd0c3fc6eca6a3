import type { RecordRuleGroup } from '../../rule-group';
import { interpreter, meetingNotice, transitionLines } from './meeting-notice';
import { copyGiven, partsKnown } from './plan-copies';
import * as members from './team-members';

export const teamMeetingRules = {
  'TM-01': members.requiredMembers,
  'TM-02': members.agreedAbsence,
  'TM-03': members.consentedAbsence,
  'TM-04': meetingNotice,
  'TM-05': transitionLines,
  'TM-06': members.parentAttempts,
  'TM-07': interpreter,
  'TM-08': copyGiven,
  'TM-09': partsKnown,
  'TM-10': members.generalTeacher,
  'TM-11': members.partCCoordinator,
} as const satisfies RecordRuleGroup<'TM'>;
