import 'server-only';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { AppError } from '@/lib/errors';
import { defaultLocale } from '@/lib/i18n/locales';
import { queueFamilyMail } from '@/lib/mail/family-mail';
import { personDetailsSchema, type MeetingDetails } from '@/lib/record/meeting';
import { statedIn } from './invitation';
import { invitedParents, letterFacts, type InvitedParent } from './letter-facts';
import { letterIn } from './letter-words';
import { changeMeeting, managedMeeting } from './meeting-write';
import type { ChangedMeeting } from './mutations';
import type { MeetingView } from './read-meeting';
import type { CancelMeetingInput, SendInvitationInput } from './schema';

const electronic = new Set<SendInvitationInput['method']>(['email', 'portal']);

/**
 * Sends the invitation, or records that it was handed over or posted. By e-mail and here only to parents who
 * have chosen it (34 CFR 300.505); for the others `invitation_needs_consent` says to use paper.
 */
export function sendInvitation(viewer: StaffViewer, input: SendInvitationInput): Promise<ChangedMeeting> {
  return inDistrict(viewer, async (tx) => {
    const meeting = await managedMeeting(tx, viewer, input, ['planned']);
    const parents = await invitedParents(tx, viewer, meeting);
    if (parents.length === 0) throw new AppError('invalid', 'no parent', { reason: 'invitation_no_parent' });
    if (electronic.has(input.method) && parents.some(({ mayEmail }) => !mayEmail))
      throw new AppError('invalid', 'no consent', { reason: 'invitation_needs_consent' });
    await changeMeeting(tx, viewer, meeting, {
      details: { ...meeting.details, notice: await noticeOf(tx, viewer, meeting, parents, input) },
    });
    await markInvited(tx, viewer, meeting, input.sentOn);
    if (input.method === 'email')
      await queueFamilyMail(tx, viewer, {
        template: 'meeting_invitation',
        guardianshipIds: parents.map(({ guardianshipId }) => guardianshipId),
        path: `/family/meetings/${meeting.id}`,
      });
    await record(tx, {
      ...about(viewer, meeting),
      action: 'meeting.invited',
      payload: { method: input.method, guardians: parents.length },
    });
    return { meetingId: meeting.id, studentId: meeting.studentId };
  });
}

async function noticeOf(
  tx: Transaction,
  viewer: StaffViewer,
  meeting: MeetingView,
  parents: readonly InvitedParent[],
  { method, sentOn }: SendInvitationInput,
): Promise<MeetingDetails['notice']> {
  const facts = await letterFacts(tx, viewer, meeting);
  const languages = [...new Set(parents.map(({ language }) => language))];
  const letter = await letterIn(languages[0] ?? defaultLocale, {
    ...facts,
    parentName: parents[0]?.name ?? '',
  });
  return { ...statedIn(letter), sentOn, method, language: languages.join(', ') };
}

async function markInvited(
  tx: Transaction,
  { districtId }: StaffViewer,
  meeting: MeetingView,
  invitedOn: string,
): Promise<void> {
  for (const { id, details } of meeting.people) {
    const data = { details: personDetailsSchema.parse({ ...details, invitedOn }) };
    await tx.meetingPerson.updateMany({ where: { districtId, meetingId: meeting.id, id }, data });
  }
}

/** Cancels a planned meeting; parents who were invited by e-mail are told. */
export function cancelMeeting(viewer: StaffViewer, input: CancelMeetingInput): Promise<ChangedMeeting> {
  return inDistrict(viewer, async (tx) => {
    const meeting = await managedMeeting(tx, viewer, input, ['planned']);
    const details = { ...meeting.details, cancelledReason: input.reason };
    await changeMeeting(tx, viewer, meeting, { status: 'cancelled', details });
    if (meeting.details.notice.method === 'email') {
      const parents = await invitedParents(tx, viewer, meeting);
      await queueFamilyMail(tx, viewer, {
        template: 'meeting_cancelled',
        guardianshipIds: parents.filter(({ mayEmail }) => mayEmail).map((parent) => parent.guardianshipId),
        path: `/family/meetings/${meeting.id}`,
      });
    }
    await record(tx, { ...about(viewer, meeting), action: 'meeting.cancelled', payload: {} });
    return { meetingId: meeting.id, studentId: meeting.studentId };
  });
}

function about({ districtId, userId }: StaffViewer, { id, studentId }: MeetingView) {
  return { districtId, actorId: userId, subjectId: id, studentId };
}
