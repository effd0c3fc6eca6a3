import { daysLater } from '../../dates';
import type { Facts } from '../../facts';
import type { Lack } from '../../finding';
import { isBlank } from '../../places';
import * as record from '../../record-places';
import { schoolYearStart } from './plan-timelines';

/* The procedural safeguards notice, 34 CFR 300.504, and surrogate parents, 300.519. */

type Trigger =
  'school_year' | 'referral' | 'state_complaint' | 'due_process_complaint' | 'disciplinary_change';

/**
 * CN-09, 34 CFR 300.504(a): once a school year, and on a referral, the first complaint of each kind in a school year
 * and a disciplinary change of placement. The yearly one may come until the year ends: it is required at the
 * latest when the team has met.
 */
export function safeguards(facts: Facts): Lack[] {
  const { today } = facts.context;
  const given = record.entries(facts, 'safeguards_notice').map(({ on }) => on);
  const begin = schoolYearStart(facts, today);
  const hasMet = record.heldMeetings(facts).some(({ on }) => on >= begin);
  const due = occasions(facts).filter(({ on }) => !given.some((day) => day >= on));
  const lacks = due.map(({ trigger }) => lackOf(trigger));
  if (given.some((day) => day >= begin && day <= today)) return lacks;
  return [{ ...lackOf('school_year'), ...(hasMet ? {} : { severity: 'warning' }) }, ...lacks];
}

function lackOf(trigger: Trigger): Lack {
  return {
    ...record.kindPlace('safeguards_notice'),
    values: { reason: { word: `safeguards.${trigger}` } },
  };
}

function occasions(facts: Facts): { trigger: Trigger; on: string }[] {
  const begin = schoolYearStart(facts, facts.context.today);
  const complaints = record.entries(facts, 'complaint').filter(({ on }) => on >= begin);
  const first = (kind: 'state' | 'due_process') => complaints.find(({ data }) => data.kind === kind)?.on;
  const changes = record
    .entries(facts, 'manifestation')
    .filter(({ data, on }) => data.safeguardsGivenOn === null && on >= begin);
  const referral = record.entries(facts, 'referral').at(0)?.on;
  const days: [Trigger, string | undefined][] = [
    ['referral', referral],
    ['state_complaint', first('state')],
    ['due_process_complaint', first('due_process')],
    ['disciplinary_change', changes.at(-1)?.on],
  ];
  return days.flatMap(([trigger, on]) => (on === undefined ? [] : [{ trigger, on }]));
}

/** CN-13, 34 CFR 300.519, 300.30: a surrogate when no parent can be found, within the state's days (30). */
export function surrogate(facts: Facts): Lack[] {
  const entry = record.entries(facts, 'surrogate').at(-1);
  if (!entry || !isBlank(entry.data.name)) return [];
  const due = daysLater(entry.data.neededSince ?? entry.on, facts.state.surrogateDays);
  const place = record.entryPlace(facts, entry, 'name');
  return [facts.context.today > due ? place : { ...place, severity: 'warning' }];
}
