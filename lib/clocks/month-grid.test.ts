import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedRanges } from './closed-ranges';
import { shiftMonth, weeksOf } from './month-grid';

describe('weeksOf', () => {
  it('fills the weeks around a month, Sunday first', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks).toHaveLength(5);
    expect(weeks[0]?.[0]).toBe('2026-11-01');
    expect(weeks.at(-1)?.at(-1)).toBe('2026-12-05');
    // February 2026 starts on a Sunday and has 28 days: four weeks and nothing around them.
    expect(weeksOf('2026-02').flat()).toHaveLength(28);
    expect(weeksOf('2026-08')).toHaveLength(6);
  });

  it('holds each day of the month once, also where clocks change', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1990, max: 2100 }), (number, year) => {
        const month = `${year}-${String(number).padStart(2, '0')}`;
        const days = weeksOf(month).flat();
        expect(new Set(days).size).toBe(days.length);
        expect(days.filter((day) => day.startsWith(month))).toHaveLength(
          new Date(Date.UTC(year, number, 0)).getUTCDate(),
        );
      }),
    );
  });

  it('goes from December to January', () => {
    expect([shiftMonth('2026-12', 1), shiftMonth('2027-01', -1)]).toEqual(['2027-01', '2026-12']);
  });
});

describe('closedRanges', () => {
  const closed = (on: string, name = 'Break', isHoliday = false) => ({ on, name, isHoliday });

  it('joins neighbours of one name over a weekend', () => {
    const ranges = closedRanges([
      closed('2026-11-26'),
      closed('2026-11-27'),
      closed('2026-11-30'),
      closed('2026-12-02'),
    ]);
    expect(ranges.map(({ startsOn, endsOn, days }) => [startsOn, endsOn, days.length])).toEqual([
      ['2026-11-26', '2026-11-30', 3],
      ['2026-12-02', '2026-12-02', 1],
    ]);
  });

  it('keeps apart what has another name or is a holiday', () => {
    const ranges = closedRanges([
      closed('2026-11-24'),
      closed('2026-11-25', 'Other'),
      closed('2026-11-26', 'Other', true),
    ]);
    expect(ranges).toHaveLength(3);
  });
});
