import { describe, expect, it } from 'vitest';
import { quantitiesIn } from './quantities';

const read = (text: string) => quantitiesIn(text).map(({ kind, value }) => `${kind} ${value}`);

describe('quantities', () => {
  it.each([
    ['41', ['number 41']],
    ['41.0', ['number 41']],
    ['1,800 minutes', ['number 1800']],
    ['seven', ['number 7']],
    ['Twenty-one steps', ['number 21']],
    ['twice', ['number 2']],
    ['86%', ['percent 86']],
    ['86 percent', ['percent 86']],
    ['86 per cent', ['percent 86']],
    ['the 53rd percentile', ['percentile 53']],
    ['53rd %ile', ['percentile 53']],
    ['percentile rank of 12', ['percentile 12']],
    ['third grade', ['ordinal 3']],
    ['the 3rd probe', ['ordinal 3']],
    ['8/10', ['fraction 8/10']],
    ['four of ten', ['fraction 4/10']],
    ['4 out of the 10', ['fraction 4/10']],
    ['2026-09-21', ['date 2026-09-21']],
    ['9/21/26', ['date 2026-09-21']],
    ['September 21, 2026', ['date 2026-09-21']],
    ['Sept. 21st, 2026', ['date 2026-09-21']],
    ['21 September 2026', ['date 2026-09-21']],
    ['September 2026', ['date 2026-09']],
    ['on September 21', ['date --09-21']],
    ['at 9:05', ['clock 9:05']],
    ['34 CFR § 300.320(a)(1)', ['citation 34 cfr 300.320', 'number 1']],
    ['CTOPP-2 and KTEA-3', []],
    ['a range of 90-110', ['number 90', 'number 110']],
    ['38 / 41 / 44', ['number 38', 'number 41', 'number 44']],
    ['anyone, someone, tenacious', []],
    ['13/45/2026', ['number 13', 'number 45', 'number 2026']],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('keeps month and day apart', () => {
    expect(read('1/12/2026')).toEqual(['date 2026-01-12']);
    expect(read('12/1/2026')).toEqual(['date 2026-12-01']);
  });

  it('knows the unit of time and the place', () => {
    expect(quantitiesIn('for 12 minutes')[0]).toMatchObject({ unit: 'minute', start: 4, end: 6 });
    expect(quantitiesIn('for 12 words')[0]).toMatchObject({ unit: null });
    expect(quantitiesIn('a 30-minute session')[0]).toMatchObject({ value: '30', unit: 'minute' });
  });
});
