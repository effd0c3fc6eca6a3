import { createEvent } from 'ics';

export type CalendarMeeting = Readonly<{
  meetingId: string;
  startsAt: string;
  minutes: number;
  location: string;
  isCancelled: boolean;
  /** Rises with each change, so that a calendar replaces what it holds. */
  revision: number;
  /** Words that name no child. */
  title: string;
  description: string;
  url: string;
}>;

/**
 * A meeting as an iCalendar file (RFC 5545), in UTC. It carries no child's name: calendars are shared with
 * people who may not read the record. Throws when the library refuses a part.
 */
export function calendarFile(meeting: CalendarMeeting): string {
  const { error, value } = createEvent({
    uid: `${meeting.meetingId}@throughline`,
    productId: 'throughline',
    start: new Date(meeting.startsAt).getTime(),
    startInputType: 'utc',
    startOutputType: 'utc',
    duration: { hours: Math.floor(meeting.minutes / 60), minutes: meeting.minutes % 60 },
    title: meeting.title,
    description: meeting.description,
    location: meeting.location,
    url: meeting.url,
    status: meeting.isCancelled ? 'CANCELLED' : 'CONFIRMED',
    sequence: meeting.revision,
    classification: 'PRIVATE',
    busyStatus: 'BUSY',
  });
  if (error || !value) throw error ?? new Error('no calendar file');
  return value;
}
