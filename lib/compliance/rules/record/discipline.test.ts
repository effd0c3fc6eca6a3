import { describe, expect, it } from 'vitest';
import type { EntryData, RecordEntry } from '@/lib/record/entries';
import { on, recordFindings, recordKeys } from '@/tests/factories/check-record';
import { entry } from '@/tests/factories/record';

type Removal = Partial<EntryData<'removal'>>;

describe('DS-01, removals', () => {
  const removed = (days: (number | null)[], data: Removal = {}, first = '2026-09-0') =>
    recordKeys('DS-01', (record) => {
      record.entries = days.map((count, index) =>
        entry('removal', `${first}${index + 1}`, { days: count, ...data }),
      );
    });
  it('of more than ten days in the school year need services and a look at the pattern', () => {
    expect(removed([6])).toEqual([]);
    expect(removed([6, 4])).toEqual([]);
    expect(removed([6, 5])).toEqual(['DS-01']);
    expect(removed([6, 5], { servicesDuring: 'Tutor', patternReviewedOn: '2026-09-03' })).toEqual([]);
    expect(removed([6, 5], { servicesDuring: 'Tutor' })).toEqual(['DS-01']);
    const [finding] = recordFindings('DS-01', (record) => {
      record.entries = [entry('removal', '2026-09-01', { days: 11 })];
    });
    expect(finding?.message).toContain('Marisol has been removed 11 days this year.');
  });
  it('of last year do not count, and one without days is asked about', () => {
    expect(removed([6, 5], {}, '2026-05-0')).toEqual([]);
    expect(removed([null, 6])).toEqual(['DS-01_days info']);
  });
});

describe('DS-02, the manifestation review', () => {
  const told = { parentsNotifiedOn: '2026-09-14', safeguardsGivenOn: '2026-09-14' };
  const review = (today: string, data: Partial<EntryData<'manifestation'>> = {}, more: RecordEntry[] = []) =>
    recordKeys(
      'DS-02',
      (record) => {
        record.calendar.closedDays = [{ on: '2026-09-18', isHoliday: false }];
        record.entries = [entry('manifestation', '2026-09-14', { ...told, ...data }), ...more];
      },
      on(today),
    );
  it('is held within ten school days', () => {
    expect(review('2026-09-29')).toEqual(['DS-02 warning']);
    expect(review('2026-09-30')).toEqual(['DS-02']);
    expect(review('2026-12-01', { heldOn: '2026-09-29' })).toEqual([]);
    expect(review('2026-12-01', { heldOn: '2026-09-30' })).toEqual(['DS-02_late warning']);
  });
  it('is told to the parents on the day of the decision', () => {
    const held = { heldOn: '2026-09-20' };
    expect(review('2026-10-05', { ...held, parentsNotifiedOn: '2026-09-15' })).toEqual(['DS-02_notify']);
    expect(review('2026-10-05', { ...held, safeguardsGivenOn: null })).toEqual(['DS-02_notify']);
  });
  it('follows a removal that is a change of placement', () => {
    const removal = (data: Removal) =>
      recordKeys('DS-02', (record) => {
        record.entries = [entry('removal', '2026-09-14', { ...data })];
      });
    expect(removal({ days: 10 })).toEqual([]);
    expect(removal({ days: 11 })).toEqual(['DS-02']);
    expect(removal({ days: 3, isPattern: 'yes' })).toEqual(['DS-02']);
  });
  it('is asked about where the calendar does not reach', () => {
    const unknown = (heldOn: string | null) =>
      recordKeys('DS-02', (record) => {
        record.calendar.schoolYears = [];
        record.entries = [entry('manifestation', '2026-09-14', { ...told, heldOn })];
      });
    expect(unknown(null)).toEqual(['DS-02_calendar info']);
    expect(unknown('2026-09-24')).toEqual([]);
    expect(unknown('2026-09-25')).toEqual(['DS-02_calendar info']);
  });
});

describe('DS-03, a manifestation', () => {
  const complete = {
    heldOn: '2026-09-20',
    isManifestation: 'yes',
    fbaOn: '2026-09-25',
    bipOn: '2026-09-30',
    returnedOn: '2026-09-21',
  } as const;
  const found = (data: Partial<EntryData<'manifestation'>> = {}) =>
    recordKeys('DS-03', (record) => {
      record.entries = [entry('manifestation', '2026-09-14', { ...complete, ...data })];
    });
  it('needs an assessment, a plan and the way back', () => {
    expect(found()).toEqual([]);
    expect(found({ fbaOn: null })).toEqual(['DS-03']);
    expect(found({ bipOn: null })).toEqual(['DS-03']);
    expect(found({ returnedOn: null })).toEqual(['DS-03_return']);
    expect(found({ returnedOn: null, agreedOtherwise: 'yes' })).toEqual([]);
    expect(found({ returnedOn: null, hasSpecialCircumstances: 'yes' })).toEqual([]);
  });
  it('is asked about until it is decided, and wants nothing when it was none', () => {
    expect(found({ isManifestation: null })).toEqual(['DS-03_confirm info']);
    expect(found({ isManifestation: 'no', fbaOn: null, returnedOn: null })).toEqual([]);
  });
});

describe('DS-04, stay put', () => {
  const pending = (
    data: Partial<EntryData<'complaint'>> = {},
    changes: string[] = [],
    more: RecordEntry[] = [],
  ) =>
    recordKeys('DS-04', (record) => {
      record.life.changesNeedingNotice = changes;
      record.entries = [entry('complaint', '2026-09-20', { kind: 'due_process', ...data }), ...more];
    });
  it('holds placement and services while a hearing is pending', () => {
    expect(pending()).toEqual(['DS-04_confirm info']);
    expect(pending({}, ['Speech: service ended'])).toEqual(['DS-04']);
    expect(pending({}, [], [entry('services_stopped', '2026-09-20')])).toEqual(['DS-04']);
    expect(pending({}, [], [entry('services_stopped', '2026-09-19')])).toEqual(['DS-04_confirm info']);
  });
  it('ends with it, and where both sides agree', () => {
    expect(pending({ resolvedOn: '2026-10-05' }, ['x'])).toEqual([]);
    expect(pending({ resolvedOn: '2026-10-06' }, ['x'])).toEqual(['DS-04']);
    expect(pending({ placementChangeAgreed: 'yes' }, ['x'])).toEqual([]);
    expect(pending({ kind: 'state' }, ['x'])).toEqual([]);
  });
});
