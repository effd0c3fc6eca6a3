import { describe, expect, it } from 'vitest';
import type { TeamRole } from '@/lib/record/meeting';
import type { ProceduralRecord } from '@/lib/record/record';
import { recordFindings, recordKeys } from '@/tests/factories/check-record';
import { entry, meeting, person } from '@/tests/factories/record';

type Person = ProceduralRecord['meetings'][number]['people'][number];
type Details = Parameters<typeof person>[2];

function firstMeeting(record: ProceduralRecord) {
  const [first] = record.meetings;
  if (!first) throw new Error('no meeting');
  return first;
}

function without(role: TeamRole, replacement: Person[] = []) {
  return (record: ProceduralRecord) => {
    const first = firstMeeting(record);
    first.people = [...first.people.filter((one) => one.role !== role), ...replacement];
  };
}

const roleOf = (ruleId: 'TM-01' | 'TM-02' | 'TM-03', change: (record: ProceduralRecord) => void) =>
  recordFindings(ruleId, change).map(({ messageKey, values }) => [messageKey, values['role']]);

describe('TM-01, required members', () => {
  it('are all there in the clean record, and each is missed', () => {
    expect(recordKeys('TM-01')).toEqual([]);
    for (const role of [
      'parent',
      'general_education_teacher',
      'special_education_teacher',
      'agency_representative',
    ] as const) {
      expect(roleOf('TM-01', without(role))).toEqual([['TM-01', { word: `role.${role}` }]]);
    }
    expect(recordFindings('TM-01', without('parent'))[0]?.message).toContain(': a parent.');
  });
  it('may double as interpreter of results: a person confirms; nobody may without members', () => {
    expect(recordKeys('TM-01', without('evaluation_interpreter'))).toEqual(['TM-01_interpreter info']);
    const alone = (record: ProceduralRecord) => {
      firstMeeting(record).people = [person('parent', 'Rosa Vance')];
    };
    expect(recordKeys('TM-01', alone)).toEqual(['TM-01', 'TM-01', 'TM-01', 'TM-01']);
  });
  it('need no general teacher when every minute is outside the regular class', () => {
    const outside = (minutes: number) =>
      recordKeys('TM-01', (record, plan) => {
        plan.sections.lre.fields.minutesOutsideWeekly = minutes;
        without('general_education_teacher')(record);
      });
    expect(outside(1800)).toEqual([]);
    expect(outside(1799)).toEqual(['TM-01']);
  });
  it('that are away without an excusal are missing, and unrecorded attendance is asked about', () => {
    const away = (details: Details) =>
      without('agency_representative', [person('agency_representative', 'Ola Brandt', details)]);
    expect(recordKeys('TM-01', away({ attendance: 'absent' }))).toEqual(['TM-01']);
    expect(recordKeys('TM-01', away({ attendance: 'expected' }))).toEqual(['TM-01_attendance info']);
    expect(recordKeys('TM-01', away({ attendance: 'excused', excusal: { areaDiscussed: 'no' } }))).toEqual(
      [],
    );
    const planned = recordKeys('TM-01', (record) => {
      away({ attendance: 'expected' })(record);
      firstMeeting(record).status = 'planned';
    });
    expect(planned).toEqual([]);
  });
  it('of a manifestation review alone, and of a cancelled meeting, are others', () => {
    const of = (change: object) =>
      recordKeys('TM-01', (record) => {
        record.meetings = [meeting('2026-10-05', change)];
      });
    expect(of({ details: { purposes: ['manifestation'] } })).toEqual([]);
    expect(of({ status: 'cancelled' })).toEqual([]);
    expect(of({ details: { purposes: ['manifestation', 'annual'] } })).not.toEqual([]);
  });
  it('are the student in place of the parent from the state’s age of majority', () => {
    const keys = (birthDate: string, majorityAge = 18) =>
      recordKeys('TM-01', (record, plan) => {
        plan.student.birthDate = birthDate;
        plan.district.stateConfig = { majorityAge };
        without('parent', [person('student', 'Marisol Vance')])(record);
      });
    expect(keys('2008-10-05')).toEqual([]);
    expect(keys('2008-10-06')).toEqual(['TM-01']);
    expect(keys('2008-10-05', 19)).toEqual(['TM-01']);
  });
});

