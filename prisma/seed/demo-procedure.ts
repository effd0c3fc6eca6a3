import { randomUUID } from 'node:crypto';
import { emptyRecord, proceduralRecordSchema, type ProceduralRecord } from '@/lib/record/record';

/** The people of the demo meeting; none is real. */
const team = [
  ['parent', 'Ana Rowe'],
  ['general_education_teacher', 'Dana Lowe'],
  ['special_education_teacher', 'Kim Ferro'],
  ['agency_representative', 'Ola Brandt'],
  ['evaluation_interpreter', 'Sam Ito'],
] as const;

/**
 * What is recorded around this year's demo plan: the meeting with its invitation, the notice of more reading
 * instruction, consent, the copy for the parent and what the staff acknowledged. Pure; new ids on each call.
 */
export function demoProcedure(): Pick<ProceduralRecord, 'meetings' | 'notices' | 'entries'> {
  const entry = (kind: string, on: string, data: Record<string, unknown>) => ({
    id: randomUUID(),
    kind,
    on,
    data,
  });
  const { meetings, notices, entries } = proceduralRecordSchema.parse({
    ...emptyRecord,
    meetings: [heldMeeting()],
    notices: [sentNotice()],
    entries: [
      entry('safeguards_notice', '2026-08-24', { method: 'by hand', language: 'English' }),
      entry('consent', '2025-10-06', {
        purpose: 'initial_services',
        outcome: 'given',
        signer: 'Ana Rowe',
        signerRole: 'parent',
        noticeGivenOn: '2025-10-06',
      }),
      entry('placement_decision', '2026-10-05', { parentTookPart: 'yes', how: 'At the meeting' }),
      entry('copy_given', '2026-10-05', { to: 'Ana Rowe', method: 'hand' }),
      ...['Dana Lowe', 'Kim Ferro'].map((person) =>
        entry('responsibilities_acknowledged', '2026-10-05', { person, role: 'Teacher' }),
      ),
    ],
  });
  return { meetings, notices, entries };
}

function heldMeeting() {
  return {
    id: randomUUID(),
    status: 'held',
    on: '2026-10-05',
    startsAt: '2026-10-05T20:00:00.000Z',
    minutes: 60,
    location: 'Room 4',
    details: {
      purposes: ['annual'],
      notice: {
        sentOn: '2026-09-21',
        method: 'mail',
        language: 'English',
        statesPurpose: 'yes',
        statesTime: 'yes',
        statesLocation: 'yes',
        statesAttendees: 'yes',
        statesRightToBringOthers: 'yes',
      },
      otherMeansOffered: 'yes',
      generalTeacherInput: 'Praise and a seat near the board.',
    },
    people: team.map(([role, name]) => ({
      id: randomUUID(),
      role,
      name,
      details: { attendance: 'present', means: 'in_person' },
    })),
  };
}

function sentNotice() {
  return {
    id: randomUUID(),
    decidedOn: '2026-10-05',
    sentOn: '2026-10-05',
    content: {
      action: 'We will add time to the reading group.',
      why: 'Nadia needs more time to read.',
      basis: 'Her reading scores of September.',
      protections: 'You have rights. Ask us for the booklet.',
      sourcesOfHelp: 'Call the parent center.',
      options: [{ option: 'No change', whyRejected: 'Her growth is too slow.' }],
      otherFactors: 'None.',
      language: 'English',
      method: 'mail',
      implementOn: '2026-10-12',
    },
  };
}
