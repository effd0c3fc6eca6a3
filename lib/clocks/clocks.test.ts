import { describe, expect, it } from 'vitest';
import { readStateConfig } from '@/lib/districts/state-config';
import examples from '@/lib/districts/state-configs.json';
import { entryDataSchema, type EntryKind, type RecordEntry } from '@/lib/record/entries';
import { dueDates } from '@/lib/students/due';
import { clocksOf } from './clocks';
import type { ClockFacts, PlanFacts } from './facts';
import type { ClockKind } from './kinds';
import { schoolCalendar } from './school-calendar';

const texas = readStateConfig(examples.TX);
const california = readStateConfig(examples.CA);
const schoolYears = [
  { startsOn: '2025-08-13', endsOn: '2026-05-29' },
  { startsOn: '2026-08-12', endsOn: '2027-05-28' },
];
const thanksgiving = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];
const calendar = schoolCalendar({
  schoolYears,
  closedDays: thanksgiving.map((on) => ({ on, isHoliday: false })),
});

let made = 0;
function entry(kind: EntryKind, on: string, data: Record<string, unknown> = {}): RecordEntry {
  const id = `00000000-0000-4000-8000-${String(made++).padStart(12, '0')}`;
  return { id, kind, on, meetingId: null, data: entryDataSchema(kind).parse(data) } as RecordEntry;
}

const plan: PlanFacts = {
  kind: 'annual',
  isInEffect: true,
  startsOn: '2026-03-02',
  endsOn: '2027-03-01',
  hasTransition: false,
  hasRightsStatement: false,
};

type Changes = Partial<Omit<ClockFacts, 'student'>> & { student?: Partial<ClockFacts['student']> };

function facts({ student, ...changes }: Changes): ClockFacts {
  return {
    entries: [],
    meetings: [],
    plans: [],
    schoolYears,
    calendar,
    state: readStateConfig({}),
    today: '2026-11-20',
    ...changes,
    student: {
      birthDate: '2018-01-12',
      grade: '3',
      lastEvaluationOn: null,
      lastAnnualReviewOn: null,
      ...student,
    },
  };
}

const clock = (kind: ClockKind, changes: Changes) =>
  clocksOf(facts(changes)).find((found) => found.kind === kind);

describe('the initial evaluation', () => {
  const consent = entry('evaluation_consent_received', '2026-11-02');

  it('is due after the state limit: 60 calendar days in one, 45 school days in another', () => {
    expect(clock('initial_evaluation', { entries: [consent], state: california })).toMatchObject({
      startedOn: '2026-11-02',
      dueOn: '2027-01-01',
      state: 'later',
      cite: '34 CFR 300.301(c)(1)',
      explanation: { rule: 'days', count: 60, unit: 'calendar', from: '2026-11-02' },
    });
    const inTexas = clock('initial_evaluation', { entries: [consent], state: texas });
    // 45 weekdays after 2 November end on 4 January; the five closed days move it by a week.
    expect(inTexas).toMatchObject({ dueOn: '2027-01-11', explanation: { count: 45, unit: 'school' } });
    expect(inTexas?.explanation.exclusions).toHaveLength(1);
  });

  it('is extended in the unit of the limit by what was recorded', () => {
    const longer = entry('evaluation_extension', '2026-11-16', { days: 3, reason: 'absent' });
    expect(clock('initial_evaluation', { entries: [consent, longer], state: texas })).toMatchObject({
      dueOn: '2027-01-14',
      explanation: { count: 48, extendedBy: 3 },
    });
  });

  it('is unknown when the recorded school years end too early, never guessed', () => {
    const late = entry('evaluation_consent_received', '2027-05-03');
    const found = clock('initial_evaluation', { entries: [late], state: texas, today: '2027-05-04' });
    expect(found).toMatchObject({ dueOn: null, state: 'unknown' });
  });

  it('is met by the evaluation, in time or not, and starts again for no reevaluation', () => {
    const done = entry('evaluation_completed', '2026-12-10');
    const changes = { entries: [consent, done], today: '2027-02-01' };
    expect(clock('initial_evaluation', changes)).toMatchObject({ metOn: '2026-12-10', state: 'met' });
    expect(clock('initial_evaluation', { entries: [consent], today: '2027-02-01' })?.state).toBe('late');
    const known = { entries: [consent], student: { lastEvaluationOn: '2024-01-08' } };
    expect(clock('initial_evaluation', known)).toBeUndefined();
  });
});

