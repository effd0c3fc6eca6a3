import { describe, expect, it } from 'vitest';
import type { IepDocument } from '@/lib/ieps/document';
import type { ProceduralRecord } from '@/lib/record/record';
import { on, recordFindings, recordKeys } from '@/tests/factories/check-record';
import { entry, meeting, notice, person } from '@/tests/factories/record';

/** Sixteen on the last day of the plan. */
const turns16 = '2011-10-04';
type People = ProceduralRecord['meetings'][number]['people'];

function teen(people: People, change: object = {}) {
  return (record: ProceduralRecord, plan: IepDocument) => {
    plan.student.birthDate = turns16;
    record.meetings = [meeting('2026-10-05', { people, ...change })];
  };
}

describe('TR-07, the student is invited', () => {
  it('by the day of a meeting about transition', () => {
    expect(recordKeys('TR-07', teen([person('student', 'Marisol', { invitedOn: '2026-10-05' })]))).toEqual(
      [],
    );
    expect(recordKeys('TR-07', teen([person('student', 'Marisol', { invitedOn: '2026-10-06' })]))).toEqual([
      'TR-07',
    ]);
    expect(recordKeys('TR-07', teen([]))).toEqual(['TR-07']);
  });
  it('not to a meeting about something else, and not before the age of the state', () => {
    expect(recordKeys('TR-07', teen([], { details: { purposes: ['esy'] } }))).toEqual([]);
    const aged = (birthDate: string, transitionAge: number) =>
      recordKeys('TR-07', (record, plan) => {
        teen([])(record, plan);
        plan.student.birthDate = birthDate;
        plan.district.stateConfig = { transitionAge };
      });
    expect(aged('2011-10-05', 16)).toEqual([]);
    expect(aged('2013-10-04', 14)).toEqual(['TR-07']);
    expect(aged('2013-10-05', 14)).toEqual([]);
  });
});

describe('TR-08, an absent student', () => {
  const away = (attendance: 'present' | 'absent' | 'expected', studentPreferences = '') =>
    recordKeys(
      'TR-08',
      teen([person('student', 'Marisol', { attendance })], {
        details: { purposes: ['annual'], studentPreferences },
      }),
    );
  it('is heard in another way', () => {
    expect(away('present')).toEqual([]);
    expect(away('absent')).toEqual(['TR-08']);
    expect(away('absent', 'An interview on 1 October.')).toEqual([]);
    expect(away('expected')).toEqual(['TR-08_attendance info']);
    expect(recordKeys('TR-08', teen([], { status: 'planned' }))).toEqual([]);
  });
});

describe('TR-09, agencies', () => {
  type Contact = IepDocument['sections']['transition']['fields']['agencyContacts'][number];
  const contact = (change: Partial<Contact>): Contact => ({
    agency: 'State VR',
    contact: '',
    services: '',
    consent: null,
    consentOn: null,
    invited: null,
    ...change,
  });
  const agencies = (contacts: Contact[], people: People = [], entries: ProceduralRecord['entries'] = []) =>
    recordFindings('TR-09', (record, plan) => {
      teen(people)(record, plan);
      plan.sections.transition.fields.agencyContacts = contacts;
      record.entries = entries;
    }).map(({ message }) => message);
  const text = 'Get consent before inviting State VR, then record the invitation.';
  const vr = (invitedOn: string | null, consentOn: string | null = null) =>
    person('transition_agency', 'State VR', { invitedOn, consentOn });

  it('are invited on the day of consent or after, never before', () => {
    expect(agencies([contact({ consentOn: '2026-09-10' })], [vr('2026-09-10')])).toEqual([]);
    expect(agencies([contact({ consentOn: '2026-09-10' })], [vr('2026-09-09')])).toEqual([text]);
    expect(agencies([contact({})], [vr('2026-09-10')])).toEqual([text]);
    expect(agencies([contact({ consentOn: '2026-09-10' })])).toEqual([text]);
  });
  it('take consent from the record or the list, and must not be invited without', () => {
    const given = entry('consent', '2026-09-01', {
      purpose: 'agency_invitation',
      outcome: 'given',
      subject: 'state vr',
    });
    expect(agencies([], [vr('2026-09-10')], [given])).toEqual([]);
    expect(agencies([], [vr('2026-09-10', '2026-09-10')])).toEqual([]);
    expect(agencies([], [vr('2026-09-10')])).toEqual([text]);
    expect(agencies([contact({ consent: 'no' })])).toEqual([]);
    expect(agencies([contact({ consent: 'no', invited: 'yes' })])).toEqual([text]);
  });
  it('named in prose only are asked about', () => {
    const keys = recordKeys('TR-09', (record, plan) => {
      teen([])(record, plan);
      plan.sections.transition.fields.agencies = 'Vocational rehabilitation may pay for a coach.';
    });
    expect(keys).toEqual(['TR-09_confirm info']);
    expect(agencies([])).toEqual([]);
  });
});

