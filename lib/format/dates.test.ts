import { afterEach, describe, expect, it } from 'vitest';
import { formatCalendarDate, formatDateRange, formatInstant, formatRelativeDate } from './dates';
import { formatBytes, formatNumber, formatShare } from './numbers';

const ownZone = process.env.TZ;

afterEach(() => {
  process.env.TZ = ownZone;
});

/** Formats put narrow and no-break spaces between parts; tests read them as spaces. */
function plain(text: string): string {
  return text.replace(/[\u2009\u202f\u00a0]/g, ' ');
}

describe.each(['Pacific/Chatham', 'America/Los_Angeles'])('on a machine in %s', (zone) => {
  it('writes a calendar date without moving it', () => {
    process.env.TZ = zone;
    expect(formatCalendarDate('2026-11-23', 'en')).toBe('November 23, 2026');
    expect(formatCalendarDate('2026-11-23', 'en', 'full')).toBe('Monday, November 23, 2026');
    expect(formatCalendarDate('2026-01-01', 'en', 'day_month')).toBe('Jan 1');
    expect(formatCalendarDate('2026-11-23', 'es')).toBe('23 de noviembre de 2026');
    expect(plain(formatDateRange('2026-09-14', '2026-12-02', 'en'))).toBe('Sep 14 – Dec 2, 2026');
  });

  it('writes an instant in the zone asked for', () => {
    process.env.TZ = zone;
    const instant = new Date('2026-12-02T23:15:00Z');
    expect(plain(formatInstant(instant, 'America/Los_Angeles', 'en', 'weekday_time'))).toBe(
      'Wednesday, December 2, 2026 at 3:15 PM',
    );
    expect(plain(formatInstant(instant, 'Pacific/Chatham', 'en', 'date'))).toBe('December 3, 2026');
    expect(plain(formatInstant(instant, 'America/Los_Angeles', 'en', 'time'))).toBe('3:15 PM');
  });
});

it('refuses what is no date', () => {
  expect(() => formatCalendarDate('2026-02-30', 'en')).toThrow(RangeError);
});

it('says how far a date is', () => {
  expect(formatRelativeDate('2026-12-02', '2026-11-23', 'en')).toBe('in 9 days');
  expect(formatRelativeDate('2026-11-19', '2026-11-23', 'en')).toBe('4 days ago');
  expect(formatRelativeDate('2026-11-24', '2026-11-23', 'es')).toBe('mañana');
  expect(formatRelativeDate('2027-03-30', '2026-11-23', 'en')).toBe('in 4 months');
});

it('writes numbers, shares and sizes', () => {
  expect(formatNumber(1234.56, 'en')).toBe('1,234.6');
  expect(formatShare(0.864, 'en')).toBe('86%');
  expect(formatBytes(2_400_000, 'en')).toBe('2.4 MB');
  expect(formatBytes(195_000, 'en')).toBe('195 kB');
  expect(formatBytes(12, 'en')).toBe('12 bytes');
});
