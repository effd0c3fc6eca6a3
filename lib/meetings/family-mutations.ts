import 'server-only';
import { createTranslator, type Messages } from 'next-intl';
import { record } from '@/lib/audit/record';
import type { GuardianViewer } from '@/lib/auth/viewer';
import { toDateColumn } from '@/lib/db/calendar-column';
import { inDistrict } from '@/lib/db/in-district';
import { notFound } from '@/lib/errors';
import { todayIn } from '@/lib/format/calendar-date';
import { loadMessages } from '@/lib/i18n/load';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { entryDataSchema } from '@/lib/record/entries';
import { ownGuardianships } from './guardianships';
import { meetingsOpenTo } from './policy';
import type { MeetingWish } from './choices';
import type { MeetingWishInput } from './schema';

/**
 * Keeps what a parent asks about a meeting: word for word as a question the team finds unread, and as a
 * request on the record of the meeting.
 */
export function askAboutMeeting(
  viewer: GuardianViewer,
  { meetingId, wish, text }: MeetingWishInput,
): Promise<{ meetingId: string; studentId: string }> {
  return inDistrict(viewer, async (tx) => {
    const { districtId, userId } = viewer;
    const own = await ownGuardianships(tx, viewer);
    const meeting = await tx.meeting.findFirst({
      where: { AND: [meetingsOpenTo(viewer, own), { id: meetingId }] },
      select: { studentId: true, iepId: true, people: { select: { guardianshipId: true } } },
    });
    const guardianshipId = meeting?.people.find((person) => own.includes(person.guardianshipId ?? ''));
    if (!meeting || !guardianshipId?.guardianshipId) throw notFound('meeting');
    const { studentId, iepId } = meeting;
    const words = [await wishWords(viewer, wish), text].filter(Boolean).join('\n');
    await tx.familyNote.create({
      data: {
        districtId,
        studentId,
        guardianshipId: guardianshipId.guardianshipId,
        kind: 'question',
        text: words,
        language: viewer.locale,
      },
      select: { id: true },
    });
    await tx.recordEntry.create({
      data: {
        districtId,
        studentId,
        iepId,
        meetingId,
        kind: 'parent_request',
        occurredOn: toDateColumn(todayIn(viewer.timeZone)),
        data: entryDataSchema('parent_request').parse({ request: words }),
        createdById: userId,
      },
      select: { id: true },
    });
    await record(tx, {
      districtId,
      actorId: userId,
      action: 'meeting.wish_sent',
      subjectId: meetingId,
      studentId,
      payload: { wish },
    });
    return { meetingId, studentId };
  });
}

async function wishWords({ locale }: GuardianViewer, wish: MeetingWish): Promise<string> {
  if (wish === 'other') return '';
  const language = isLocale(locale) ? locale : defaultLocale;
  const messages: Messages = await loadMessages(language, true);
  return createTranslator({ locale: language, messages })(`family_meetings.wishes.${wish}`);
}
