'use server';

import { action } from '@/lib/action';
import { askAboutMeeting } from './family-mutations';
import { editMeeting, holdMeeting, planMeeting, restoreMeeting, saveMinutes } from './mutations';
import {
  cancelMeetingSchema,
  editMeetingSchema,
  holdMeetingSchema,
  meetingIdSchema,
  meetingWishSchema,
  planMeetingSchema,
  saveMinutesSchema,
  sendInvitationSchema,
} from './schema';
import { cancelMeeting, sendInvitation } from './send-mutations';

type Changed = Readonly<{ meetingId: string; studentId: string }>;

const pagesOf = (_input: unknown, { meetingId, studentId }: Changed) => [
  `/students/${studentId}/meetings`,
  `/students/${studentId}/meetings/${meetingId}`,
];

export const planMeetingAction = action({
  name: 'meetings.plan',
  audience: 'staff',
  input: planMeetingSchema,
  run: planMeeting,
  revalidates: pagesOf,
});

export const editMeetingAction = action({
  name: 'meetings.edit',
  audience: 'staff',
  input: editMeetingSchema,
  run: editMeeting,
  revalidates: pagesOf,
});

export const cancelMeetingAction = action({
  name: 'meetings.cancel',
  audience: 'staff',
  input: cancelMeetingSchema,
  run: cancelMeeting,
  revalidates: pagesOf,
});

export const restoreMeetingAction = action({
  name: 'meetings.restore',
  audience: 'staff',
  input: meetingIdSchema,
  run: restoreMeeting,
  revalidates: pagesOf,
});

export const sendInvitationAction = action({
  name: 'meetings.invite',
  audience: 'staff',
  input: sendInvitationSchema,
  run: sendInvitation,
  revalidates: pagesOf,
});

export const holdMeetingAction = action({
  name: 'meetings.hold',
  audience: 'staff',
  input: holdMeetingSchema,
  run: holdMeeting,
  revalidates: pagesOf,
});

export const saveMinutesAction = action({
  name: 'meetings.save_minutes',
  audience: 'staff',
  input: saveMinutesSchema,
  run: saveMinutes,
  revalidates: pagesOf,
});

export const askAboutMeetingAction = action({
  name: 'meetings.ask',
  audience: 'guardian',
  input: meetingWishSchema,
  run: askAboutMeeting,
  revalidates: ({ meetingId }) => [`/family/meetings/${meetingId}`],
});
