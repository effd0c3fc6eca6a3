import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/format/calendar-date';
import { aimlineAt } from './aimline';
import { goalOptions, instructionalWeeks, normGap, weeklySlope } from './growth';
import { gradeOfLevel, metricOfUnit, oralReadingNorm, seasonOf, typicalWeeklyGrowth } from './norms';

const reading = {
  metric: 'oral_reading',
  grade: '3',
  baseline: 41,
  startsOn: '2026-10-05',
  targetOn: '2027-10-04',
} as const;

function weekly(values: readonly number[]) {
  return values.map((value, index) => ({ on: addDays('2026-09-07', index * 7), value }));
}

describe('goal options', () => {
  it('offer a benchmark, ambitious and typical growth for a reader at the 10th percentile', () => {
    const options = goalOptions(reading);
    expect(options.map(({ method, target }) => [method, target])).toEqual([
      ['benchmark', 91],
      ['national_roi', 87],
      ['national_roi', 73],
    ]);
    expect(options[0]?.derivation).toBe(
      'The 25th percentile for grade 3 in spring is 91. (91 − 41) / 32 weeks = 1.56 a week.',
    );
    expect(options[1]?.derivation).toContain('41 + 1.445 × 32 weeks = 87.24');
    expect(options[0]?.gap).toMatchObject({ norm: 112, atStart: 42, atTarget: 21, isClosing: true });
  });

  it('give the published example: 55 words, 0.9 a week, 32 weeks', () => {
    const typical = goalOptions({ ...reading, grade: '4', baseline: 55, weeks: 32 }).at(-1);
    expect(typical?.derivation).toContain('55 + 0.9 × 32 weeks = 83.8');
    expect(typical?.target).toBe(84);
  });

  it("use the student's own growth in place of the typical one from the eighth score on", () => {
    const scores = weekly([40, 41, 42, 43, 44, 45, 46, 47]);
    expect(goalOptions({ ...reading, scores }).map(({ method }) => method)).toContain('intra_individual');
    expect(goalOptions({ ...reading, scores: scores.slice(1) }).map(({ method }) => method)).not.toContain(
      'intra_individual',
    );
    expect(goalOptions({ ...reading, scores }).at(-1)).toMatchObject({ target: 41 + 48, weeklyRate: 1.5 });
  });

  it('never project a falling line for a goal that should rise, and do for one that should fall', () => {
    const scores = weekly([20, 19, 18, 17, 16, 15, 14, 13]);
    const input = { ...reading, metric: null, baseline: 13, weeks: 4, scores };
    expect(goalOptions(input)).toEqual([]);
    expect(goalOptions({ ...input, direction: 'decrease' })).toMatchObject([{ target: 7, weeklyRate: -1.5 }]);
  });

  it('never call a target ambitious that is below the typical one', () => {
    for (const grade of ['1', '2', '3', '4', '5', '6', '7', '8']) {
      const national = goalOptions({ ...reading, grade }).filter(({ method }) => method === 'national_roi');
      expect(national[0]?.target).toBeGreaterThan(national[1]?.target ?? Infinity);
    }
  });

  it('pass over a benchmark that asks less than typical growth', () => {
    const near = goalOptions({ ...reading, grade: '6', baseline: 115 });
    expect(near.map(({ method }) => method)).toEqual(['national_roi', 'national_roi']);
    const middle = goalOptions({ ...reading, grade: '6', baseline: 140 });
    expect(middle[0]).toMatchObject({ method: 'benchmark', target: 146 });
  });

  it('offer nothing where there are no norms and no scores', () => {
    expect(goalOptions({ ...reading, metric: null })).toEqual([]);
    expect(goalOptions({ ...reading, grade: '11' })).toEqual([]);
  });

  it('rise above the baseline for every grade with norms', () => {
    const grade = fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8');
    fc.assert(
      fc.property(grade, fc.integer({ min: 0, max: 180 }), (of, baseline) => {
        const options = goalOptions({ ...reading, grade: of, baseline });
        expect(options.length).toBeGreaterThanOrEqual(2);
        for (const option of options) expect(option.target).toBeGreaterThan(baseline);
      }),
    );
  });
});

describe('growth', () => {
  it('counts 32 weeks of instruction a year, fewer for a part and never less than one', () => {
    expect(instructionalWeeks('2026-10-05', '2027-10-04')).toBe(32);
    expect(instructionalWeeks('2026-10-05', '2027-04-05')).toBe(16);
    expect(instructionalWeeks('2026-10-05', '2026-10-05')).toBe(1);
    expect(instructionalWeeks('2026-10-05', '2029-10-05')).toBe(32);
  });

  it('has the slope of a line despite one wild score, and none for a single date', () => {
    expect(weeklySlope(weekly([10, 12, 14, 90, 18, 20, 22]))).toBeCloseTo(2, 10);
    expect(weeklySlope([{ on: '2026-10-05', value: 3 }])).toBeNull();
    expect(
      weeklySlope([
        { on: '2026-10-05', value: 3 },
        { on: '2026-10-05', value: 5 },
      ]),
    ).toBeNull();
  });

  it('widens the gap when the target rises less than the norm', () => {
    const gap = normGap({ ...reading, target: 60 });
    expect(gap).toMatchObject({ atStart: 42, atTarget: 52, isClosing: false });
  });
});

describe('the aimline', () => {
  const line = { baseline: 40, startsOn: '2026-10-01', target: 80, targetOn: '2026-10-11' };
  it('runs straight from baseline to target and stays inside them', () => {
    expect(aimlineAt(line, '2026-10-06')).toBe(60);
    expect(aimlineAt(line, '2026-09-01')).toBe(40);
    expect(aimlineAt(line, '2026-12-01')).toBe(80);
  });
  it('is the target when start and end are one day', () => {
    expect(aimlineAt({ ...line, targetOn: line.startsOn }, line.startsOn)).toBe(80);
  });
});

describe('norms', () => {
  it('are those published, and absent where none are', () => {
    expect(oralReadingNorm('3', 'fall', 50)?.value).toBe(83);
    expect(oralReadingNorm('1', 'fall', 50)).toBeNull();
    expect(oralReadingNorm('8', 'spring', 50)?.value).toBe(151);
    expect(oralReadingNorm('9', 'spring', 50)).toBeNull();
    expect(typicalWeeklyGrowth('oral_reading', '7')?.value).toBe(0.7);
    expect(typicalWeeklyGrowth('maze', '4')?.value).toBe(0.4);
  });

  it.each([
    ['words correct per minute', 'oral_reading'],
    ['WCPM', 'oral_reading'],
    ['correct replacements', 'maze'],
    ['letter sounds correct per minute', 'letter_sounds'],
    ['words identified per minute', 'word_identification'],
    ['percent of opportunities', null],
    ['words', null],
  ])('know the measure of "%s"', (unit, metric) => {
    expect(metricOfUnit(unit)).toBe(metric);
  });

  it.each([
    ['grade 3 passages', '3'],
    ['unpracticed 2nd-grade text', '2'],
    ['kindergarten lists', 'K'],
    ['Grade K', 'K'],
    ['in the library', null],
  ])('know the grade of "%s"', (level, grade) => {
    expect(gradeOfLevel(level)).toBe(grade);
  });

  it('have the season of a date', () => {
    expect(['2026-08-01', '2026-11-30', '2026-12-01', '2027-02-28', '2027-03-01'].map(seasonOf)).toEqual([
      'fall',
      'fall',
      'winter',
      'winter',
      'spring',
    ]);
  });
});
