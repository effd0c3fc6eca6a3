/* What can be chosen about a meeting, free of the schema library: also for the browser. */

export const invitationMethods = ['hand', 'mail', 'email', 'portal'] as const;

/** What a parent asks about a meeting. */
export const meetingWishes = [
  'another_time',
  'phone_or_video',
  'interpreter',
  'bring_someone',
  'other',
] as const;
export type MeetingWish = (typeof meetingWishes)[number];
