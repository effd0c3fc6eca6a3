import { describe, expect, it } from 'vitest';
import { chartBox, chartOf, standingOf } from './chart';

const aimline = { baseline: 40, startsOn: '2026-09-01', target: 80, targetOn: '2027-06-01' };

describe('a chart', () => {
  it('is nothing without anything to draw', () => {
    expect(chartOf([], null)).toBeNull();
  });

  it('starts at zero, holds every point and runs from the first day to the last', () => {
    const chart = chartOf([{ on: '2026-10-01', value: 95 }], aimline);
    expect(chart?.ticks[0]?.value).toBe(0);
    expect(chart?.ticks.at(-1)?.value).toBeGreaterThanOrEqual(95);
    expect(chart?.aim?.from.x).toBe(chartBox.start);
    expect(chart?.aim?.to.x).toBe(chartBox.width - chartBox.end);
    expect(chart?.points[0]?.y).toBeLessThan(chart?.aim?.to.y ?? 0);
  });

  it('joins neighbours, not across more than fourteen days', () => {
    const on = ['2026-10-01', '2026-10-08', '2026-10-23', '2026-10-30'];
    const chart = chartOf(
      on.map((day, at) => ({ on: day, value: at })),
      null,
    );
    expect(chart?.runs.map((run) => run.length)).toEqual([2, 2]);
  });

  it('draws one day with one value', () => {
    const chart = chartOf([{ on: '2026-10-01', value: 0 }], null);
    expect(chart?.points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});

describe('where a goal stands', () => {
  const at = (value: number) => [{ on: '2027-01-15', value }];
  it('is told by the aimline of the day', () => {
    expect(standingOf([], aimline, 'increase')).toBe('unmeasured');
    expect(standingOf(at(61), null, 'increase')).toBe('no_aimline');
    expect(standingOf(at(61), aimline, 'increase')).toBe('on_aimline');
    expect(standingOf(at(50), aimline, 'increase')).toBe('off_aimline');
    expect(standingOf(at(80), aimline, 'increase')).toBe('met');
  });

  it('turns around where fewer is better', () => {
    const fewer = { ...aimline, baseline: 80, target: 40 };
    expect(standingOf(at(50), fewer, 'decrease')).toBe('on_aimline');
    expect(standingOf(at(70), fewer, 'decrease')).toBe('off_aimline');
    expect(standingOf(at(40), fewer, 'decrease')).toBe('met');
  });
});
