import { describe, expect, it } from 'vitest';
import type { EntryData } from '@/lib/record/entries';
import { on, recordFindings, recordKeys } from '@/tests/factories/check-record';
import { entry, meeting } from '@/tests/factories/record';

describe('TL-09, a transfer', () => {
  const complete = {
    from: 'Elm District',
    isSameState: 'yes',
    comparableServicesOn: '2026-09-01',
    parentConsultedOn: '2026-09-01',
    recordsRequestedOn: '2026-09-01',
    decision: 'adopted',
    decidedOn: '2026-09-20',
  } as const satisfies Partial<EntryData<'transfer_in'>>;
  const transfer = (change: Partial<EntryData<'transfer_in'>> = {}) =>
    recordKeys('TL-09', (record) => {
      record.entries = [entry('transfer_in', '2026-08-31', { ...complete, ...change })];
    });
  it('has services, parents, records and a decision', () => {
    expect(transfer()).toEqual([]);
    expect(transfer({ comparableServicesOn: null })).toEqual(['TL-09']);
    expect(transfer({ decision: 'evaluating' })).toEqual(['TL-09']);
    expect(transfer({ decidedOn: null })).toEqual(['TL-09']);
    expect(transfer({ parentConsultedOn: null, recordsRequestedOn: null })).toEqual([
      'TL-09_parent',
      'TL-09_records',
    ]);
  });
  it('from another state brings no plan that can be adopted', () => {
    expect(transfer({ isSameState: 'no' })).toEqual(['TL-09_out_of_state']);
    expect(transfer({ isSameState: 'no', decision: 'new_iep' })).toEqual([]);
    expect(transfer({ isSameState: null })).toEqual(['TL-09_state info']);
    expect(recordKeys('TL-09')).toEqual([]);
  });
});

describe('TL-10, a request for records', () => {
  const asked = (today: string, givenOn: string | null, meetingOn?: string, config: object = {}) =>
    recordFindings(
      'TL-10',
      (record, plan) => {
        plan.district.stateConfig = { ...config };
        record.meetings = meetingOn ? [meeting(meetingOn, { status: 'planned' })] : [];
        record.entries = [entry('records_request', '2026-09-01', { givenOn })];
      },
      on(today),
    ).map(({ messageKey, severity }) => `${messageKey} ${severity}`);
  it('is answered within 45 days, or the state’s', () => {
    expect(asked('2026-10-16', null)).toEqual(['TL-10 warning']);
    expect(asked('2026-10-17', null)).toEqual(['TL-10 error']);
    expect(asked('2026-12-01', '2026-10-16')).toEqual([]);
    expect(asked('2026-12-01', '2026-10-17')).toEqual(['TL-10_late warning']);
    expect(asked('2026-10-01', null, undefined, { recordAccessDays: 5 })).toEqual(['TL-10 error']);
  });
  it('is answered before the next meeting', () => {
    expect(asked('2026-09-20', null, '2026-09-20')).toEqual(['TL-10 warning']);
    expect(asked('2026-09-21', null, '2026-09-20')).toEqual(['TL-10 error']);
    expect(asked('2026-12-01', '2026-09-21', '2026-09-20')).toEqual(['TL-10_late warning']);
    expect(asked('2026-12-01', '2026-09-21', '2026-08-20')).toEqual([]);
  });
});
