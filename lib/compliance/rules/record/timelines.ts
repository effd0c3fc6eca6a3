import { daysLater } from '../../dates';
import type { Facts } from '../../facts';
import type { Lack } from '../../finding';
import * as record from '../../record-places';
import type { RecordRuleGroup } from '../../rule-group';
import { initialEvaluation, reevaluation, tooSoon } from './evaluation-timelines';
import * as plans from './plan-timelines';

/**
 * TL-09, 34 CFR 300.323(e) to (g): comparable services at once, in consultation with the parents, and the records
 * asked for; then the old plan is adopted or a new one written. The plan of another state cannot be adopted.
 */
function transfer(facts: Facts): Lack[] {
  const entry = record.entries(facts, 'transfer_in').at(-1);
  if (!entry) return [];
  const { data } = entry;
  const at = (part: keyof typeof data) => record.entryPlace(facts, entry, part);
  const lacks: Lack[] = [];
  const isDecided = (data.decision === 'adopted' || data.decision === 'new_iep') && data.decidedOn !== null;
  if (data.comparableServicesOn === null) lacks.push(at('comparableServicesOn'));
  else if (!isDecided) lacks.push(at('decision'));
  if (data.parentConsultedOn === null) lacks.push({ ...at('parentConsultedOn'), variant: 'parent' });
  if (data.recordsRequestedOn === null) lacks.push({ ...at('recordsRequestedOn'), variant: 'records' });
  if (data.decision === 'adopted' && data.isSameState !== 'yes') {
    lacks.push(
      data.isSameState === 'no'
        ? { ...at('decision'), variant: 'out_of_state', fix: 'change' }
        : record.toConfirm(at('isSameState'), 'state'),
    );
  }
  return lacks;
}

/**
 * TL-10, 34 CFR 300.613(a), 34 CFR 99.10(b): without unnecessary delay, before any IEP meeting or hearing, and
 * never later than the state's days (45). Until then it is a reminder.
 */
function recordsAccess(facts: Facts): Lack[] {
  const { today } = facts.context;
  return record.entries(facts, 'records_request').flatMap((entry): Lack[] => {
    const meeting = record
      .plannedOrHeld(facts)
      .map(({ on }) => on)
      .filter((on) => on >= entry.on)
      .toSorted()
      .at(0);
    const limit = daysLater(entry.on, facts.state.recordAccessDays);
    const due = meeting !== undefined && meeting < limit ? meeting : limit;
    const place = { ...record.entryPlace(facts, entry, 'givenOn'), values: { date: { date: due } } };
    if (entry.data.givenOn === null) return [today > due ? place : { ...place, severity: 'warning' }];
    return entry.data.givenOn <= due
      ? []
      : [{ ...place, variant: 'late', severity: 'warning', fix: 'confirm' }];
  });
}

/** The clocks; each counts in the days of 34 CFR 300.11 that its section names. */
export const timelineRules = {
  'TL-01': initialEvaluation,
  'TL-02': plans.firstMeeting,
  'TL-03': plans.annualReview,
  'TL-04': reevaluation,
  'TL-05': tooSoon,
  'TL-06': plans.startOfSchool,
  'TL-07': plans.thirdBirthday,
  'TL-08': plans.servicesStart,
  'TL-09': transfer,
  'TL-10': recordsAccess,
} as const satisfies RecordRuleGroup<'TL'>;
