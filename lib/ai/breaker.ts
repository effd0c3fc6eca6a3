import type { ModelFailureCode } from './failure';

/*
 * A circuit breaker: after some failures in a row a provider is left alone for a while, so that a person
 * hears at once that it is down instead of waiting for a timeout. Then one call tries whether it is back.
 */

export type BreakerSettings = {
  /** Failures in a row that open it. */
  failuresToOpen: number;
  /** How long it stays open, in milliseconds. A provider's longer Retry-After wins. */
  openMs: number;
  now: () => number;
};

export type Breaker = {
  /** Asks to call. Refused while open, and while the one trial call is under way. */
  enter: () => { allowed: true } | { allowed: false; retryAfterSeconds: number };
  /** Reports how the call went; null for success. Every `enter` that was allowed needs one report. */
  report: (failure: { code: ModelFailureCode; retryAfterSeconds?: number } | null) => void;
};

const defaults: BreakerSettings = { failuresToOpen: 5, openMs: 30_000, now: Date.now };

/** What says something about the provider's health. A wrong key or a bad answer does not. */
const countsAsFailure: Readonly<Record<ModelFailureCode, boolean>> = {
  stopped: false,
  timeout: true,
  auth: false,
  rate_limited: true,
  unavailable: true,
  blocked: false,
  truncated: false,
  invalid_output: false,
  unexpected: false,
};

export function createBreaker(settings: Partial<BreakerSettings> = {}): Breaker {
  const { failuresToOpen, openMs, now } = { ...defaults, ...settings };
  let failures = 0;
  let openUntil = 0;
  let isTrying = false;
  const isOpen = () => failures >= failuresToOpen;

  return {
    enter() {
      if (!isOpen()) return { allowed: true };
      const waitMs = openUntil - now();
      if (waitMs > 0 || isTrying)
        return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) };
      isTrying = true;
      return { allowed: true };
    },
    report(failure) {
      isTrying = false;
      // A call that was stopped says nothing either way.
      if (failure?.code === 'stopped') return;
      if (!failure || !countsAsFailure[failure.code]) {
        failures = 0;
        return;
      }
      failures += 1;
      if (isOpen()) openUntil = now() + Math.max(openMs, (failure.retryAfterSeconds ?? 0) * 1000);
    },
  };
}

const byProvider = new Map<string, Breaker>();

/** The breaker of a provider in this process. */
export function breakerFor(provider: string): Breaker {
  const known = byProvider.get(provider);
  if (known) return known;
  const breaker = createBreaker();
  byProvider.set(provider, breaker);
  return breaker;
}
