import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createTranslator, type Messages } from 'use-intl/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { calendarFile } from './calendar-file';
import { statedIn, writeInvitation, type InvitationFacts, type InvitationWords } from './invitation';
import { excusalGaps, missingRoles } from './people';

const facts: InvitationFacts = {
  firstName: 'Robin',
  parentName: 'Ana Marsh',
  districtName: 'Hill District',
  schoolName: 'Hillcrest School',
  contactName: 'Ada Brook',
  startsAt: new Date('2026-12-02T21:15:00Z'),
  timeZone: 'America/Chicago',
  minutes: 45,
  location: 'Room 12, or https://video.example.org/r12',
  purposes: ['annual'],
  people: [
    { name: 'Ana Marsh', role: 'parent' },
    { name: 'Ada Brook', role: 'special_education_teacher' },
  ],
  needsInterpreter: false,
  isFromPartC: false,
  isTransition: false,
  locale: 'en',
};

const wordsIn = new Map<string, InvitationWords>();
beforeAll(async () => {
  for (const locale of ['en', 'es']) {
    const file = path.resolve(import.meta.dirname, `../../messages/${locale}/meetings.json`);
    const messages = JSON.parse(await readFile(file, 'utf8')) as Messages;
    const t = createTranslator({ locale, messages });
    wordsIn.set(locale, (key, values) => t(key, values));
  }
});

function letter(changes: Partial<InvitationFacts> = {}) {
  const all = { ...facts, ...changes };
  return writeInvitation(all, (key, values) => wordsIn.get(all.locale)?.(key, values) ?? '');
}
const textOf = (changes?: Partial<InvitationFacts>) =>
  letter(changes)
    .paragraphs.map(({ text }) => text)
    .join('\n');

describe.each(['en', 'es'])('the invitation in %s', (locale) => {
  it('states each element of 300.322(b)(1)', () => {
    const invitation = letter({ locale });
    const text = textOf({ locale });
    expect(statedIn(invitation)).toEqual({
      statesPurpose: 'yes',
      statesTime: 'yes',
      statesLocation: 'yes',
      statesAttendees: 'yes',
      statesRightToBringOthers: 'yes',
      statesPartC: null,
      statesTransition: null,
      statesStudentInvited: null,
      statesAgencies: null,
    });
    expect(text).toContain(wordsIn.get(locale)?.('purposes.annual'));
    expect(text).toContain('3:15');
    expect(text).toContain('2026');
    expect(text).toContain('Room 12, or https://video.example.org/r12');
    expect(invitation.attendees).toHaveLength(2);
    expect(invitation.attendees[1]).toContain('Ada Brook');
    expect(text).not.toMatch(/[{}]|invitation\.|purposes\./);
  });

  it('adds Part C for a child who comes from early intervention', () => {
    expect(statedIn(letter({ locale, isFromPartC: true })).statesPartC).toBe('yes');
    expect(textOf({ locale, isFromPartC: true })).toMatch(/Part C|Parte C/);
    expect(textOf({ locale })).not.toMatch(/Part C|Parte C/);
  });

  it('adds transition, the student and the agencies of 300.322(b)(2)', () => {
    const agency = { name: 'River Workforce Office', role: 'transition_agency' as const };
    const changes = { locale, isTransition: true, people: [...facts.people, agency] };
    expect(statedIn(letter(changes))).toMatchObject({
      statesTransition: 'yes',
      statesStudentInvited: 'yes',
      statesAgencies: 'yes',
    });
    expect(textOf(changes)).toContain('River Workforce Office');
    expect(textOf({ locale, isTransition: true })).not.toContain('River Workforce Office');
  });

  it('says that an interpreter will be there only when one is needed', () => {
    expect(textOf({ locale, needsInterpreter: true })).not.toBe(textOf({ locale }));
  });
});

describe('the team', () => {
  it('names the members the law requires and nobody has', () => {
    expect(missingRoles(facts.people, { isTransition: false })).toEqual([
      'general_education_teacher',
      'agency_representative',
      'evaluation_interpreter',
    ]);
    expect(missingRoles(facts.people, { isTransition: true })).toContain('student');
  });

  it('asks written input only when the area is discussed, and before the meeting', () => {
    const agreed = { parentAgreedOn: '2026-11-20', agencyAgreedOn: '2026-11-20', inputDeliveredOn: null };
    expect(excusalGaps({ ...agreed, areaDiscussed: 'no' }, '2026-12-02')).toEqual([]);
    expect(excusalGaps({ ...agreed, areaDiscussed: 'yes' }, '2026-12-02')).toEqual(['input']);
    const late = { ...agreed, areaDiscussed: 'yes' as const, inputDeliveredOn: '2026-12-03' };
    expect(excusalGaps(late, '2026-12-02')).toEqual(['input_late']);
    const nothing = {
      parentAgreedOn: null,
      agencyAgreedOn: null,
      inputDeliveredOn: null,
      areaDiscussed: null,
    };
    expect(excusalGaps(nothing, '2026-12-02')).toEqual(['area', 'parent', 'agency']);
  });
});

describe('the calendar file', () => {
  const meeting = {
    meetingId: '01900000-0000-7000-8000-000000000000',
    startsAt: '2026-12-02T21:15:00.000Z',
    minutes: 75,
    location: 'Room 12; door, left',
    isCancelled: false,
    revision: 3,
    title: 'IEP team meeting',
    description: 'Sign in to read the invitation.',
    url: 'https://iep.example.org/family/meetings/1',
  };

  it('is a valid event in UTC', () => {
    const lines = calendarFile(meeting).split('\r\n');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines).toContain('VERSION:2.0');
    expect(lines).toContain('DTSTART:20261202T211500Z');
    expect(lines).toContain('DURATION:PT1H15M');
    expect(lines).toContain('UID:01900000-0000-7000-8000-000000000000@throughline');
    expect(lines).toContain('SEQUENCE:3');
    expect(lines).toContain(String.raw`LOCATION:Room 12\; door\, left`);
    expect(lines.filter((line) => line.length > 75)).toEqual([]);
  });

  it('marks a cancelled meeting', () => {
    expect(calendarFile({ ...meeting, isCancelled: true })).toContain('STATUS:CANCELLED');
    expect(calendarFile(meeting)).toContain('STATUS:CONFIRMED');
  });

  it('survives line breaks in a place', () => {
    const file = calendarFile({ ...meeting, location: 'Room 1\r\nATTENDEE:mailto:x@y.z' });
    expect(file).not.toMatch(/^ATTENDEE/m);
  });
});
