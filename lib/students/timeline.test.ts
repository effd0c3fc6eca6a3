import { describe, expect, it } from 'vitest';
import { dueDates } from './due';
import { timelineOf } from './timeline';

const today = '2026-11-23';

function timeline(lastEvaluationOn: string | null, lastAnnualReviewOn: string | null) {
  const dates = { lastEvaluationOn, lastAnnualReviewOn };
  return timelineOf({ ...dates, dueDates: dueDates(dates, today) }, today);
}

describe('timelineOf', () => {
  it('runs from the evaluation to the reevaluation', () => {
    const line = timeline('2025-11-18', '2025-12-02');
    expect(line?.marks.map(({ kind, state }) => [kind, state])).toEqual([
      ['evaluation', 'done'],
      ['annual_review', 'due'],
      ['reevaluation', 'later'],
    ]);
    expect(line?.marks[0]?.at).toBe(0);
    expect(line?.marks.at(-1)?.at).toBe(1);
    expect(line?.today).toBeCloseTo(370 / 1096, 5);
  });

  it('ends today when everything is late', () => {
    const line = timeline('2020-01-10', '2020-02-01');
    expect(line?.today).toBe(1);
    expect(line?.marks.filter(({ state }) => state === 'late')).toHaveLength(2);
    expect(line?.marks.every(({ at }) => at >= 0 && at < 1)).toBe(true);
  });

  it('starts at the review when no evaluation is known', () => {
    const line = timeline(null, '2026-11-23');
    expect(line?.today).toBe(0);
    expect(line?.marks).toMatchObject([{ kind: 'annual_review', at: 1, state: 'later' }]);
  });

  it('is absent without dates', () => {
    expect(timeline(null, null)).toBeNull();
  });
});
