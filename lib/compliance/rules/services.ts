import type { RuleGroup } from '../rule-group';
import { minutesAgree } from './minutes';
import * as participation from './participation';
import * as parts from './service-parts';
import * as supports from './supports';

export const serviceRules = {
  'SV-01': parts.specialEducation,
  'SV-02': parts.startDate,
  'SV-03': parts.frequency,
  'SV-04': parts.duration,
  'SV-05': parts.location,
  'SV-06': parts.connected,
  'SV-07': supports.aids,
  'SV-08': supports.personnelSupports,
  'SV-10': minutesAgree,
  'SV-11': parts.insideThePlan,
  'SV-12': participation.esyDecision,
  'SV-14': participation.esyDetails,
  'SV-15': participation.physicalEducation,
  'SV-16': supports.labelled,
  'SV-18': participation.activities,
  'SV-19': participation.transportation,
} as const satisfies RuleGroup<'SV'>;
