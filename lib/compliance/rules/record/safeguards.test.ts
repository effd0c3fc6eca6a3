import { describe, expect, it } from 'vitest';
import type { RecordEntry } from '@/lib/record/entries';
import { on, recordFindings, recordKeys } from '@/tests/factories/check-record';
import { entry } from '@/tests/factories/record';

describe('CN-09, the safeguards notice', () => {
  const reasons = (entries: RecordEntry[], isMet = true, context = {}) =>
    recordFindings(
      'CN-09',
      (record) => {
        record.entries = entries;
        if (!isMet) record.meetings = [];
      },
      context,
    ).map(({ values, severity }) => [Object.values(values)[0], severity]);
  const given = (day: string) => entry('safeguards_notice', day);
  const yearly = { word: 'safeguards.school_year' };
  it('comes once a school year, at the latest when the team has met', () => {
    expect(reasons([given('2026-08-17')])).toEqual([]);
    expect(reasons([given('2026-08-16')])).toEqual([[yearly, 'error']]);
    expect(reasons([given('2026-08-16')], false)).toEqual([[yearly, 'warning']]);
  });
  it('begins its year on 1 July where no calendar says otherwise', () => {
    expect(reasons([given('2026-07-01')], false, on('2026-08-01'))).toEqual([]);
    expect(reasons([given('2026-06-30')], false, on('2026-08-01'))).toEqual([[yearly, 'warning']]);
  });
  it('comes again on a referral, a first complaint and a disciplinary change', () => {
    const again = (cause: RecordEntry, day: string) => reasons([given('2026-08-20'), cause, given(day)]);
    expect(again(entry('complaint', '2026-09-10', { kind: 'due_process' }), '2026-09-10')).toEqual([]);
    expect(again(entry('complaint', '2026-09-10', { kind: 'due_process' }), '2026-09-09')).toEqual([
      [{ word: 'safeguards.due_process_complaint' }, 'error'],
    ]);
    expect(again(entry('complaint', '2026-09-10', { kind: 'state' }), '2026-09-09')).toEqual([
      [{ word: 'safeguards.state_complaint' }, 'error'],
    ]);
    expect(again(entry('referral', '2026-09-10'), '2026-09-09')).toEqual([
      [{ word: 'safeguards.referral' }, 'error'],
    ]);
    expect(again(entry('manifestation', '2026-09-10'), '2026-09-09')).toEqual([
      [{ word: 'safeguards.disciplinary_change' }, 'error'],
    ]);
    expect(
      again(entry('manifestation', '2026-09-10', { safeguardsGivenOn: '2026-09-10' }), '2026-09-01'),
    ).toEqual([]);
  });
});

describe('CN-13, a surrogate parent', () => {
  const needed = (name: string, today: string, config: object = {}) =>
    recordKeys(
      'CN-13',
      (record, plan) => {
        plan.district.stateConfig = { ...config };
        record.entries = [entry('surrogate', '2026-09-10', { neededSince: '2026-09-05', name })];
      },
      on(today),
    );
  it('is assigned within thirty days, or the state’s', () => {
    expect(needed('', '2026-10-05')).toEqual(['CN-13 warning']);
    expect(needed('', '2026-10-06')).toEqual(['CN-13']);
    expect(needed('', '2026-10-05', { surrogateDays: 20 })).toEqual(['CN-13']);
    expect(needed('Ada Finch', '2026-12-01')).toEqual([]);
    expect(recordKeys('CN-13')).toEqual([]);
  });
});
