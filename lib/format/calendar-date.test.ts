import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  calendarDateOf,
  compareDates,
  dateInZone,
  diffDays,
  isCalendarDate,
  parseCalendarDate,
  todayIn,
  utcMidnight,
} from './calendar-date';

const zones = ['Pacific/Chatham', 'America/Los_Angeles', 'UTC', 'Asia/Kolkata'];
const ownZone = process.env.TZ;

afterEach(() => {
  process.env.TZ = ownZone;
});

describe('isCalendarDate', () => {
  it.each(['2026-11-23', '2024-02-29', '0099-01-01'])('accepts %s', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-2',
    '2026-11-23T00:00',
    '',
    null,
    20261123,
  ])('refuses %s', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  it('throws when parsing what is no date', () => {
    expect(() => parseCalendarDate('2026-02-30')).toThrow(RangeError);
    expect(parseCalendarDate('2026-02-28')).toBe('2026-02-28');
  });
});

it('runs these tests in the zones they name', () => {
  process.env.TZ = 'America/Los_Angeles';
  expect(new Date('2026-11-23T00:00:00Z').getDate()).toBe(22);
  process.env.TZ = 'Pacific/Chatham';
  expect(new Date('2026-11-23T12:00:00Z').getDate()).toBe(24);
});

describe.each(zones)('arithmetic on a machine in %s', (zone) => {
  it('adds days across months, leap days and clock changes', () => {
    process.env.TZ = zone;
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-08', 1)).toBe('2026-03-09');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('adds months and years, ending on the last day where the day is missing', () => {
    process.env.TZ = zone;
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-01-15', -13)).toBe('2024-12-15');
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2025-12-02', 3)).toBe('2028-12-02');
  });

  it('counts days between dates in both directions', () => {
    process.env.TZ = zone;
    expect(diffDays('2026-11-23', '2026-12-02')).toBe(9);
    expect(diffDays('2026-12-02', '2026-11-23')).toBe(-9);
    expect(diffDays('2026-03-01', '2026-04-01')).toBe(31);
    expect(compareDates('2026-11-23', '2026-12-02')).toBeLessThan(0);
    expect(compareDates('2026-12-02', '2026-11-23')).toBeGreaterThan(0);
    expect(compareDates('2026-12-02', '2026-12-02')).toBe(0);
  });

  it('passes a database date through unchanged', () => {
    process.env.TZ = zone;
    expect(calendarDateOf(utcMidnight('2026-11-23'))).toBe('2026-11-23');
  });
});

describe('ageOn', () => {
  it('counts a birthday from the day itself', () => {
    expect(ageOn('2018-12-02', '2026-12-01')).toBe(7);
    expect(ageOn('2018-12-02', '2026-12-02')).toBe(8);
  });

  it('takes 1 March for someone born on 29 February, in a common year', () => {
    expect(ageOn('2012-02-29', '2026-02-28')).toBe(13);
    expect(ageOn('2012-02-29', '2026-03-01')).toBe(14);
  });
});

describe('the date in a zone', () => {
  const instant = new Date('2026-11-23T07:30:00Z');

  it('is the date on the wall there', () => {
    expect(dateInZone(instant, 'America/Los_Angeles')).toBe('2026-11-22');
    expect(dateInZone(instant, 'America/New_York')).toBe('2026-11-23');
    expect(todayIn('Pacific/Chatham', new Date('2026-11-23T10:30:00Z'))).toBe('2026-11-24');
  });
});
