import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, diffDays } from '@/lib/format/calendar-date';
import { federalHolidays, weekdayOf } from './federal-holidays';
import { dayUnits, schoolCalendar } from './school-calendar';

const days = (...on: string[]) => on.map((date) => ({ on: date, isHoliday: false }));
const year = { startsOn: '2026-08-12', endsOn: '2027-05-28' };
const thanksgiving = days('2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27');
const one = schoolCalendar({ schoolYears: [year], closedDays: thanksgiving });

describe('federal holidays', () => {
  it('are observed as the calendars of 2026 and 2027 print them', () => {
    expect(federalHolidays(2026).map(({ on }) => on)).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ]);
    expect(federalHolidays(2027).map(({ on }) => on)).toContain('2027-07-05');
    expect(federalHolidays(2022)[0]?.on).toBe('2021-12-31');
  });

  it('know Juneteenth from 2021 on', () => {
    expect(federalHolidays(2020)).toHaveLength(10);
    expect(federalHolidays(2021).find(({ name }) => name === 'juneteenth')?.on).toBe('2021-06-18');
  });

  it('never fall on a weekend', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2100 }), (any) => {
        for (const { on } of federalHolidays(any)) expect([1, 2, 3, 4, 5]).toContain(weekdayOf(on));
      }),
    );
  });
});

describe('days of the school calendar', () => {
  it('tells school days from business days', () => {
    expect(one.isSchoolDay('2026-11-24')).toBe(false);
    expect(one.isBusinessDay('2026-11-24')).toBe(true);
    expect(one.isBusinessDay('2026-11-26')).toBe(false);
    expect(one.isSchoolDay('2026-11-21')).toBe(false);
    // Children attend on a federal holiday unless the district is closed.
    expect(one.isSchoolDay('2026-10-12')).toBe(true);
    expect(one.isBusinessDay('2026-10-12')).toBe(false);
    expect(one.isSchoolDay('2027-06-01')).toBe(false);
    expect(one.isBusinessDay('2021-12-31')).toBe(false);
  });

  it('takes a recorded holiday from the business days, another closed day not', () => {
    const closedDays = [
      { on: '2026-09-16', isHoliday: true },
      { on: '2026-09-17', isHoliday: false },
    ];
    const calendar = schoolCalendar({ schoolYears: [year], closedDays });
    expect(calendar.isBusinessDay('2026-09-16')).toBe(false);
    expect(calendar.isBusinessDay('2026-09-17')).toBe(true);
    expect(calendar.isSchoolDay('2026-09-17')).toBe(false);
    expect(calendar.addDays('2026-09-15', 1, 'business')).toBe('2026-09-17');
    expect(calendar.addDays('2026-09-15', 1, 'school')).toBe('2026-09-18');
  });

  it('leaves out the day of the event and jumps over closed days', () => {
    expect(one.addDays('2026-11-20', 1, 'school')).toBe('2026-11-30');
    expect(one.addDays('2026-11-21', 1, 'school')).toBe('2026-11-30');
    expect(one.addDays('2026-11-20', 4, 'business')).toBe('2026-11-27');
    expect(one.addDays('2026-11-30', -1, 'school')).toBe('2026-11-20');
    expect(one.addDays('2026-11-21', 0, 'school')).toBe('2026-11-21');
    expect(one.daysBetween('2026-11-20', '2026-11-30', 'school')).toBe(1);
    expect(one.daysBetween('2026-11-20', '2026-11-29', 'school')).toBe(0);
    expect(one.daysBetween('2026-11-20', '2026-11-29', 'calendar')).toBe(9);
  });

  it('gives no answer where no year is recorded', () => {
    expect(one.addDays('2027-05-28', 1, 'school')).toBeNull();
    expect(one.addDays('2026-08-11', 1, 'school')).toBeNull();
    expect(one.addDays('2027-05-20', 30, 'business')).toBeNull();
    expect(one.addDays('2026-08-13', -2, 'school')).toBeNull();
    expect(one.daysBetween('2026-09-01', '2027-06-01', 'school')).toBeNull();
    const none = schoolCalendar({ schoolYears: [], closedDays: [] });
    expect(none.addDays('2026-09-01', 5, 'business')).toBeNull();
    expect(none.addDays('2026-09-01', 5, 'calendar')).toBe('2026-09-06');
    const reversed = schoolCalendar({
      schoolYears: [{ startsOn: '2027-01-01', endsOn: '2026-01-01' }],
      closedDays: [],
    });
    expect(reversed.isSchoolDay('2026-06-01')).toBe(false);
  });

  it('counts through a summer, never through a year nobody recorded', () => {
    const before = { startsOn: '2025-08-13', endsOn: '2026-05-29' };
    const both = schoolCalendar({ schoolYears: [year, before], closedDays: [] });
    expect(both.addDays('2026-05-29', 1, 'school')).toBe('2026-08-12');
    expect(both.daysBetween('2026-05-29', '2026-08-12', 'business')).toBe(51);
    const gap = schoolCalendar({
      schoolYears: [{ startsOn: '2024-08-13', endsOn: '2025-05-29' }, year],
      closedDays: [],
    });
    expect(gap.addDays('2025-05-29', 1, 'school')).toBeNull();
    expect(gap.addDays('2026-08-12', 1, 'school')).toBe('2026-08-13');
  });

  it('crosses a leap day and the change of clocks', () => {
    const leap = schoolCalendar({
      schoolYears: [{ startsOn: '2027-08-11', endsOn: '2028-05-26' }],
      closedDays: [],
    });
    expect(leap.addDays('2028-02-28', 1, 'school')).toBe('2028-02-29');
    expect(leap.addDays('2028-02-28', 2, 'school')).toBe('2028-03-01');
    // Daylight saving time begins on 14 March 2027 and ends on 1 November 2026 in the United States.
    expect(one.addDays('2027-03-12', 1, 'school')).toBe('2027-03-15');
    expect(one.addDays('2026-10-30', 1, 'school')).toBe('2026-11-02');
    expect(one.daysBetween('2027-03-12', '2027-03-15', 'calendar')).toBe(3);
  });
});

