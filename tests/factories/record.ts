import type { z } from 'zod';
import type { EntryData, EntryKind, RecordEntry } from '@/lib/record/entries';
import { meetingRecordSchema, type TeamRole } from '@/lib/record/meeting';
import { noticeRecordSchema } from '@/lib/record/notice';
import { proceduralRecordSchema, type ProceduralRecord } from '@/lib/record/record';
import { testId } from './plan-items';

/*
 * The procedural record of the clean plan of iep-document.ts once it is in effect: every rule of the record is
 * satisfied on `cleanToday`. Tests take a copy and change one thing. The people are fictional.
 */

let next = 700_000;
const newId = () => testId((next += 1));

/** A fact with its parts; what is not given has its default. */
export function entry<K extends EntryKind>(
  kind: K,
  on: string,
  data: Partial<EntryData<K>> = {},
  meetingId: string | null = null,
): RecordEntry {
  const [parsed] = proceduralRecordSchema.parse({
    entries: [{ id: newId(), kind, on, meetingId, data }],
  }).entries;
  if (!parsed) throw new Error('no entry');
  return parsed;
}

type MeetingInput = z.input<typeof meetingRecordSchema>;
type MeetingRecord = ProceduralRecord['meetings'][number];
type Person = MeetingRecord['people'][number];

/** A held meeting with a timely and complete notice and nobody on the list. */
export function meeting(on: string, change: Partial<MeetingInput> = {}): MeetingRecord {
  return meetingRecordSchema.parse({
    id: newId(),
    status: 'held',
    on,
    startsAt: `${on}T17:00:00.000Z`,
    minutes: 60,
    location: 'Room 4',
    people: [],
    ...change,
    details: {
      purposes: ['annual'],
      notice: completeNotice,
      otherMeansOffered: 'yes',
      generalTeacherInput: 'Praise and a seat near the board.',
      ...change.details,
    },
  });
}

const completeNotice = {
  sentOn: '2026-09-21',
  method: 'mail',
  language: 'English',
  statesPurpose: 'yes',
  statesTime: 'yes',
  statesLocation: 'yes',
  statesAttendees: 'yes',
  statesRightToBringOthers: 'yes',
} as const;

export function person(
  role: TeamRole,
  name: string,
  details: Partial<Omit<Person['details'], 'excusal'>> & {
    excusal?: Partial<Person['details']['excusal']>;
  } = {},
): Person {
  const [parsed] = meeting('2026-10-05', {
    people: [
      { id: newId(), role, name, details: { attendance: 'present', ...details } as Person['details'] },
    ],
  }).people;
  if (!parsed) throw new Error('no person');
  return parsed;
}

type NoticeRecord = ProceduralRecord['notices'][number];

/** A complete notice, decided and sent on the day of the clean plan's meeting, in effect a week later. */
export function notice(content: Partial<NoticeRecord['content']> = {}, dates: Partial<NoticeRecord> = {}) {
  return noticeRecordSchema.parse({
    id: newId(),
    decidedOn: '2026-10-05',
    sentOn: '2026-10-05',
    ...dates,
    content: {
      action: 'We will add a reading group.',
      why: 'Marisol needs more time to read.',
      basis: 'Her reading scores of September.',
      protections: 'You have rights. Ask us for the booklet.',
      sourcesOfHelp: 'Call the parent center.',
      options: [{ option: 'No change', whyRejected: 'Her growth is too slow.' }],
      otherFactors: 'None.',
      language: 'English',
      method: 'mail',
      implementOn: '2026-10-12',
      ...content,
    },
  });
}

/** A fresh copy each time: tests may change it. */
export function cleanRecord(): ProceduralRecord {
  const people = [
    person('parent', 'Rosa Vance'),
    person('general_education_teacher', 'Dana Lowe'),
    person('special_education_teacher', 'Kim Ferro'),
    person('agency_representative', 'Ola Brandt'),
    person('evaluation_interpreter', 'Sam Ito'),
  ];
  return proceduralRecordSchema.parse({
    life: { status: 'active', consent: 'whole', finalisedOn: '2026-10-05' },
    meetings: [meeting('2026-10-05', { people })],
    parents: [{ language: 'en', needsInterpreter: false }],
    entries: [
      entry('safeguards_notice', '2026-08-24', { method: 'by hand', language: 'English' }),
      entry('placement_decision', '2026-10-05', { parentTookPart: 'yes' }),
      entry('copy_given', '2026-10-05', { to: 'Rosa Vance', method: 'hand' }),
      ...['Dana Lowe', 'Kim Ferro'].map((name) =>
        entry('responsibilities_acknowledged', '2026-10-05', {
          person: name,
          role: 'Special education teacher',
        }),
      ),
    ],
    calendar: { schoolYears: [{ startsOn: '2026-08-17', endsOn: '2027-06-11' }], closedDays: [] },
  });
}
