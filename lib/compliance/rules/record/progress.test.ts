import { describe, expect, it } from 'vitest';
import type { RecordEntry } from '@/lib/record/entries';
import { blockOf } from '@/tests/factories/iep-document';
import { cleanIds } from '@/tests/factories/plan-items';
import { on, recordFindings, recordKeys } from '@/tests/factories/check-record';
import { entry } from '@/tests/factories/record';

const both = [cleanIds.goal, cleanIds.functionalGoal];

function report(day: string, dueOn: string | null, goals = both): RecordEntry {
  const lines = goals.map((goalId) => ({ goalId, value: 50, unit: '', statement: '', code: null }));
  return entry('progress_report', day, { dueOn, goals: lines });
}

describe('PR-01, progress reports', () => {
  const due = (today: string, entries: RecordEntry[], dates = ['2026-12-18']) =>
    recordFindings(
      'PR-01',
      (record, plan) => {
        plan.sections.goals.fields.reportDates = dates.map((day) => ({ name: '', on: day }));
        record.entries = entries;
      },
      on(today),
    ).map(({ messageKey, severity, values }) => [messageKey, severity, values['n']]);
  it('are sent by the due date for every goal', () => {
    expect(due('2026-12-18', [])).toEqual([]);
    expect(due('2026-12-19', [])).toEqual([['PR-01', 'error', 2]]);
    expect(due('2026-12-19', [report('2026-12-18', '2026-12-18')])).toEqual([]);
    expect(due('2026-12-19', [report('2026-12-18', '2026-12-18', [cleanIds.goal])])).toEqual([
      ['PR-01', 'error', 1],
    ]);
    expect(due('2027-01-10', [report('2026-12-19', '2026-12-18')])).toEqual([['PR-01_late', 'warning', 2]]);
  });
  it('are each of their own date, and none of before the plan', () => {
    const dates = ['2026-06-01', '2026-12-18', '2027-03-19'];
    const sent = [report('2026-12-18', '2026-12-18')];
    expect(due('2027-03-20', sent, dates)).toEqual([['PR-01', 'error', 2]]);
    expect(due('2027-03-20', [...sent, report('2027-03-19', null)], dates)).toEqual([]);
  });
  it('are asked about when the plan has no dates', () => {
    expect(due('2026-12-19', [], [])).toEqual([['PR-01_confirm', 'info', undefined]]);
  });
});

describe('PR-03, a goal below its aim line', () => {
  // From 41 on 2026-09-21 up to the target; eight weekly scores, flat.
  const days = ['10-06', '10-13', '10-20', '10-27', '11-03', '11-10', '11-17', '11-24'];
  const flat = (today: string, count: number, more: RecordEntry[] = [], value = 41, config: object = {}) =>
    recordKeys(
      'PR-03',
      (record, plan) => {
        plan.district.stateConfig = { ...config };
        record.meetings = [];
        record.entries = more;
        record.progress = days
          .slice(0, count)
          .map((day) => ({ goalId: cleanIds.goal, on: `2026-${day}`, value }));
        const { baseline } = blockOf(plan, 'goal', cleanIds.goal).fields;
        expect([baseline.value, baseline.on]).toEqual([41, '2026-09-21']);
      },
      on(today),
    );
  it('is answered within twenty school days of the sixth score that says so', () => {
    // The sixth score is of 10 November; Veterans Day and Thanksgiving are no school days only where recorded.
    expect(flat('2026-12-08', 6)).toEqual([]);
    expect(flat('2026-12-09', 6)).toEqual(['PR-03 warning']);
    expect(flat('2026-12-08', 6, [], 41, { progressResponseDays: 19 })).toEqual(['PR-03 warning']);
  });
  it('needs six scores, and four below the line', () => {
    expect(flat('2027-02-01', 5)).toEqual([]);
    expect(flat('2027-02-01', 8, [], 95)).toEqual([]);
  });
  it('is answered by a change for this goal or for all, not for another', () => {
    const response = (goalId: string | null, day = '2026-11-12') => [
      entry('progress_response', day, { goalId, kind: 'instruction', change: 'Daily group' }),
    ];
    expect(flat('2027-02-01', 6, response(cleanIds.goal))).toEqual([]);
    expect(flat('2027-02-01', 6, response(null))).toEqual([]);
    expect(flat('2027-02-01', 6, response(cleanIds.functionalGoal))).toEqual(['PR-03 warning']);
    expect(flat('2027-02-01', 6, response(cleanIds.goal, '2026-11-01'))).toEqual(['PR-03 warning']);
  });
  it('is asked about where the calendar does not reach', () => {
    const keys = recordKeys(
      'PR-03',
      (record) => {
        record.meetings = [];
        record.calendar.schoolYears = [];
        record.progress = days.map((day) => ({ goalId: cleanIds.goal, on: `2026-${day}`, value: 41 }));
      },
      on('2027-02-01'),
    );
    expect(keys).toEqual(['PR-03_calendar info']);
  });
});