describe('TR-12, the age of majority', () => {
  const adult = (birthDate: string, entries: ProceduralRecord['entries'], majorityAge = 18) =>
    recordKeys('TR-12', (record, plan) => {
      plan.student.birthDate = birthDate;
      plan.district.stateConfig = { majorityAge };
      record.entries = entries;
    });
  const told = { studentNotifiedOn: '2026-10-05', parentsNotifiedOn: '2026-10-05' };
  it('is reached on the birthday of the state’s age', () => {
    expect(adult('2008-10-05', [])).toEqual(['TR-12']);
    expect(adult('2008-10-06', [])).toEqual([]);
    expect(adult('2008-10-05', [], 19)).toEqual([]);
    expect(adult('2008-02-29', [])).toEqual(['TR-12']);
  });
  it('is told to both, unless an exception is on record', () => {
    expect(adult('2008-10-05', [entry('rights_transferred', '2026-10-05', told)])).toEqual([]);
    expect(
      adult('2008-10-05', [entry('rights_transferred', '2026-10-05', { ...told, parentsNotifiedOn: null })]),
    ).toEqual(['TR-12']);
    expect(
      adult('2008-10-05', [entry('rights_transferred', '2026-10-05', { exception: 'Guardianship' })]),
    ).toEqual([]);
  });
  it('lets the student sign from that day', () => {
    const signed = (day: string) =>
      adult('2008-10-01', [
        entry('rights_transferred', '2026-10-05', told),
        entry('consent', day, { outcome: 'given', signerRole: 'parent' }),
      ]);
    expect(signed('2026-09-30')).toEqual([]);
    expect(signed('2026-10-01')).toEqual(['TR-12_signer']);
  });
});

describe('leaving school', () => {
  const leaving = (
    ruleId: 'TR-13' | 'TR-14',
    reason: 'diploma' | 'age' | 'moved',
    change: (record: ProceduralRecord) => void = () => {},
  ) =>
    recordKeys(
      ruleId,
      (record) => {
        record.entries = [entry('exit', '2027-06-11', { reason })];
        change(record);
      },
      on('2027-06-01'),
    );
  it('TR-13: comes with a summary of performance by the last day', () => {
    const given = (day: string, recommendations: string) => (record: ProceduralRecord) => {
      record.entries.push(entry('summary_of_performance', day, { recommendations }));
    };
    expect(leaving('TR-13', 'diploma')).toEqual(['TR-13']);
    expect(leaving('TR-13', 'age')).toEqual(['TR-13']);
    expect(leaving('TR-13', 'moved')).toEqual([]);
    expect(leaving('TR-13', 'diploma', given('2027-06-11', 'Ask for extra time.'))).toEqual([]);
    expect(leaving('TR-13', 'diploma', given('2027-06-12', 'Ask for extra time.'))).toEqual(['TR-13']);
    expect(leaving('TR-13', 'diploma', given('2027-06-01', ' '))).toEqual(['TR-13_recommendations']);
  });
  it('TR-14: with a diploma is a change of placement, with notice before', () => {
    const sent = (sentOn: string | null, subject: 'placement' | 'fape' = 'placement') =>
      leaving('TR-14', 'diploma', (record) => {
        record.notices = [notice({ subject }, { sentOn })];
      });
    expect(leaving('TR-14', 'diploma')).toEqual(['TR-14']);
    expect(leaving('TR-14', 'age')).toEqual([]);
    expect(sent('2027-06-10')).toEqual([]);
    expect(sent('2027-06-11')).toEqual(['TR-14']);
    expect(sent('2026-06-10')).toEqual(['TR-14']);
    expect(sent('2027-05-01', 'fape')).toEqual(['TR-14']);
    expect(sent(null)).toEqual(['TR-14']);
  });
});
