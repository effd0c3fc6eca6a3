import { describe, expect, it } from 'vitest';
import { breakerFor, createBreaker } from './breaker';

const unavailable = { code: 'unavailable' } as const;

function setUp() {
  const clock = { now: 0 };
  return { clock, breaker: createBreaker({ failuresToOpen: 3, openMs: 10_000, now: () => clock.now }) };
}

function fail(breaker: ReturnType<typeof createBreaker>, times: number, failure: object = unavailable) {
  for (let n = 0; n < times; n += 1) {
    breaker.enter();
    breaker.report({ ...unavailable, ...failure });
  }
}

describe('the breaker', () => {
  it('opens after failures in a row, not before, and says how long', () => {
    const { breaker, clock } = setUp();
    fail(breaker, 2);
    expect(breaker.enter()).toEqual({ allowed: true });
    breaker.report(unavailable);
    clock.now = 2_500;
    expect(breaker.enter()).toEqual({ allowed: false, retryAfterSeconds: 8 });
  });

  it('counts only failures in a row', () => {
    const { breaker } = setUp();
    fail(breaker, 2);
    breaker.enter();
    breaker.report(null);
    fail(breaker, 2);
    expect(breaker.enter()).toEqual({ allowed: true });
  });

  it.each(['auth', 'blocked', 'truncated', 'invalid_output'] as const)('does not open for %s', (code) => {
    const { breaker } = setUp();
    fail(breaker, 10, { code });
    expect(breaker.enter()).toEqual({ allowed: true });
  });

  it('does not let a stopped call hide failures', () => {
    const { breaker } = setUp();
    fail(breaker, 2);
    breaker.enter();
    breaker.report({ code: 'stopped' });
    fail(breaker, 1);
    expect(breaker.enter()).toMatchObject({ allowed: false });
  });

  it('lets one call try when the time is over; it closes or opens again', () => {
    const { breaker, clock } = setUp();
    fail(breaker, 3);
    clock.now = 10_000;
    expect(breaker.enter()).toEqual({ allowed: true });
    expect(breaker.enter()).toMatchObject({ allowed: false });
    breaker.report(unavailable);
    expect(breaker.enter()).toEqual({ allowed: false, retryAfterSeconds: 10 });
    clock.now = 20_000;
    breaker.enter();
    breaker.report(null);
    expect([breaker.enter(), breaker.enter()]).toEqual([{ allowed: true }, { allowed: true }]);
  });

  it('stays open as long as the provider asked', () => {
    const { breaker } = setUp();
    fail(breaker, 3, { code: 'rate_limited', retryAfterSeconds: 60 });
    expect(breaker.enter()).toEqual({ allowed: false, retryAfterSeconds: 60 });
  });

  it('is one a provider', () => {
    expect(breakerFor('google')).toBe(breakerFor('google'));
    expect(breakerFor('google')).not.toBe(breakerFor('openai-compatible'));
  });
});
