import { describe, expect, it } from 'vitest';
import { proceduralRecordSchema } from '@/lib/record/record';
import { findingsOf } from '@/tests/factories/check';
import { cleanIds, testId } from '@/tests/factories/plan-items';

const reported = (goal: object) =>
  findingsOf('PR-02', () => {}, {
    record: proceduralRecordSchema.parse({
      entries: [
        {
          id: testId(800),
          kind: 'progress_report',
          on: '2026-10-01',
          data: { goals: [{ goalId: cleanIds.goal, ...goal }] },
        },
      ],
    }),
  });

describe('PR-02, the number in a progress report', () => {
  it('is more than a word', () => {
    expect(reported({ code: 'some', statement: 'Progressing.' })).toMatchObject([
      { severity: 'warning', stage: 'active', path: 'record.entries.0.data.goals.0.value', span: null },
    ]);
  });
  it('may stand in the value or in the words', () => {
    expect(reported({ value: 0 })).toEqual([]);
    expect(reported({ statement: 'Reads 52 words a minute.' })).toEqual([]);
  });
  it('is in the unit of the goal', () => {
    expect(reported({ value: 52, unit: 'WCPM' })).toEqual([]);
    expect(reported({ value: 52, unit: 'percent' })).toMatchObject([{ messageKey: 'PR-02_unit' }]);
  });
  it('is not asked for what was not yet taught, nor without a report', () => {
    expect(reported({ code: 'not_introduced' })).toEqual([]);
    expect(findingsOf('PR-02')).toEqual([]);
  });
});
