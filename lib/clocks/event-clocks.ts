import { addDays } from '@/lib/format/calendar-date';
import { entriesIn, explain, type ClockFacts } from './facts';
import { mostPressing, type Clock } from './kinds';

const manifestationDays = 10;

/** The clocks that an event starts: a removal, a request for the record, a transfer. */
export function eventClocks(facts: ClockFacts): Clock[] {
  return [...manifestation(facts), ...recordsRequest(facts), ...transfers(facts)];
}

/** 10 school days from the decision to change the placement (34 CFR 300.530(e)(1)). */
function manifestation(facts: ClockFacts): Clock[] {
  const clocks = entriesIn(facts, 'manifestation').map(({ on, data }): Clock => ({
    kind: 'manifestation',
    startedOn: on,
    dueOn: facts.calendar.addDays(on, manifestationDays, 'school'),
    metOn: data.heldOn,
    cite: '34 CFR 300.530(e)(1)',
    explanation: explain({ rule: 'days', count: manifestationDays, unit: 'school', from: on }),
  }));
  return mostPressing(clocks);
}

/** Without delay, before the next meeting on the plan, and in 45 days or the state's fewer (300.613(a)). */
function recordsRequest(facts: ClockFacts): Clock[] {
  const count = facts.state.recordAccessDays;
  const clocks = entriesIn(facts, 'records_request').map(({ on, data }): Clock => {
    const limit = addDays(on, count);
    const meeting = facts.meetings
      .filter(({ status, on: day }) => status !== 'cancelled' && day > on && day <= limit)
      .map(({ on: day }) => day)
      .toSorted()[0];
    return {
      kind: 'records_request',
      startedOn: on,
      dueOn: meeting ? addDays(meeting, -1) : limit,
      metOn: data.givenOn,
      cite: '34 CFR 300.613(a)',
      explanation: meeting
        ? explain({ rule: 'before_meeting', from: meeting })
        : explain({ rule: 'days', count, unit: 'calendar', from: on }),
    };
  });
  return mostPressing(clocks);
}

/** Comparable services at once, and the adoption or a new plan in the state's time (300.323(e), (f)). */
function transfers(facts: ClockFacts): Clock[] {
  const limit = facts.state.transferLimit;
  const entries = entriesIn(facts, 'transfer_in');
  const services = entries.map(({ on, data }): Clock => ({
    kind: 'transfer_services',
    startedOn: on,
    dueOn: on,
    metOn: data.comparableServicesOn,
    cite: data.isSameState === 'no' ? '34 CFR 300.323(f)' : '34 CFR 300.323(e)',
    explanation: explain({ rule: 'at_once', from: on }),
  }));
  if (!limit) return mostPressing(services);
  const { days: count, unit } = limit;
  const decisions = entries.map(({ on, data }): Clock => ({
    kind: 'transfer_decision',
    startedOn: on,
    dueOn: facts.calendar.addDays(on, count, unit),
    metOn: data.decision === 'evaluating' ? null : data.decidedOn,
    cite: data.isSameState === 'no' ? '34 CFR 300.323(f)(2)' : '34 CFR 300.323(e)',
    explanation: explain({ rule: 'days', count, unit, from: on }),
  }));
  return [...mostPressing(services), ...mostPressing(decisions)];
}
