import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/format/calendar-date';
import { reminderStage } from './reminder-stages';

const dueOn = '2027-03-01';

describe('reminderStage', () => {
  it.each([
    [61, null],
    [60, 60],
    [31, 60],
    [30, 30],
    [15, 30],
    [14, 14],
    [8, 14],
    [7, 7],
    [2, 7],
    [1, 1],
    [0, 1],
    [-1, -1],
    [-400, -1],
  ])('%i days before is the step %j', (days, stage) => {
    expect(reminderStage(dueOn, addDays(dueOn, -days))).toBe(stage);
  });
});
