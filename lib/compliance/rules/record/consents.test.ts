import { describe, expect, it } from 'vitest';
import type { EntryData, RecordEntry } from '@/lib/record/entries';
import type { ProceduralRecord } from '@/lib/record/record';
import { on, recordKeys } from '@/tests/factories/check-record';
import { entry, notice } from '@/tests/factories/record';

type Data = Partial<EntryData<'consent'>>;
const consent = (day: string, data: Data) => entry('consent', day, { outcome: 'given', ...data });

describe('CN-01, consent to the first evaluation', () => {
  const evaluated = (entries: RecordEntry[], kind: 'initial' | 'annual' = 'initial') =>
    recordKeys('CN-01', (record, plan) => {
      plan.iep.kind = kind;
      record.entries = entries;
    });
  const testing = entry('testing_started', '2026-08-20', { purpose: 'initial' });
  const to = (day: string, noticeGivenOn: string | null, data: Data = {}) =>
    consent(day, { purpose: 'initial_evaluation', noticeGivenOn, ...data });
  it('comes after notice and by the day of the first test', () => {
    expect(evaluated([testing, to('2026-08-20', '2026-08-20')])).toEqual([]);
    expect(evaluated([testing, to('2026-08-21', '2026-08-20')])).toEqual(['CN-01']);
    expect(evaluated([testing, to('2026-08-20', '2026-08-21')])).toEqual(['CN-01_notice_first']);
    expect(evaluated([testing, to('2026-08-20', null)])).toEqual(['CN-01_notice_first']);
    expect(evaluated([testing, to('2026-08-19', '2026-08-19', { outcome: 'declined' })])).toEqual(['CN-01']);
    expect(evaluated([testing, consent('2026-08-19', { purpose: 'initial_services' })])).toEqual(['CN-01']);
  });
  it('is asked about when only its receipt, or nothing, is on record', () => {
    expect(evaluated([entry('evaluation_consent_received', '2026-08-10')])).toEqual(['CN-01_notice info']);
    expect(evaluated([])).toEqual(['CN-01_confirm info']);
    expect(evaluated([entry('eligibility_determined', '2026-09-22', { isEligible: 'yes' })])).toEqual([
      'CN-01',
    ]);
    expect(evaluated([], 'annual')).toEqual([]);
  });
});

describe('CN-02, consent to services', () => {
  const first = (entries: RecordEntry[], today = '2026-10-04') =>
    recordKeys(
      'CN-02',
      (record, plan) => {
        plan.iep.kind = 'initial';
        record.entries = entries;
      },
      on(today),
    );
  const given = (day: string, data: Data = {}) => consent(day, { purpose: 'initial_services', ...data });
  const started = (day: string) => entry('services_started', day);
  it('comes by the day of the first service', () => {
    expect(first([given('2026-10-05'), started('2026-10-05')])).toEqual([]);
    expect(first([given('2026-10-06'), started('2026-10-05')])).toEqual(['CN-02']);
  });
  it('is a reminder until services start, by plan or in fact', () => {
    expect(first([])).toEqual(['CN-02 warning']);
    expect(first([], '2026-10-05')).toEqual(['CN-02']);
    expect(first([started('2026-10-01')])).toEqual(['CN-02']);
  });
  it('is not consent to evaluate, and a refusal stops services', () => {
    expect(first([consent('2026-09-01', { purpose: 'initial_evaluation' })])).toEqual(['CN-02 warning']);
    expect(first([given('2026-10-01', { outcome: 'declined' })])).toEqual([]);
    expect(first([given('2026-10-01', { outcome: 'declined' }), started('2026-10-02')])).toEqual(['CN-02']);
  });
  it('is asked for each year where the state does', () => {
    const yearly = (annualConsentRequired: boolean, answer: ProceduralRecord['life']['consent']) =>
      recordKeys('CN-02', (record, plan) => {
        plan.district.stateConfig = { annualConsentRequired };
        record.life.consent = answer;
      });
    expect(yearly(true, null)).toEqual(['CN-02_annual']);
    expect(yearly(true, 'declined')).toEqual(['CN-02_annual']);
    expect(yearly(true, 'with_exceptions')).toEqual([]);
    expect(yearly(false, null)).toEqual([]);
  });
});

