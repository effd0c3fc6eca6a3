import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { notFound } from '@/lib/errors';
import { siteUrl } from '@/lib/mail/templates';
import { calendarFile } from '@/lib/meetings/calendar-file';
import { getCalendarMeeting } from '@/lib/meetings/queries';
import { route } from '@/lib/route';

/** A meeting as a calendar file, for the child's team and for a parent who was invited. No child is named. */
export const GET = route({
  name: 'meetings.calendar',
  audience: 'signed_in',
  params: z.object({ id: z.uuid() }),
  run: async ({ viewer, params }) => {
    const meeting = await getCalendarMeeting(viewer, params.id);
    if (!meeting) throw notFound('meeting');
    const t = await getTranslations('meetings');
    const page =
      viewer.kind === 'staff'
        ? `/students/${meeting.studentId}/meetings/${meeting.id}`
        : `/family/meetings/${meeting.id}`;
    const file = calendarFile({
      meetingId: meeting.id,
      startsAt: meeting.startsAt,
      minutes: meeting.minutes,
      location: meeting.location,
      isCancelled: meeting.status === 'cancelled',
      revision: meeting.revision,
      title: t('calendarTitle'),
      description: t('calendarBody'),
      url: siteUrl(page),
    });
    return new Response(file, {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="iep-team-meeting.ics"',
      },
    });
  },
});