describe('the first plan', () => {
  const eligible = entry('eligibility_determined', '2026-11-02', { isEligible: 'yes' });

  it('has its meeting in 30 calendar days of the eligibility', () => {
    const due = clock('first_meeting', { entries: [eligible], today: '2026-12-02' });
    expect(due).toMatchObject({ dueOn: '2026-12-02', state: 'due' });
    expect(clock('first_meeting', { entries: [eligible], today: '2026-12-03' })?.state).toBe('late');
    const meetings = [{ status: 'held' as const, on: '2026-11-30', purposes: ['initial'] }];
    expect(clock('first_meeting', { entries: [eligible], meetings })?.metOn).toBe('2026-11-30');
    const planned = [{ status: 'planned' as const, on: '2026-11-30', purposes: ['initial'] }];
    expect(clock('first_meeting', { entries: [eligible], meetings: planned })?.metOn).toBeNull();
  });

  it('knows no first meeting of a child who is not eligible or had a plan', () => {
    const no = entry('eligibility_determined', '2026-11-02', { isEligible: 'no' });
    expect(clock('first_meeting', { entries: [no] })).toBeUndefined();
    const had = { entries: [eligible], student: { lastAnnualReviewOn: '2026-01-09' } };
    expect(clock('first_meeting', had)).toBeUndefined();
  });

  it('starts services in school days from the plan or the consent', () => {
    const plans = [{ ...plan, kind: 'initial', startsOn: '2026-11-16', endsOn: '2027-11-15' }];
    const consent = entry('consent', '2026-11-18', { purpose: 'initial_services', outcome: 'given' });
    expect(clock('services_start', { plans })?.dueOn).toBe('2026-12-07');
    expect(clock('services_start', { plans, entries: [consent] })?.dueOn).toBe('2026-12-09');
    const started = entry('services_started', '2026-11-19');
    expect(clock('services_start', { plans, entries: [started] })?.state).toBe('met');
    expect(clock('services_start', { plans: [plan] })).toBeUndefined();
  });
});

describe('reviews', () => {
  it('are those of the caseload', () => {
    const student = { lastAnnualReviewOn: '2025-12-02', lastEvaluationOn: '2024-02-29' };
    const found = clocksOf(facts({ student })).filter(
      ({ kind }) => kind === 'annual_review' || kind === 'reevaluation',
    );
    expect(found.map(({ kind, dueOn, state }) => ({ kind, dueOn, state }))).toEqual(
      dueDates(student, '2026-11-20').map(({ kind, on, state }) => ({ kind, dueOn: on, state })),
    );
    expect(found.map(({ dueOn }) => dueOn)).toEqual(['2026-12-02', '2027-02-28']);
  });

  it('count a later evaluation of the record, and an agreement that none is needed', () => {
    const student = { lastEvaluationOn: '2023-11-01' };
    expect(clock('reevaluation', { student })).toMatchObject({ dueOn: '2026-11-01', state: 'late' });
    const agreed = entry('reevaluation_agreement', '2026-10-05', { kind: 'unnecessary' });
    expect(clock('reevaluation', { student, entries: [agreed] })?.dueOn).toBe('2029-10-05');
    const sooner = entry('reevaluation_agreement', '2026-10-05', { kind: 'within_a_year' });
    expect(clock('reevaluation', { student, entries: [sooner] })?.dueOn).toBe('2026-11-01');
    const done = entry('evaluation_completed', '2026-10-20', { purpose: 'reevaluation' });
    expect(clock('reevaluation', { student, entries: [done] })?.dueOn).toBe('2029-10-20');
  });

  it('want a plan in effect on the first day of the next school year', () => {
    const today = '2026-06-01';
    const student = { lastAnnualReviewOn: '2026-03-02' };
    expect(clock('school_year_start', { student, plans: [plan], today })).toMatchObject({
      dueOn: '2026-08-12',
      metOn: '2026-03-02',
    });
    const ended = { ...plan, endsOn: '2026-08-11' };
    expect(clock('school_year_start', { student, plans: [ended], today })?.metOn).toBeNull();
    expect(clock('school_year_start', { today })).toBeUndefined();
  });

  it('stop when the student leaves and run again after a return', () => {
    const student = { lastAnnualReviewOn: '2025-12-02' };
    const exit = entry('exit', '2026-10-01', { reason: 'moved' });
    const asked = entry('records_request', '2026-10-02');
    expect(clocksOf(facts({ student, entries: [exit, asked] })).map(({ kind }) => kind)).toEqual([
      'records_request',
    ]);
    const back = entry('transfer_in', '2026-11-02');
    expect(clock('annual_review', { student, entries: [exit, back] })?.dueOn).toBe('2026-12-02');
  });
});

