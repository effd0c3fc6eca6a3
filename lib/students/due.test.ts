import { describe, expect, it } from 'vitest';
import { dueDates } from './due';

const today = '2026-11-23';

function annual(lastAnnualReviewOn: string) {
  return dueDates({ lastAnnualReviewOn, lastEvaluationOn: null }, today)[0];
}

describe('dueDates', () => {
  it('is due, not late, on the day itself', () => {
    expect(annual('2025-11-23')).toEqual({ kind: 'annual_review', on: today, days: 0, state: 'due' });
  });

  it('is late from the day after', () => {
    expect(annual('2025-11-22')).toMatchObject({ on: '2026-11-22', days: -1, state: 'late' });
  });

  it('is due within 30 days and later from the 31st', () => {
    expect(annual('2025-12-23')).toMatchObject({ days: 30, state: 'due' });
    expect(annual('2025-12-24')).toMatchObject({ days: 31, state: 'later' });
  });

  it('falls on 28 February when the review was on a leap day', () => {
    expect(annual('2024-02-29')).toMatchObject({ on: '2025-02-28', state: 'late' });
  });

  it('finds the leap day again when the year has one', () => {
    const [due] = dueDates({ lastAnnualReviewOn: null, lastEvaluationOn: '2025-02-28' }, '2028-02-01');
    expect(due).toMatchObject({ kind: 'reevaluation', on: '2028-02-28', days: 27, state: 'due' });
    expect(
      dueDates({ lastAnnualReviewOn: null, lastEvaluationOn: '2024-02-29' }, '2027-02-01')[0],
    ).toMatchObject({ on: '2027-02-28' });
  });

  it('counts three years for the reevaluation and puts the earliest first', () => {
    const due = dueDates({ lastAnnualReviewOn: '2026-03-01', lastEvaluationOn: '2023-12-01' }, today);
    expect(due.map(({ kind, on }) => [kind, on])).toEqual([
      ['reevaluation', '2026-12-01'],
      ['annual_review', '2027-03-01'],
    ]);
  });

  it('says nothing without dates', () => {
    expect(dueDates({ lastAnnualReviewOn: null, lastEvaluationOn: null }, today)).toEqual([]);
  });
});