describe('an excusal', () => {
  const excused = (excusal: NonNullable<Details>['excusal']) =>
    without('special_education_teacher', [
      person('special_education_teacher', 'Kim Ferro', { attendance: 'excused', excusal: excusal ?? {} }),
    ]);
  it('TM-02: needs both agreements by the day of the meeting', () => {
    const agreed = (parentAgreedOn: string | null, agencyAgreedOn: string | null) =>
      roleOf('TM-02', excused({ areaDiscussed: 'no', parentAgreedOn, agencyAgreedOn }));
    expect(agreed('2026-10-05', '2026-10-05')).toEqual([]);
    const lack = [['TM-02', { word: 'role.special_education_teacher' }]];
    expect(agreed('2026-10-06', '2026-10-05')).toEqual(lack);
    expect(agreed('2026-10-05', '2026-10-06')).toEqual(lack);
    expect(agreed(null, '2026-10-01')).toEqual(lack);
  });
  it('TM-03: needs input before the meeting when the area is discussed', () => {
    const given = (inputDeliveredOn: string | null, parentAgreedOn: string | null = '2026-10-01') =>
      recordKeys(
        'TM-03',
        excused({ areaDiscussed: 'yes', parentAgreedOn, agencyAgreedOn: '2026-10-01', inputDeliveredOn }),
      );
    expect(given('2026-10-04')).toEqual([]);
    expect(given('2026-10-05')).toEqual(['TM-03_same_day info']);
    expect(given('2026-10-06')).toEqual(['TM-03']);
    expect(given(null)).toEqual(['TM-03']);
    expect(given('2026-10-04', null)).toEqual(['TM-03']);
    expect(recordFindings('TM-03', excused({ areaDiscussed: 'yes' }))[0]?.message).toMatch(
      /^The special education teacher's area will be discussed\./,
    );
    expect(recordKeys('TM-02', excused({ areaDiscussed: 'yes' }))).toEqual([]);
  });
  it('is not needed when another in the role is there', () => {
    const change = (record: ProceduralRecord) => {
      excused({ areaDiscussed: 'no' })(record);
      firstMeeting(record).people.push(person('special_education_teacher', 'Ivo Hale'));
    };
    expect(recordKeys('TM-02', change)).toEqual([]);
  });
});

describe('TM-06, a meeting without a parent', () => {
  const absent = (count: number, otherMeansOffered: 'yes' | 'no', config: object = {}, day = '2026-09-2') =>
    recordKeys('TM-06', (record, plan) => {
      plan.district.stateConfig = { ...config };
      plan.sections.strengths_and_family.fields.contactAttempts = [];
      const first = firstMeeting(record);
      first.details.otherMeansOffered = otherMeansOffered;
      first.people = [person('parent', 'Rosa Vance', { attendance: 'absent' })];
      for (let call = 0; call < count; call += 1)
        record.entries.push(entry('contact_attempt', `${day}${call}`, { result: 'Left a message' }));
    });
  it('wants other ways offered and the state’s number of attempts', () => {
    expect(absent(3, 'yes')).toEqual([]);
    expect(absent(2, 'yes')).toEqual(['TM-06']);
    expect(absent(3, 'no')).toEqual(['TM-06']);
    expect(absent(2, 'yes', { minContactAttempts: 2 })).toEqual([]);
  });
  it('counts attempts up to the day of the meeting, and not old ones', () => {
    expect(absent(3, 'yes', {}, '2026-10-1')).toEqual(['TM-06']);
    expect(absent(3, 'yes', {}, '2025-10-1')).toEqual(['TM-06']);
  });
  it('asks when attendance was not recorded', () => {
    const keys = recordKeys(
      'TM-06',
      without('parent', [person('parent', 'Rosa', { attendance: 'expected' })]),
    );
    expect(keys).toEqual(['TM-06_attendance info']);
    expect(recordKeys('TM-06')).toEqual([]);
  });
});

describe('TM-10, the general education teacher', () => {
  it('gives input in the meeting, or in writing when excused', () => {
    const blank = (people: Person[] = [], outside = 0) =>
      recordKeys('TM-10', (record, plan) => {
        plan.sections.lre.fields.minutesOutsideWeekly = outside;
        const first = firstMeeting(record);
        first.details.generalTeacherInput = ' ';
        first.people = people;
      });
    expect(recordKeys('TM-10')).toEqual([]);
    expect(blank()).toEqual(['TM-10']);
    expect(blank([], 1800)).toEqual([]);
    const excusal = { input: 'Uses a checklist in class.' };
    expect(blank([person('general_education_teacher', 'Dana', { attendance: 'excused', excusal })])).toEqual(
      [],
    );
  });
});

describe('TM-11, the Part C coordinator', () => {
  const fromPartC = (
    data: { wasInvitationRequested: 'yes' | 'no' | null; coordinatorInvitedOn?: string | null },
    people: Person[] = [],
  ) =>
    recordKeys('TM-11', (record, plan) => {
      plan.iep.kind = 'initial';
      firstMeeting(record).people.push(...people);
      record.entries.push(entry('part_c_transition', '2026-08-01', data));
    });
  it('is invited by the day of the meeting when the parent asks', () => {
    expect(fromPartC({ wasInvitationRequested: 'yes' })).toEqual(['TM-11']);
    expect(fromPartC({ wasInvitationRequested: 'yes', coordinatorInvitedOn: '2026-10-05' })).toEqual([]);
    expect(fromPartC({ wasInvitationRequested: 'yes', coordinatorInvitedOn: '2026-10-06' })).toEqual([
      'TM-11',
    ]);
    const invited = person('part_c_coordinator', 'Lin Abt', { invitedOn: '2026-09-20' });
    expect(fromPartC({ wasInvitationRequested: 'yes' }, [invited])).toEqual([]);
  });
  it('is not when the parent does not ask; unknown, a person confirms', () => {
    expect(fromPartC({ wasInvitationRequested: 'no' })).toEqual([]);
    expect(fromPartC({ wasInvitationRequested: null })).toEqual(['TM-11_confirm info']);
    expect(recordKeys('TM-11')).toEqual([]);
  });
});
