import { describe, expect, it } from 'vitest';
import type { MeetingDetails } from '@/lib/record/meeting';
import type { ProceduralRecord } from '@/lib/record/record';
import { on, recordFindings, recordKeys } from '@/tests/factories/check-record';
import { entry, person } from '@/tests/factories/record';

function details(record: ProceduralRecord): MeetingDetails {
  const [first] = record.meetings;
  if (!first) throw new Error('no meeting');
  return first.details;
}

describe('TM-04, the meeting notice', () => {
  const sent = (sentOn: string | null, config: object = {}, context = {}) =>
    recordKeys(
      'TM-04',
      (record, plan) => {
        plan.district.stateConfig = { ...config };
        details(record).notice.sentOn = sentOn;
      },
      context,
    );
  it('goes out ten days before, or as many as the state asks', () => {
    expect(sent('2026-09-25')).toEqual([]);
    expect(sent('2026-09-26')).toEqual(['TM-04_late']);
    expect(sent('2026-09-26', { meetingNoticeDays: 9 })).toEqual([]);
    expect(sent('2026-09-25', { meetingNoticeDays: 11 })).toEqual(['TM-04_late']);
  });
  it('is a reminder until the last day to send it', () => {
    expect(sent(null, {}, on('2026-09-25'))).toEqual(['TM-04_due warning']);
    expect(sent(null, {}, on('2026-09-26'))).toEqual(['TM-04_not_sent']);
  });
  it('names each part that is missing, and Part C only for a child from there', () => {
    const findings = recordFindings('TM-04', (record) => {
      details(record).notice.statesTime = 'no';
      details(record).notice.statesRightToBringOthers = null;
    });
    expect(findings.map(({ message }) => message)).toEqual([
      'The meeting notice is missing the time and the right to bring others (or was sent too late for the parent to plan).',
    ]);
    const partC = (kind: 'initial' | 'annual') =>
      recordKeys('TM-04', (record, plan) => {
        plan.iep.kind = kind;
        record.entries.push(entry('part_c_transition', '2026-08-01'));
      });
    expect(partC('initial')).toEqual(['TM-04']);
    expect(partC('annual')).toEqual([]);
  });
});

describe('TM-05, the lines about transition', () => {
  const lines = (birthDate: string, change: Partial<MeetingDetails['notice']> = {}, agency = false) =>
    recordKeys('TM-05', (record, plan) => {
      plan.student.birthDate = birthDate;
      Object.assign(details(record).notice, change);
      if (agency) record.meetings[0]?.people.push(person('transition_agency', 'State VR'));
    });
  const both = { statesTransition: 'yes', statesStudentInvited: 'yes' } as const;
  it('are wanted from the age that the plan reaches', () => {
    expect(lines('2011-10-04')).toEqual(['TM-05']);
    expect(lines('2011-10-05')).toEqual([]);
    expect(lines('2011-10-04', both)).toEqual([]);
  });
  it('name the agencies where there are any', () => {
    expect(lines('2011-10-04', both, true)).toEqual(['TM-05']);
    expect(lines('2011-10-04', { ...both, statesAgencies: 'yes' }, true)).toEqual([]);
  });
});

describe('TM-07, the interpreter', () => {
  type Parent = ProceduralRecord['parents'][number];
  const needs = (parents: Parent[], change: Partial<MeetingDetails['interpreter']> = {}, home = 'English') =>
    recordFindings('TM-07', (record, plan) => {
      plan.student.homeLanguage = home;
      record.parents = parents;
      Object.assign(details(record).interpreter, change);
    });
  const mandarin = [{ language: 'Mandarin', needsInterpreter: true }];
  it('is arranged, or declined in writing by the day', () => {
    expect(needs(mandarin).map(({ message }) => message)).toEqual(['Arrange an interpreter in Mandarin.']);
    expect(needs([{ language: 'es', needsInterpreter: false }])[0]?.message).toBe(
      'Arrange an interpreter in Spanish.',
    );
    expect(needs(mandarin, { arrangedWith: 'Lingua Line' })).toEqual([]);
    expect(needs(mandarin, { declinedInWritingOn: '2026-10-05' })).toEqual([]);
    expect(needs(mandarin, { declinedInWritingOn: '2026-10-06' })).toHaveLength(1);
    expect(needs([{ language: 'English', needsInterpreter: false }])).toEqual([]);
  });
  it('is for deaf parents too', () => {
    expect(needs([{ language: 'en', needsInterpreter: true }]).map(({ messageKey }) => messageKey)).toEqual([
      'TM-07_mode',
    ]);
  });
  it('is asked about when only the language of the home is known and somebody said no', () => {
    const keys = (isNeeded: 'yes' | 'no' | null, home: string) =>
      needs([], { isNeeded }, home).map(({ messageKey }) => messageKey);
    expect(keys('no', 'Spanish')).toEqual(['TM-07_confirm']);
    expect(keys(null, 'Spanish')).toEqual(['TM-07']);
    expect(keys(null, 'English, some Igbo')).toEqual([]);
    expect(keys(null, '')).toEqual([]);
  });
  it('may be a person on the list', () => {
    const keys = recordKeys('TM-07', (record) => {
      record.parents = mandarin;
      record.meetings[0]?.people.push(person('language_interpreter', 'Wen Hao'));
    });
    expect(keys).toEqual([]);
  });
});
