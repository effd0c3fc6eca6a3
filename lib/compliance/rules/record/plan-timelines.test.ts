import { describe, expect, it } from 'vitest';
import type { RecordEntry } from '@/lib/record/entries';
import type { ProceduralRecord } from '@/lib/record/record';
import { on, recordFindings, recordKeys } from '@/tests/factories/check-record';
import { entry, meeting } from '@/tests/factories/record';

type Meetings = ProceduralRecord['meetings'];

describe('TL-02, the first meeting', () => {
  const eligible = (
    today: string,
    meetings: Meetings = [],
    isEligible: 'yes' | 'no' | null = 'yes',
    meetingOn: string | null = null,
  ) =>
    recordKeys(
      'TL-02',
      (record, plan) => {
        plan.iep.kind = 'initial';
        plan.iep.meetingOn = meetingOn;
        record.meetings = meetings;
        record.entries = [entry('eligibility_determined', '2026-09-22', { isEligible })];
      },
      on(today),
    );
  const first = (day: string, status: 'planned' | 'held' = 'held') =>
    meeting(day, { status, details: { purposes: ['initial'] } });

  it('is held within thirty days', () => {
    expect(eligible('2026-10-22', [first('2026-10-22')])).toEqual([]);
    expect(eligible('2026-10-23', [first('2026-10-23')])).toEqual(['TL-02_late warning']);
    expect(eligible('2026-10-22')).toEqual(['TL-02 warning']);
    expect(eligible('2026-10-23')).toEqual(['TL-02']);
  });
  it('is planned in time', () => {
    expect(eligible('2026-10-01', [first('2026-10-22', 'planned')])).toEqual([]);
    expect(eligible('2026-10-01', [first('2026-10-23', 'planned')])).toEqual(['TL-02']);
    expect(eligible('2026-10-01', [], 'yes', '2026-10-20')).toEqual([]);
    expect(eligible('2026-10-21', [], 'yes', '2026-10-20')).toEqual(['TL-02_unrecorded info']);
  });
  it('follows only a decision that the child is eligible', () => {
    expect(eligible('2026-12-01', [], 'no')).toEqual([]);
    expect(eligible('2026-12-01', [], null)).toEqual(['TL-02_confirm info']);
    expect(recordKeys('TL-02')).toEqual([]);
  });
});

describe('TL-03, the annual review', () => {
  const review = (today: string, meetings: Meetings = [], last: string | null = '2025-10-14') =>
    recordKeys(
      'TL-03',
      (record, plan) => {
        plan.student.lastAnnualReviewOn = last;
        plan.iep.meetingOn = null;
        record.meetings = meetings;
      },
      on(today),
    );
  it('is due a year after the last', () => {
    expect(review('2026-10-14')).toEqual(['TL-03 warning']);
    expect(review('2026-10-15')).toEqual(['TL-03']);
    expect(review('2025-02-28', [], '2024-02-29')).toEqual(['TL-03 warning']);
    expect(review('2025-03-01', [], '2024-02-29')).toEqual(['TL-03']);
  });
  it('is announced sixty days before', () => {
    expect(review('2026-08-14')).toEqual([]);
    expect(review('2026-08-15')).toEqual(['TL-03 warning']);
  });
  it('is met by a review, planned or held in time, and by no other meeting', () => {
    expect(review('2026-10-05', [meeting('2026-10-14', { status: 'planned' })])).toEqual([]);
    expect(review('2026-10-05', [meeting('2026-10-15', { status: 'planned' })])).toEqual(['TL-03']);
    expect(review('2026-11-01', [meeting('2026-10-14')])).toEqual([]);
    expect(review('2026-11-01', [meeting('2026-10-15')])).toEqual(['TL-03_late warning']);
    expect(review('2026-11-01', [meeting('2026-10-10', { details: { purposes: ['esy'] } })])).toEqual([
      'TL-03',
    ]);
    expect(review('2026-11-01', [meeting('2025-10-14')])).toEqual(['TL-03']);
  });
  it('asks about a past day of the plan that no held meeting stands for', () => {
    const stated = (meetingOn: string) =>
      recordKeys(
        'TL-03',
        (record, plan) => {
          plan.student.lastAnnualReviewOn = '2025-10-14';
          plan.iep.meetingOn = meetingOn;
          record.meetings = [];
        },
        on('2026-10-20'),
      );
    expect(stated('2026-10-14')).toEqual(['TL-03_unrecorded info']);
    expect(stated('2026-10-15')).toEqual(['TL-03']);
  });
  it('asks for a date that is not on record', () => {
    expect(review('2026-10-05', [], null)).toEqual(['TL-03_confirm info']);
  });
});