describe('CN-03, consent to a reevaluation', () => {
  const tested = (entries: RecordEntry[]) =>
    recordKeys('CN-03', (record) => {
      record.entries = [entry('testing_started', '2026-10-01', { purpose: 'reevaluation' }), ...entries];
    });
  const asked = (day: string, data: Data) => consent(day, { purpose: 'reevaluation', ...data });
  it('comes by the day of the tests, and is of this reevaluation', () => {
    expect(tested([asked('2026-10-01', {})])).toEqual([]);
    expect(tested([asked('2026-10-02', {})])).toEqual(['CN-03']);
    expect(tested([asked('2023-10-01', {})])).toEqual(['CN-03']);
    expect(tested([])).toEqual(['CN-03']);
    expect(recordKeys('CN-03')).toEqual([]);
  });
  it('may be replaced by efforts without an answer, not by a refusal', () => {
    expect(
      tested([asked('2026-09-01', { outcome: 'no_response', efforts: 'Two letters and a visit' })]),
    ).toEqual([]);
    expect(tested([asked('2026-09-01', { outcome: 'no_response' })])).toEqual(['CN-03']);
    expect(tested([asked('2026-09-01', { outcome: 'declined', efforts: 'A call' })])).toEqual(['CN-03']);
  });
});

describe('CN-04, consent taken back', () => {
  const revoked = (entries: RecordEntry[], sentOn?: string) =>
    recordKeys('CN-04', (record) => {
      record.entries = [
        consent('2026-09-20', { purpose: 'initial_services', outcome: 'revoked' }),
        ...entries,
      ];
      record.notices = sentOn ? [notice({}, { sentOn })] : [];
    });
  it('needs notice after it and before services stop', () => {
    expect(revoked([])).toEqual(['CN-04']);
    expect(revoked([], '2026-09-20')).toEqual([]);
    expect(revoked([], '2026-09-19')).toEqual(['CN-04']);
    expect(revoked([entry('services_stopped', '2026-09-25')], '2026-09-24')).toEqual([]);
    expect(revoked([entry('services_stopped', '2026-09-25')], '2026-09-25')).toEqual(['CN-04']);
    expect(revoked([entry('services_stopped', '2026-09-25', { noticeSentOn: '2026-09-22' })])).toEqual([]);
    expect(recordKeys('CN-04')).toEqual([]);
  });
  it('is not overridden by a hearing: who filed it is a person’s to confirm', () => {
    const filed = (kind: 'state' | 'due_process') =>
      revoked([entry('complaint', '2026-09-28', { kind })], '2026-09-21');
    expect(filed('due_process')).toEqual(['CN-04_override info']);
    expect(filed('state')).toEqual([]);
  });
});

describe('an amendment', () => {
  const complete = {
    agreedBy: 'Rosa Vance',
    isInWriting: 'yes',
    amendmentWrittenOn: '2026-10-01',
    teamInformedOn: '2026-10-02',
    copyRequested: 'no',
  } as const;
  const amended = (data: Partial<EntryData<'amendment_agreement'>> | null, isMet = false) =>
    recordKeys('CN-11', (record, plan) => {
      plan.iep.kind = 'amendment';
      if (!isMet) record.meetings = [];
      record.entries = data ? [entry('amendment_agreement', '2026-10-01', { ...complete, ...data })] : [];
    });
  it('CN-11: without a meeting is agreed, written and told to the team', () => {
    expect(amended({})).toEqual([]);
    expect(amended(null)).toEqual(['CN-11']);
    for (const missing of [
      { agreedBy: '' },
      { isInWriting: null },
      { amendmentWrittenOn: null },
      { teamInformedOn: null },
    ]) {
      expect(amended(missing)).toEqual(['CN-11']);
    }
    expect(amended({ copyRequested: 'yes' })).toEqual(['CN-11_copy']);
    expect(amended({ copyRequested: 'yes', copyGivenOn: '2026-10-03' })).toEqual([]);
    expect(amended({ copyRequested: null })).toEqual(['CN-11_confirm info']);
  });
  it('CN-11: with a meeting needs no agreement', () => {
    expect(amended(null, true)).toEqual([]);
  });
  it('CN-12: leaves the annual review where it was', () => {
    const ends = (endsOn: string, annualReviewOn: string | null) =>
      recordKeys('CN-12', (record, plan) => {
        plan.iep.endsOn = endsOn;
        record.life.amends = { annualReviewOn };
      });
    expect(ends('2027-03-01', '2027-03-01')).toEqual([]);
    expect(ends('2027-03-02', '2027-03-01')).toEqual(['CN-12']);
    expect(ends('2027-02-28', '2027-03-01')).toEqual(['CN-12']);
    expect(ends('2027-03-01', null)).toEqual(['CN-12_confirm info']);
    expect(recordKeys('CN-12')).toEqual([]);
  });
});
