import { describe, expect, it } from 'vitest';
import type { RecordEntry } from '@/lib/record/entries';
import { on, recordFindings, recordKeys } from '@/tests/factories/check-record';
import { entry } from '@/tests/factories/record';

describe('TL-01, the initial evaluation', () => {
  const open = (today: string, config: object = {}, more: RecordEntry[] = [], consentOn = '2026-08-17') =>
    recordFindings(
      'TL-01',
      (record, plan) => {
        plan.district.stateConfig = { ...config };
        record.calendar.closedDays = [
          { on: '2026-09-07', isHoliday: true },
          { on: '2026-09-08', isHoliday: false },
        ];
        record.entries = [entry('evaluation_consent_received', consentOn), ...more];
      },
      on(today),
    );
  const keys = (...args: Parameters<typeof open>) => open(...args).map(({ messageKey }) => messageKey);

  it('is due sixty calendar days after the consent', () => {
    expect(keys('2026-10-16')).toEqual([]);
    expect(open('2026-10-17').map(({ message }) => message)).toEqual([
      'The evaluation is due October 16, 2026.',
    ]);
    expect(keys('2024-04-29', {}, [], '2024-02-29')).toEqual([]);
    expect(keys('2024-04-30', {}, [], '2024-02-29')).toEqual(['TL-01']);
  });
  it('is due in the days of the state, school or business', () => {
    // Labor Day and one closed day lie between.
    const school = { evaluationLimit: { days: 20, unit: 'school', exclusions: [] } };
    expect(keys('2026-09-16', school)).toEqual([]);
    expect(keys('2026-09-17', school)).toEqual(['TL-01']);
    const business = { evaluationLimit: { days: 20, unit: 'business', exclusions: [] } };
    expect(keys('2026-09-15', business)).toEqual([]);
    expect(keys('2026-09-16', business)).toEqual(['TL-01']);
  });
  it('asks where the calendar ends before the day', () => {
    const school = { evaluationLimit: { days: 45, unit: 'school', exclusions: [] } };
    expect(keys('2026-10-05', school, [], '2020-01-10')).toEqual(['TL-01_calendar']);
    expect(open('2026-10-05', school, [], '2020-01-10')[0]).toMatchObject({
      severity: 'info',
      fix: 'confirm',
    });
  });
  it('is extended by the days on record, and asks for a number', () => {
    const extended = (days: number | null) => [entry('evaluation_extension', '2026-09-01', { days })];
    expect(keys('2026-10-21', {}, extended(5))).toEqual([]);
    expect(keys('2026-10-22', {}, extended(5))).toEqual(['TL-01']);
    expect(keys('2026-10-22', {}, extended(null))).toEqual(['TL-01_extension']);
  });
  it('stops when the evaluation is done', () => {
    const done = (purpose: 'initial' | 'reevaluation') =>
      keys('2026-12-01', {}, [entry('evaluation_completed', '2026-10-01', { purpose })]);
    expect(done('initial')).toEqual([]);
    expect(done('reevaluation')).toEqual(['TL-01']);
    expect(keys('2026-12-01', {}, [entry('eligibility_determined', '2026-10-01')])).toEqual([]);
  });
});

describe('TL-04, the reevaluation', () => {
  const due = (last: string | null, today: string, entries: RecordEntry[] = []) =>
    recordKeys(
      'TL-04',
      (record, plan) => {
        plan.student.lastEvaluationOn = last;
        record.entries = entries;
      },
      on(today),
    );
  it('comes three years after the last', () => {
    expect(due('2023-10-05', '2026-10-05')).toEqual(['TL-04_in_plan warning']);
    expect(due('2023-10-04', '2026-10-05')).toEqual(['TL-04']);
    expect(due('2024-02-29', '2027-02-28')).toEqual(['TL-04_in_plan warning']);
    expect(due('2024-02-29', '2027-03-01')).toEqual(['TL-04']);
  });
  it('is announced when it comes due in the plan, until it has begun', () => {
    expect(due('2024-10-04', '2026-10-05')).toEqual(['TL-04_in_plan warning']);
    expect(due('2024-10-05', '2026-10-05')).toEqual([]);
    const begun = entry('testing_started', '2026-10-01', { purpose: 'reevaluation' });
    expect(due('2024-10-04', '2026-10-05', [begun])).toEqual([]);
  });
  it('is put off by an agreement of this cycle, and replaced by a later evaluation', () => {
    const agreed = (day: string) => entry('reevaluation_agreement', day, { kind: 'unnecessary' });
    expect(due('2023-10-04', '2026-10-05', [agreed('2026-09-01')])).toEqual([]);
    expect(due('2023-10-04', '2026-10-05', [agreed('2023-10-04')])).toEqual(['TL-04']);
    expect(due('2019-10-04', '2026-10-05', [agreed('2022-09-01')])).toEqual(['TL-04']);
    expect(due('2020-01-01', '2026-10-05', [entry('evaluation_completed', '2025-01-01')])).toEqual([]);
  });
  it('asks for a date that is not on record, except of a first plan', () => {
    expect(due(null, '2026-10-05')).toEqual(['TL-04_confirm info']);
    const first = recordKeys('TL-04', (_, plan) => {
      plan.iep.kind = 'initial';
      plan.student.lastEvaluationOn = null;
    });
    expect(first).toEqual([]);
  });
});

describe('TL-05, a reevaluation too soon', () => {
  const started = (day: string, agreedOn?: string) =>
    recordKeys('TL-05', (record, plan) => {
      plan.student.lastEvaluationOn = '2025-11-18';
      record.entries = [
        entry('testing_started', day, { purpose: 'reevaluation' }),
        ...(agreedOn ? [entry('reevaluation_agreement', agreedOn, { kind: 'within_a_year' })] : []),
      ];
    });
  it('is less than a year after the last', () => {
    expect(started('2026-11-18')).toEqual([]);
    expect(started('2026-11-17')).toEqual(['TL-05 warning']);
    expect(recordKeys('TL-05')).toEqual([]);
  });
  it('may be agreed beforehand', () => {
    expect(started('2026-09-10', '2026-09-10')).toEqual([]);
    expect(started('2026-09-10', '2026-09-11')).toEqual(['TL-05 warning']);
  });
});
