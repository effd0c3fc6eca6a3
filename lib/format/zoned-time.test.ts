import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateInZone } from './calendar-date';
import { instantInZone, isWallTime, wallTimeIn } from './zoned-time';

const zones = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'Pacific/Guam',
  'America/Puerto_Rico',
  'Pacific/Chatham',
  'Australia/Lord_Howe',
  'America/St_Johns',
];
const two = (value: number) => String(value).padStart(2, '0');
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);
const anyDate = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2019-01-01', days));

describe('wall time to instant', () => {
  it('knows the offset of the day, not of today', () => {
    expect(instantInZone('2026-12-02', '15:15', 'America/Chicago').toISOString()).toBe(
      '2026-12-02T21:15:00.000Z',
    );
    expect(instantInZone('2026-07-02', '15:15', 'America/Chicago').toISOString()).toBe(
      '2026-07-02T20:15:00.000Z',
    );
    expect(instantInZone('2026-12-02', '00:00', 'Pacific/Guam').toISOString()).toBe(
      '2026-12-01T14:00:00.000Z',
    );
  });

  it('moves a time the clocks skip past the gap', () => {
    const instant = instantInZone('2027-03-14', '02:30', 'America/Los_Angeles');
    expect(instant.toISOString()).toBe('2027-03-14T10:30:00.000Z');
    expect(wallTimeIn(instant, 'America/Los_Angeles')).toBe('03:30');
  });

  it('takes the first of a time the clocks show twice', () => {
    expect(instantInZone('2026-11-01', '01:30', 'America/New_York').toISOString()).toBe(
      '2026-11-01T05:30:00.000Z',
    );
  });

  it('never moves the day and shows the same time again in every zone, but for the skipped hour', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyDate, anyTime, (zone, date, time) => {
        const instant = instantInZone(date, time, zone);
        expect(dateInZone(instant, zone)).toBe(date);
        const shown = wallTimeIn(instant, zone);
        const isSkipped = shown !== time;
        if (isSkipped) {
          expect(shown > time).toBe(true);
          // It is a gap indeed: no instant near it shows the time asked for.
          for (let minutes = -180; minutes <= 180; minutes += 1)
            expect(wallTimeIn(new Date(instant.getTime() + minutes * 60_000), zone)).not.toBe(time);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the order of times of a day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyDate, (zone, date) => {
        const nine = instantInZone(date, '09:00', zone).getTime();
        expect(instantInZone(date, '10:30', zone).getTime() - nine).toBe(90 * 60_000);
      }),
    );
  });

  it('refuses what is no time', () => {
    expect(isWallTime('9:00')).toBe(false);
    expect(isWallTime('24:00')).toBe(false);
    expect(isWallTime('09:05')).toBe(true);
    expect(() => instantInZone('2026-12-02', '25:00', 'America/Chicago')).toThrow(RangeError);
  });
});
