import { ageClocks } from './age-clocks';
import { evaluationClocks } from './evaluation-clocks';
import { eventClocks } from './event-clocks';
import { leftOn, type ClockFacts } from './facts';
import { clockState, type Clock, type ClockState } from './kinds';
import { servedClocks } from './review-clocks';

export type StandingClock = Clock & Readonly<{ state: ClockState }>;

/**
 * All clocks of one student, at most one of a kind, those that run out first at the front and those met at the
 * end. Once a student has left special education only what an event has started still runs.
 */
export function clocksOf(facts: ClockFacts): StandingClock[] {
  const events = eventClocks(facts);
  const clocks =
    leftOn(facts) === null
      ? [...evaluationClocks(facts), ...servedClocks(facts), ...ageClocks(facts), ...events]
      : events;
  return clocks
    .map((clock) => ({ ...clock, state: clockState(clock, facts.today) }))
    .toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function rank({ state, dueOn, metOn }: StandingClock): string {
  return state === 'met' ? `2 ${metOn ?? ''}` : state === 'unknown' ? '1' : `0 ${dueOn ?? ''}`;
}