describe('TL-06, the start of school', () => {
  const start = (today: string, endsOn: string, change: (record: ProceduralRecord) => void = () => {}) =>
    recordKeys(
      'TL-06',
      (record, plan) => {
        plan.student.lastAnnualReviewOn = '2025-08-16';
        plan.iep.startsOn = '2025-08-17';
        plan.iep.endsOn = endsOn;
        change(record);
      },
      on(today),
    );
  it('has a plan in effect on the first school day', () => {
    expect(start('2026-08-01', '2026-08-17')).toEqual([]);
    expect(start('2026-08-01', '2026-08-16')).toEqual(['TL-06']);
  });
  it('is the first day with children, not the first day of the year', () => {
    const closed = (record: ProceduralRecord) => {
      record.calendar.closedDays = [{ on: '2026-08-17', isHoliday: false }];
    };
    expect(start('2026-08-01', '2026-08-17', closed)).toEqual(['TL-06']);
    expect(start('2026-08-01', '2026-08-18', closed)).toEqual([]);
  });
  it('is looked at sixty days before', () => {
    expect(start('2026-06-18', '2026-08-16')).toEqual(['TL-06']);
    expect(start('2026-09-01', '2026-08-16')).toEqual([]);
  });
  it('counts a plan of the review before, and no draft', () => {
    const draft = (last: string) =>
      recordKeys(
        'TL-06',
        (record, plan) => {
          record.life.status = 'draft';
          plan.student.lastAnnualReviewOn = last;
          plan.iep.startsOn = '2026-07-01';
        },
        on('2026-08-01'),
      );
    expect(draft('2025-08-17')).toEqual([]);
    expect(draft('2025-08-16')).toEqual(['TL-06']);
  });
  it('asks when the next year is not in the calendar', () => {
    const empty = (record: ProceduralRecord) => {
      record.calendar.schoolYears = [];
    };
    expect(start('2026-08-01', '2027-01-01', empty)).toEqual(['TL-06_calendar info']);
    expect(start('2027-06-01', '2027-08-16')).toEqual(['TL-06_calendar info']);
  });
});

describe('TL-07, the third birthday', () => {
  const child = (today: string, startsOn: string | null, status: 'draft' | 'active' = 'draft') =>
    recordKeys(
      'TL-07',
      (record, plan) => {
        plan.iep.kind = 'initial';
        plan.iep.startsOn = startsOn;
        plan.student.birthDate = '2024-02-29';
        record.life.status = status;
        record.entries = [entry('part_c_transition', '2026-08-01')];
      },
      on(today),
    );
  it('has a plan in effect', () => {
    expect(child('2027-02-28', '2027-02-28')).toEqual(['TL-07 warning']);
    expect(child('2027-03-01', '2027-02-28')).toEqual(['TL-07']);
    expect(child('2027-03-01', '2027-02-28', 'active')).toEqual([]);
    expect(child('2026-10-05', '2027-03-01')).toEqual(['TL-07']);
    expect(child('2026-10-05', null)).toEqual(['TL-07 warning']);
  });
  it('concerns a child from Part C only', () => {
    expect(recordKeys('TL-07', (_, plan) => void (plan.iep.kind = 'initial'))).toEqual([]);
  });
});

describe('TL-08, the first service', () => {
  const begun = (today: string, started: string | null, config: object = {}, consentOn = '2026-10-05') =>
    recordKeys(
      'TL-08',
      (record, plan) => {
        plan.iep.kind = 'initial';
        plan.district.stateConfig = { ...config };
        const entries: RecordEntry[] = [
          entry('consent', consentOn, { purpose: 'initial_services', outcome: 'given' }),
        ];
        if (started) entries.push(entry('services_started', started));
        record.entries = entries;
        record.calendar.closedDays = [{ on: '2026-10-12', isHoliday: true }];
      },
      on(today),
    );
  it('comes within ten school days of the meeting, or as many as the state says', () => {
    expect(begun('2026-11-01', '2026-10-20')).toEqual([]);
    expect(begun('2026-11-01', '2026-10-21')).toEqual(['TL-08 warning']);
    expect(begun('2026-11-01', '2026-10-21', { serviceStartDays: 11 })).toEqual([]);
    expect(begun('2026-10-20', null)).toEqual([]);
    expect(begun('2026-10-21', null)).toEqual(['TL-08 warning']);
  });
  it('counts from the consent when that came later', () => {
    expect(begun('2026-11-01', '2026-10-21', {}, '2026-10-06')).toEqual([]);
  });
  it('asks where the calendar does not reach', () => {
    const findings = recordFindings('TL-08', (record, plan) => {
      plan.iep.kind = 'initial';
      record.calendar.schoolYears = [];
      record.entries = [entry('consent', '2026-10-05', { purpose: 'initial_services', outcome: 'given' })];
    });
    expect(findings).toMatchObject([{ messageKey: 'TL-08_calendar', severity: 'info', fix: 'confirm' }]);
    expect(recordKeys('TL-08')).toEqual([]);
  });
});