describe('birthdays', () => {
  it('end Part C on the third', () => {
    const student = { birthDate: '2024-02-29', grade: 'PK' };
    expect(clock('part_c', { student })).toMatchObject({ dueOn: '2027-02-28', state: 'later', metOn: null });
    expect(clock('part_c', { student, plans: [{ ...plan, startsOn: '2026-11-02' }] })?.state).toBe('met');
    expect(clock('part_c', {})).toBeUndefined();
    const known = entry('part_c_transition', '2020-10-01');
    expect(clock('part_c', { entries: [known] })?.state).toBe('late');
  });

  it('ask for transition at the age of the state', () => {
    const student = { birthDate: '2013-01-10', grade: '8', lastAnnualReviewOn: '2026-03-02' };
    expect(clock('transition', { student, plans: [plan], state: texas })).toMatchObject({
      dueOn: '2027-01-10',
      explanation: { rule: 'age', count: 14, from: '2013-01-10' },
      state: 'later',
    });
    expect(clock('transition', { student, plans: [plan], state: california })).toBeUndefined();
    const met = [{ ...plan, hasTransition: true }];
    expect(clock('transition', { student, plans: met, state: texas })?.metOn).toBe('2026-03-02');
    expect(clock('transition', { student, plans: [plan], state: texas, today: '2027-01-11' })?.state).toBe(
      'late',
    );
  });

  it('take the next plan in when its span holds the birthday, not the one after', () => {
    const inNext = { birthDate: '2012-02-20', grade: '8' };
    // The plan ends on 1 March 2027, the next spans to 1 March 2028: the 16th birthday is in it.
    expect(clock('transition', { student: inNext, plans: [plan] })).toMatchObject({
      dueOn: '2028-02-20',
      startedOn: '2027-03-01',
    });
    expect(
      clock('transition', { student: { ...inNext, birthDate: '2012-03-20' }, plans: [plan] }),
    ).toBeUndefined();
  });

  it('take the grade of a state that names one, if it comes first', () => {
    const state = readStateConfig({ transitionAge: 16, transitionGrade: '9' });
    const student = { birthDate: '2012-01-10', grade: '9' };
    expect(clock('transition', { student, plans: [plan], state })).toMatchObject({
      dueOn: '2026-08-12',
      explanation: { rule: 'year_start' },
    });
    expect(clock('transition', { student: { ...student, grade: '8' }, plans: [plan], state })?.dueOn).toBe(
      '2028-01-10',
    );
  });

  it('state the transfer of rights a year before majority', () => {
    const student = { birthDate: '2010-02-28', grade: '11' };
    const base = { student, plans: [plan] };
    expect(clock('rights_transfer', base)).toMatchObject({ dueOn: '2027-02-28', metOn: null });
    const older = { ...base, state: readStateConfig({ majorityAge: 19 }) };
    expect(clock('rights_transfer', older)?.dueOn).toBe('2028-02-28');
    const stated = { student, plans: [{ ...plan, hasRightsStatement: true }] };
    expect(clock('rights_transfer', stated)?.state).toBe('met');
  });
});

describe('events', () => {
  it('give a manifestation review 10 school days', () => {
    const decided = entry('manifestation', '2026-11-16');
    // 17 to 20 November are four, the week of Thanksgiving none, 30 November to 7 December six.
    expect(clock('manifestation', { entries: [decided] })).toMatchObject({ dueOn: '2026-12-07' });
    const held = entry('manifestation', '2026-09-01', { heldOn: '2026-09-10' });
    expect(clock('manifestation', { entries: [held] })?.state).toBe('met');
    // An open one counts before one that was met.
    expect(clock('manifestation', { entries: [held, decided] })?.metOn).toBeNull();
  });

  it('give the record in 45 days, before a meeting that comes sooner', () => {
    const asked = entry('records_request', '2026-11-02');
    expect(clock('records_request', { entries: [asked] })?.dueOn).toBe('2026-12-17');
    const meeting = { status: 'planned' as const, on: '2026-12-04', purposes: ['annual'] };
    expect(clock('records_request', { entries: [asked], meetings: [meeting] })).toMatchObject({
      dueOn: '2026-12-03',
      explanation: { rule: 'before_meeting', from: '2026-12-04' },
    });
    const cancelled = { ...meeting, status: 'cancelled' as const };
    expect(clock('records_request', { entries: [asked], meetings: [cancelled] })?.dueOn).toBe('2026-12-17');
    const five = readStateConfig({ recordAccessDays: 5 });
    expect(clock('records_request', { entries: [asked], state: five })?.dueOn).toBe('2026-11-07');
  });

  it('serve who transfers at once and decide in the time of the state', () => {
    const moved = entry('transfer_in', '2026-11-02', { isSameState: 'no' });
    const base = { entries: [moved], today: '2026-11-02' };
    expect(clock('transfer_services', base)).toMatchObject({ dueOn: '2026-11-02', state: 'due' });
    expect(clock('transfer_services', { ...base, today: '2026-11-03' })?.state).toBe('late');
    expect(clock('transfer_decision', base)).toBeUndefined();
    expect(clock('transfer_decision', { ...base, state: california })?.dueOn).toBe('2026-12-02');
    const decided = entry('transfer_in', '2026-11-02', {
      comparableServicesOn: '2026-11-02',
      decision: 'adopted',
      decidedOn: '2026-11-20',
    });
    const after = { entries: [decided], state: california };
    expect(clock('transfer_services', after)?.state).toBe('met');
    expect(clock('transfer_decision', after)?.metOn).toBe('2026-11-20');
  });
});

it('puts what runs out first in front and what was met at the end', () => {
  const found = clocksOf(
    facts({
      student: { lastAnnualReviewOn: '2025-12-02', lastEvaluationOn: '2023-11-10' },
      entries: [entry('records_request', '2026-11-01', { givenOn: '2026-11-03' })],
    }),
  );
  expect(found.map(({ kind, state }) => [kind, state])).toEqual([
    ['reevaluation', 'late'],
    ['annual_review', 'due'],
    ['records_request', 'met'],
  ]);
});
