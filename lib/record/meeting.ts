import { z } from 'zod';
import { calendarDateSchema } from '@/lib/ieps/fields';
import { meetingPurposes, teamRoles } from './team-roles';

/* A meeting of the team and its people: 34 CFR 300.321, 300.322, 300.324, 300.328. */

const short = z.string().max(300).default('');
const text = z.string().max(20_000).default('');
const day = calendarDateSchema.nullable().default(null);
const yesNo = z.enum(['yes', 'no']).nullable().default(null);

export type TeamRole = (typeof teamRoles)[number];

/** 300.322(b)(1) and (2): what the invitation says, and when it went out. */
const noticeSchema = z
  .strictObject({
    sentOn: day,
    method: z.enum(['hand', 'mail', 'email', 'portal']).nullable().default(null),
    language: short,
    statesPurpose: yesNo,
    statesTime: yesNo,
    statesLocation: yesNo,
    statesAttendees: yesNo,
    statesRightToBringOthers: yesNo,
    statesPartC: yesNo,
    statesTransition: yesNo,
    statesStudentInvited: yesNo,
    statesAgencies: yesNo,
  })
  .prefault({});

export const meetingDetailsSchema = z.strictObject({
  purposes: z.array(z.enum(meetingPurposes)).max(10).default([]),
  notice: noticeSchema,
  /** 300.322(c), 300.328. */
  otherMeansOffered: yesNo,
  /** 300.322(e), 300.29. */
  interpreter: z
    .strictObject({ isNeeded: yesNo, arrangedWith: short, declinedInWritingOn: day })
    .prefault({}),
  /** 300.324(a)(3): on positive behavioral supports, aids, modifications, supports for staff. */
  generalTeacherInput: text,
  /** 300.321(b)(2): how the preferences of an absent student were gathered. */
  studentPreferences: text,
  minutesText: text,
  cancelledReason: text,
});
export type MeetingDetails = z.infer<typeof meetingDetailsSchema>;

export const personDetailsSchema = z.strictObject({
  invitedOn: day,
  attendance: z.enum(['expected', 'present', 'absent', 'excused']).default('expected'),
  means: z.enum(['in_person', 'phone', 'video', 'written']).nullable().default(null),
  /** 300.321(e): (1) the member's area is not discussed, (2) it is. */
  excusal: z
    .strictObject({
      areaDiscussed: yesNo,
      parentAgreedOn: day,
      agencyAgreedOn: day,
      inputDeliveredOn: day,
      input: text,
    })
    .prefault({}),
  /** For an agency, the day of the consent to invite it (300.321(b)(3)). */
  consentOn: day,
});
export type PersonDetails = z.infer<typeof personDetailsSchema>;

/** A meeting as rules read it and files hold it. */
export const meetingRecordSchema = z.strictObject({
  id: z.uuid(),
  status: z.enum(['planned', 'held', 'cancelled']),
  /** The calendar day in the district's zone. */
  on: calendarDateSchema,
  startsAt: z.iso.datetime(),
  minutes: z.number().int().positive(),
  location: z.string(),
  details: meetingDetailsSchema,
  people: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      role: z.enum(teamRoles),
      details: personDetailsSchema,
    }),
  ),
});
