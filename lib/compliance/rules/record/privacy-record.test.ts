import { describe, expect, it } from 'vitest';
import type { EntryData, RecordEntry } from '@/lib/record/entries';
import { on, recordFindings, recordKeys } from '@/tests/factories/check-record';
import { entry } from '@/tests/factories/record';

describe('a disclosure', () => {
  const disclosed = (
    ruleId: 'PV-01' | 'PV-02',
    data: Partial<EntryData<'disclosure'>>,
    more: RecordEntry[] = [],
  ) =>
    recordKeys(ruleId, (record) => {
      record.entries = [
        entry('disclosure', '2026-10-01', { party: 'Camp Alder', purpose: 'Summer program', ...data }),
        ...more,
      ];
    });
  it('PV-01: says who and why, except to parents and staff', () => {
    expect(disclosed('PV-01', { basis: 'consent' })).toEqual([]);
    expect(disclosed('PV-01', { basis: 'consent', party: '' })).toEqual(['PV-01_missing']);
    expect(disclosed('PV-01', { basis: null, purpose: ' ' })).toEqual(['PV-01_missing']);
    expect(disclosed('PV-01', { basis: 'parent', purpose: '' })).toEqual([]);
  });
  it('PV-02: has a ground, or consent from by that day', () => {
    for (const basis of ['parent', 'eligible_student', 'school_official'] as const)
      expect(disclosed('PV-02', { basis })).toEqual([]);
    expect(disclosed('PV-02', { basis: 'consent', consentOn: '2026-10-01' })).toEqual([]);
    expect(disclosed('PV-02', { basis: 'consent', consentOn: '2026-10-02' })).toEqual(['PV-02']);
    expect(disclosed('PV-02', { basis: 'none' })).toEqual(['PV-02']);
    expect(disclosed('PV-02', { basis: null })).toEqual(['PV-02_confirm info']);
  });
  it('PV-02: takes a consent of the record that names the recipient', () => {
    const consent = (day: string, subject: string) =>
      disclosed('PV-02', { basis: 'consent' }, [
        entry('consent', day, { purpose: 'disclosure', outcome: 'given', subject }),
      ]);
    expect(consent('2026-10-01', 'camp alder')).toEqual([]);
    expect(consent('2026-10-02', 'camp alder')).toEqual(['PV-02']);
    expect(consent('2026-10-01', 'Another camp')).toEqual(['PV-02']);
    const [finding] = recordFindings('PV-02', (record) => {
      record.entries = [entry('disclosure', '2026-10-01', { basis: 'none', party: 'Camp Alder' })];
    });
    expect(finding?.message).toBe(
      "You can't share this with Camp Alder without the parent's written consent.",
    );
  });
});

describe('PV-04, a request to correct the record', () => {
  const asked = (
    data: Partial<EntryData<'record_amendment_request'>>,
    today = '2026-10-05',
    config: object = {},
  ) =>
    recordKeys(
      'PV-04',
      (record, plan) => {
        plan.district.stateConfig = { ...config };
        record.entries = [entry('record_amendment_request', '2026-09-05', data)];
      },
      on(today),
    );
  it('is answered in the state’s time', () => {
    expect(asked({})).toEqual(['PV-04 warning']);
    expect(asked({}, '2026-10-06')).toEqual(['PV-04']);
    expect(asked({}, '2026-10-05', { recordAmendmentDays: 29 })).toEqual(['PV-04']);
    expect(asked({ decision: 'amended' })).toEqual([]);
  });
  it('when refused, comes with notice, a hearing and the parent’s statement', () => {
    const refused = { decision: 'refused', refusalNoticeOn: '2026-09-20', hasHearingRight: 'yes' } as const;
    expect(asked(refused)).toEqual([]);
    expect(asked({ ...refused, refusalNoticeOn: null })).toEqual(['PV-04']);
    expect(asked({ ...refused, hasHearingRight: null })).toEqual(['PV-04']);
    expect(asked({ ...refused, parentStatement: 'I disagree.' })).toEqual(['PV-04']);
    expect(asked({ ...refused, parentStatement: 'I disagree.', isStatementAttached: 'yes' })).toEqual([]);
    expect(recordKeys('PV-04')).toEqual([]);
  });
});

describe('PV-05, a record no longer needed', () => {
  const unneeded = (data: Partial<EntryData<'record_no_longer_needed'>>) =>
    recordKeys('PV-05', (record) => {
      record.entries = [entry('record_no_longer_needed', '2026-09-01', data)];
    });
  it('is told to the parent before it goes', () => {
    expect(unneeded({})).toEqual(['PV-05']);
    expect(unneeded({ parentInformedOn: '2026-09-02' })).toEqual([]);
    expect(unneeded({ parentInformedOn: '2026-09-02', destroyedOn: '2026-09-02' })).toEqual([]);
    expect(unneeded({ parentInformedOn: '2026-09-03', destroyedOn: '2026-09-02' })).toEqual(['PV-05']);
    expect(unneeded({ parentInformedOn: '2026-09-02', destructionRequestedOn: '2026-09-10' })).toEqual([
      'PV-05_requested warning',
    ]);
    expect(recordKeys('PV-05')).toEqual([]);
  });
});