const anyDay = fc.integer({ min: 0, max: 640 }).map((offset) => addDays('2026-08-12', offset));
const anyCalendar = fc
  .array(fc.record({ on: anyDay, isHoliday: fc.boolean() }), { maxLength: 60 })
  .map((closedDays) =>
    schoolCalendar({
      schoolYears: [year, { startsOn: '2027-08-11', endsOn: '2028-05-26' }],
      closedDays,
    }),
  );
const anyUnit = fc.constantFrom(...dayUnits);

describe('counting', () => {
  it('finds again the number of days it has added', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyDay,
        anyUnit,
        fc.integer({ min: -200, max: 200 }),
        (calendar, from, unit, n) => {
          const to = calendar.addDays(from, n, unit);
          if (to !== null) expect(calendar.daysBetween(from, to, unit)).toBe(n);
        },
      ),
    );
  });

  it('lands on a day of its own unit', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.integer({ min: 1, max: 200 }), (calendar, from, n) => {
        const school = calendar.addDays(from, n, 'school');
        const business = calendar.addDays(from, n, 'business');
        if (school !== null) expect(calendar.isSchoolDay(school)).toBe(true);
        if (business !== null) expect(calendar.isBusinessDay(business)).toBe(true);
      }),
    );
  });

  it('never runs backwards', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyDay,
        anyUnit,
        fc.integer({ min: 0, max: 150 }),
        (calendar, from, unit, n) => {
          const sooner = calendar.addDays(from, n, unit);
          const later = calendar.addDays(from, n + 1, unit);
          if (sooner !== null && later !== null) expect(diffDays(sooner, later)).toBeGreaterThan(0);
          const shifted = calendar.addDays(addDays(from, 1), n, unit);
          if (sooner !== null && shifted !== null) expect(shifted >= sooner).toBe(true);
        },
      ),
    );
  });

  it('adds up over a day between', () => {
    fc.assert(
      fc.property(anyCalendar, anyUnit, fc.tuple(anyDay, anyDay, anyDay), (calendar, unit, three) => {
        const [from, middle, to] = three.toSorted();
        const whole = calendar.daysBetween(from ?? '', to ?? '', unit);
        const first = calendar.daysBetween(from ?? '', middle ?? '', unit);
        const second = calendar.daysBetween(middle ?? '', to ?? '', unit);
        expect(whole).toBe((first ?? Number.NaN) + (second ?? Number.NaN));
      }),
    );
  });
});
