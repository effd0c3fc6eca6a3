import { z } from 'zod';
import { isWallTime } from '@/lib/format/zoned-time';
import { listOf, nestFields } from '@/lib/record/form-fields';
import { personDetailsSchema } from '@/lib/record/meeting';
import { meetingPurposes, teamRoles } from '@/lib/record/team-roles';
import { invitationMethods, meetingWishes } from './choices';

const maxPeople = 40;

const id = z.uuid();
const optionalId = z.preprocess((value) => (value === '' ? null : value), id.nullable().default(null));
const revision = z.coerce.number().int().positive();
const yesNo = z.enum(['yes', 'no']).nullable().default(null);
const text = z.string().trim().max(20_000, 'too_long').default('');

export const meetingPersonSchema = z.strictObject({
  /** Absent for someone who is new to the meeting. */
  id: optionalId,
  membershipId: optionalId,
  guardianshipId: optionalId,
  name: z.string().trim().min(1, 'required').max(200, 'too_long'),
  role: z.enum(teamRoles),
});
export type MeetingPersonInput = z.infer<typeof meetingPersonSchema>;

const meetingFields = {
  on: z.iso.date('date_needed'),
  /** On the clocks of the district's zone. */
  time: z.string('time_needed').refine(isWallTime, 'time_needed'),
  minutes: z.coerce
    .number('not_a_number')
    .int('not_a_number')
    .min(10, 'meeting_length')
    .max(480, 'meeting_length'),
  location: z.string('place_needed').trim().min(1, 'place_needed').max(300, 'too_long'),
  purposes: z.preprocess(listOf, z.array(z.enum(meetingPurposes)).min(1, 'choose').max(10)),
  otherMeansOffered: yesNo,
  interpreterNeeded: yesNo,
  interpreterArrangedWith: z.string().trim().max(300, 'too_long').default(''),
  people: z.preprocess(listOf, z.array(meetingPersonSchema).min(1, 'meeting_people').max(maxPeople)),
};

export const planMeetingSchema = z.preprocess(
  nestFields,
  z.strictObject({ studentId: id, iepId: optionalId, ...meetingFields }),
);
export type PlanMeetingInput = z.infer<typeof planMeetingSchema>;

export const editMeetingSchema = z.preprocess(
  nestFields,
  z.strictObject({ meetingId: id, revision, ...meetingFields }),
);
export type EditMeetingInput = z.infer<typeof editMeetingSchema>;

export const meetingIdSchema = z.strictObject({ meetingId: id });

export const cancelMeetingSchema = z.strictObject({
  meetingId: id,
  revision,
  reason: z.string('required').trim().min(1, 'required').max(2000, 'too_long'),
});
export type CancelMeetingInput = z.infer<typeof cancelMeetingSchema>;

export const sendInvitationSchema = z.strictObject({
  meetingId: id,
  revision,
  method: z.enum(invitationMethods, 'choose'),
  sentOn: z.iso.date('date_needed'),
});
export type SendInvitationInput = z.infer<typeof sendInvitationSchema>;

const heldPerson = z.strictObject({
  attendance: personDetailsSchema.shape.attendance,
  means: personDetailsSchema.shape.means,
  areaDiscussed: yesNo,
  parentAgreedOn: personDetailsSchema.shape.invitedOn,
  agencyAgreedOn: personDetailsSchema.shape.invitedOn,
  inputDeliveredOn: personDetailsSchema.shape.invitedOn,
  input: text,
  consentOn: personDetailsSchema.shape.invitedOn,
});

export const holdMeetingSchema = z.preprocess(
  nestFields,
  z.strictObject({
    meetingId: id,
    revision,
    people: z.record(id, heldPerson).default({}),
    generalTeacherInput: text,
    studentPreferences: text,
    interpreterArrangedWith: z.string().trim().max(300, 'too_long').default(''),
    interpreterDeclinedOn: personDetailsSchema.shape.invitedOn,
  }),
);
export type HoldMeetingInput = z.infer<typeof holdMeetingSchema>;

export const saveMinutesSchema = z.strictObject({ meetingId: id, revision, minutesText: text });
export type SaveMinutesInput = z.infer<typeof saveMinutesSchema>;

export const meetingWishSchema = z
  .strictObject({
    meetingId: id,
    wish: z.enum(meetingWishes, 'choose'),
    text: z.string().trim().max(5000, 'note_too_long').default(''),
  })
  .refine(({ wish, text: words }) => wish !== 'other' || words !== '', {
    path: ['text'],
    message: 'note_empty',
  });
export type MeetingWishInput = z.infer<typeof meetingWishSchema>;
