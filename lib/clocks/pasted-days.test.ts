import { describe, expect, it } from 'vitest';
import { pastedDays } from './pasted-days';
import { closedRangeSchema, pastedDaysSchema, schoolYearSchema } from './schema';

const read = (text: string) => pastedDays(text, { maxRangeDays: 120 });

describe('a pasted list of days', () => {
  it('reads days and ranges in two forms with their names', () => {
    expect(
      read('2026-11-26 Thanksgiving\r\n\n1/4/2027 – 1/5/2027; Winter break\n2027-03-08 to 2027-3-9'),
    ).toEqual({
      days: [
        { on: '2026-11-26', name: 'Thanksgiving' },
        { on: '2027-01-04', name: 'Winter break' },
        { on: '2027-01-05', name: 'Winter break' },
        { on: '2027-03-08', name: '' },
        { on: '2027-03-09', name: '' },
      ],
      wrongLines: [],
    });
  });

  it('names each line it does not understand and guesses none', () => {
    expect(
      read('Thanksgiving\n2026-02-30 No such day\n2026-11-27 - 2026-11-26\n13/1/2026').wrongLines,
    ).toEqual([1, 2, 3, 4]);
    expect(read('2020-01-01 - 2026-01-01').wrongLines).toEqual([1]);
  });

  it('keeps the last of two lines about one day', () => {
    expect(read('2026-11-26 First\n2026-11-26 Second').days).toEqual([{ on: '2026-11-26', name: 'Second' }]);
  });
});

describe('the forms of the calendar', () => {
  it('leave out weekends and refuse what holds nothing else', () => {
    const range = closedRangeSchema.parse({ startsOn: '2026-11-27', endsOn: '2026-11-30', name: ' Break ' });
    expect(range.put.map(({ on, name, isHoliday }) => [on, name, isHoliday])).toEqual([
      ['2026-11-27', 'Break', false],
      ['2026-11-30', 'Break', false],
    ]);
    expect(closedRangeSchema.safeParse({ startsOn: '2026-11-28', endsOn: '' }).success).toBe(false);
    expect(closedRangeSchema.safeParse({ startsOn: '2026-11-27', endsOn: '2026-11-26' }).success).toBe(false);
    expect(closedRangeSchema.parse({ startsOn: '2026-11-27', endsOn: '', isHoliday: 'on' }).put).toHaveLength(
      1,
    );
  });

  it('refuse a list with a wrong line as a whole', () => {
    const wrong = pastedDaysSchema.safeParse({ text: '2026-11-26\nnext week' });
    expect(wrong.error?.issues[0]).toMatchObject({ path: ['text'], message: 'calendar.pasted_lines' });
    expect(pastedDaysSchema.safeParse({ text: '2026-11-28' }).error?.issues[0]?.message).toBe(
      'calendar.no_days',
    );
  });

  it('know a year from its dates', () => {
    expect(schoolYearSchema.safeParse({ startsOn: '2026-08-12', endsOn: '2026-08-12' }).success).toBe(false);
    expect(schoolYearSchema.safeParse({ startsOn: '2026-08-12', endsOn: '2028-05-26' }).success).toBe(false);
    expect(schoolYearSchema.safeParse({ startsOn: '2026-08-12', endsOn: '2027-05-28' }).success).toBe(true);
  });
});
