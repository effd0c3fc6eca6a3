import { formatInstant } from '@/lib/format/dates';
import type { MeetingDetails, TeamRole } from '@/lib/record/meeting';

/*
 * The invitation to a meeting, in words: every element of 34 CFR 300.322(b)(1) and (2), made by code from what
 * is planned, so that it cannot say another time or leave one out.
 */

/** What the invitation says, by the part of 300.322 it answers. */
export const invitationElements = [
  'purpose',
  'time',
  'location',
  'attendees',
  'right_to_bring_others',
  'part_c',
  'transition',
  'student_invited',
  'agencies',
  'other_means',
  'interpreter',
  'change',
  'safeguards',
] as const;
export type InvitationElement = (typeof invitationElements)[number];

export type InvitationFacts = Readonly<{
  /** The child's first name; stands only in the letter itself. */
  firstName: string;
  parentName: string;
  districtName: string;
  schoolName: string;
  contactName: string;
  startsAt: Date;
  timeZone: string;
  minutes: number;
  location: string;
  purposes: MeetingDetails['purposes'];
  people: readonly Readonly<{ name: string; role: TeamRole }>[];
  needsInterpreter: boolean;
  /** The child was served under Part C and this is the first meeting, (b)(1)(ii). */
  isFromPartC: boolean;
  /** Transition is planned: from age 16, or earlier where the state or the team says so, (b)(2). */
  isTransition: boolean;
  locale: string;
}>;

/** The messages of `meetings.invitation`, in the language of the letter. */
export type InvitationWords = (key: string, values?: Record<string, string | number>) => string;

export type Invitation = Readonly<{
  title: string;
  greeting: string;
  paragraphs: readonly Readonly<{ element: InvitationElement; text: string }>[];
  /** Names and roles of who will be there; belongs to the element `attendees`. */
  attendees: readonly string[];
  closing: string;
}>;

/** Writes the invitation. Roles and purposes are words of `meetings.roles` and `meetings.purposes`. */
export function writeInvitation(facts: InvitationFacts, words: InvitationWords): Invitation {
  const { people, locale } = facts;
  const list = new Intl.ListFormat(locale.startsWith('es') ? 'es-US' : 'en-US', { type: 'conjunction' });
  const when = formatInstant(facts.startsAt, facts.timeZone, locale, 'weekday_time');
  const agencies = people.filter(({ role }) => role === 'transition_agency').map(({ name }) => name);
  const values = {
    child: facts.firstName,
    school: facts.schoolName,
    contact: facts.contactName,
    location: facts.location,
    minutes: facts.minutes,
    when,
    zone: zoneName(facts.startsAt, facts.timeZone, locale),
    purposes: list.format(facts.purposes.map((purpose) => words(`purposes.${purpose}`))),
    agencies: list.format(agencies),
  };
  const say = (element: InvitationElement, key: string = element) => ({
    element,
    text: words(`invitation.${key}`, values),
  });
  const transition = facts.isTransition
    ? [
        say('transition'),
        say('student_invited'),
        say('agencies', agencies.length > 0 ? 'agencies' : 'agencies_none'),
      ]
    : [];
  return {
    title: words('invitation.title'),
    greeting: words('invitation.greeting', { name: facts.parentName }),
    paragraphs: [
      say('purpose'),
      say('time'),
      say('location'),
      say('attendees'),
      say('right_to_bring_others'),
      ...(facts.isFromPartC ? [say('part_c')] : []),
      ...transition,
      say('other_means'),
      say('interpreter', facts.needsInterpreter ? 'interpreter_arranged' : 'interpreter'),
      say('change'),
      say('safeguards'),
    ],
    attendees: people.map(({ name, role }) => `${name}, ${words(`roles.${role}`)}`),
    closing: words('invitation.closing', { contact: facts.contactName, district: facts.districtName }),
  };
}

/** 'Central Standard Time', so that the hour is clear to a parent elsewhere. */
function zoneName(instant: Date, timeZone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

type Stated = Pick<
  MeetingDetails['notice'],
  | 'statesPurpose'
  | 'statesTime'
  | 'statesLocation'
  | 'statesAttendees'
  | 'statesRightToBringOthers'
  | 'statesPartC'
  | 'statesTransition'
  | 'statesStudentInvited'
  | 'statesAgencies'
>;

/** What a letter states, as the record keeps it; null for an element that does not apply. */
export function statedIn({ paragraphs }: Invitation): Stated {
  const has = (element: InvitationElement) => paragraphs.some((paragraph) => paragraph.element === element);
  const always = (element: InvitationElement) => (has(element) ? 'yes' : 'no');
  const where = (element: InvitationElement) => (has(element) ? 'yes' : null);
  return {
    statesPurpose: always('purpose'),
    statesTime: always('time'),
    statesLocation: always('location'),
    statesAttendees: always('attendees'),
    statesRightToBringOthers: always('right_to_bring_others'),
    statesPartC: where('part_c'),
    statesTransition: where('transition'),
    statesStudentInvited: where('student_invited'),
    statesAgencies: where('agencies'),
  };
}
