import type { GuardianViewer, StaffViewer, Viewer } from '@/lib/auth/viewer';
import * as familyMeetings from '@/lib/meetings/family-mutations';
import * as familyMeetingQueries from '@/lib/meetings/family-queries';
import * as meetings from '@/lib/meetings/mutations';
import * as meetingQueries from '@/lib/meetings/queries';
import { holdMeetingSchema } from '@/lib/meetings/schema';
import * as invitations from '@/lib/meetings/send-mutations';
import * as familyNotices from '@/lib/notices/family-queries';
import * as notices from '@/lib/notices/mutations';
import * as noticeQueries from '@/lib/notices/queries';
import { addEntrySchema } from '@/lib/record/schema';
import * as answers from '@/lib/record/family-mutations';
import * as answerQueries from '@/lib/record/family-queries';
import * as record from '@/lib/record/mutations';
import * as recordQueries from '@/lib/record/queries';
import { givenNotice, meetingFields, wholeNotice } from './procedure';
import type { Ids } from './world';

/* The calls of the rows about meetings, notices and the record, by module. */

type Calls<V extends Viewer> = Record<string, Record<string, (viewer: V, ids: Ids) => Promise<unknown>>>;

const fields = ({ guardianshipId }: Ids) => meetingFields([guardianshipId], 'Room 12');
const fact = ({ studentId }: Ids) => addEntrySchema.parse({ studentId, kind: 'consent', on: '2026-10-01' });
const revision = 2;

export const procedureStaffCalls: Calls<StaffViewer> = {
  'meetings/queries': {
    listMeetings: (viewer, ids) => meetingQueries.listMeetings(viewer, ids.studentId),
    getMeetingStart: (viewer, ids) => meetingQueries.getMeetingStart(viewer, ids.studentId),
    getMeeting: (viewer, ids) => meetingQueries.getMeeting(viewer, ids.meetingId),
  },
  'meetings/mutations': {
    planMeeting: (viewer, ids) =>
      meetings.planMeeting(viewer, { studentId: ids.studentId, iepId: null, ...fields(ids) }),
    editMeeting: (viewer, ids) =>
      meetings.editMeeting(viewer, { meetingId: ids.meetingId, revision, ...fields(ids) }),
    restoreMeeting: (viewer, ids) => meetings.restoreMeeting(viewer, ids),
    holdMeeting: (viewer, { meetingId }) =>
      meetings.holdMeeting(viewer, holdMeetingSchema.parse({ meetingId, revision })),
    saveMinutes: (viewer, { meetingId }) =>
      meetings.saveMinutes(viewer, { meetingId, revision, minutesText: 'All agreed.' }),
  },
  'meetings/send-mutations': {
    sendInvitation: (viewer, { meetingId }) =>
      invitations.sendInvitation(viewer, { meetingId, revision, method: 'mail', sentOn: '2026-11-12' }),
    cancelMeeting: (viewer, { meetingId }) =>
      invitations.cancelMeeting(viewer, { meetingId, revision, reason: 'Snow' }),
  },
  'record/queries': {
    listEntries: (viewer, ids) =>
      recordQueries.listEntries(viewer, ids.studentId, { kind: null, voided: true }),
  },
  'record/mutations': {
    addEntry: (viewer, ids) => record.addEntry(viewer, fact(ids)),
    voidEntry: (viewer, { entryId }) => record.voidEntry(viewer, { entryId, reason: 'Wrong child' }),
    restoreEntry: (viewer, ids) => record.restoreEntry(viewer, ids),
  },
  'notices/queries': {
    getNotices: (viewer, ids) => noticeQueries.getNotices(viewer, ids.studentId),
    getNotice: (viewer, ids) => noticeQueries.getNotice(viewer, ids.noticeId),
  },
  'notices/mutations': {
    startNotice: (viewer, { studentId }) =>
      notices.startNotice(viewer, { studentId, kind: 'proposed', requestId: null }),
    saveNotice: (viewer, ids) => notices.saveNotice(viewer, wholeNotice(ids.noticeId, 'Words')),
    sendNotice: async (viewer, { noticeId }) => {
      // Only a complete notice can go out; that it cannot be completed by a stranger is what is looked at.
      await notices.saveNotice(viewer, wholeNotice(noticeId, 'Words'));
      return notices.sendNotice(viewer, givenNotice(noticeId, 2));
    },
    discardNotice: (viewer, ids) => notices.discardNotice(viewer, ids),
  },
};

export const procedureFamilyCalls: Calls<GuardianViewer> = {
  'meetings/family-queries': {
    getFamilyMeeting: (viewer, ids) => familyMeetingQueries.getFamilyMeeting(viewer, ids.meetingId),
  },
  'meetings/family-mutations': {
    askAboutMeeting: (viewer, { meetingId }) =>
      familyMeetings.askAboutMeeting(viewer, { meetingId, wish: 'interpreter', text: '' }),
  },
  'notices/family-queries': {
    getFamilyNotice: (viewer, ids) => familyNotices.getFamilyNotice(viewer, ids.sentNoticeId),
  },
  'record/family-queries': {
    getPlanAnswer: (viewer, ids) => answerQueries.getPlanAnswer(viewer, ids.finalIepId),
  },
  'record/family-mutations': {
    answerPlan: (viewer, ids) =>
      answers.answerPlan(viewer, {
        iepId: ids.finalIepId,
        answer: 'whole',
        exceptions: '',
        signer: 'Ana Marsh',
        statement: 'on',
      }),
  },
};

/** Reads that name no id and reach only the parent's own. */
export const procedureOwnCalls: Calls<GuardianViewer> = {
  'meetings/family-queries': {
    listFamilyMeetings: (viewer) => familyMeetingQueries.listFamilyMeetings(viewer),
  },
  'notices/family-queries': {
    listFamilyNotices: (viewer) => familyNotices.listFamilyNotices(viewer),
  },
};
