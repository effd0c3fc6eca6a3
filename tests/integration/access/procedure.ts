import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict } from '@/lib/db/in-district';
import { startIep } from '@/lib/ieps/mutations';
import { readIepDocument } from '@/lib/ieps/queries';
import { planMeeting } from '@/lib/meetings/mutations';
import { sendInvitation } from '@/lib/meetings/send-mutations';
import { sendNotice, saveNotice, startNotice } from '@/lib/notices/mutations';
import { saveNoticeSchema, sendNoticeSchema } from '@/lib/notices/schema';
import { addEntry } from '@/lib/record/mutations';
import { addEntrySchema } from '@/lib/record/schema';
import { freezeVersion } from '@/lib/versions/freeze';
import { shareIep } from '@/lib/versions/mutations';

type Child = Readonly<{ studentId: string; guardianshipIds: readonly string[]; canary: string }>;

export type Procedure = {
  meetingId: string;
  entryId: string;
  /** A notice that may still change, and one that was given. */
  noticeId: string;
  sentNoticeId: string;
  /** A plan that waits for the parents' answer. */
  finalIepId: string;
};

export const meetingFields = (guardianshipIds: readonly string[], location: string) => ({
  on: '2026-12-02',
  time: '15:15',
  minutes: 60,
  location,
  purposes: ['annual' as const],
  otherMeansOffered: 'yes' as const,
  interpreterNeeded: null,
  interpreterArrangedWith: '',
  people: guardianshipIds.map((guardianshipId) => ({
    id: null,
    membershipId: null,
    guardianshipId,
    name: 'Parent',
    role: 'parent' as const,
  })),
});

/** A meeting with an invitation, a fact, two notices and a finalised plan, the canary in each. */
export async function createProcedure(
  owner: StaffViewer,
  { studentId, guardianshipIds, canary }: Child,
): Promise<Procedure> {
  const fields = meetingFields(guardianshipIds, `${canary} room`);
  const { meetingId } = await planMeeting(owner, { studentId, iepId: null, ...fields });
  await sendInvitation(owner, { meetingId, revision: 1, method: 'hand', sentOn: '2026-11-10' });
  const { entryId } = await addEntry(
    owner,
    addEntrySchema.parse({
      studentId,
      kind: 'contact_attempt',
      on: '2026-11-01',
      'data.result': `${canary} answered`,
    }),
  );
  const { noticeId } = await startNotice(owner, { studentId, kind: 'proposed', requestId: null });
  const { noticeId: sentNoticeId } = await startNotice(owner, {
    studentId,
    kind: 'proposed',
    requestId: null,
  });
  await saveNotice(owner, wholeNotice(sentNoticeId, canary));
  await sendNotice(owner, givenNotice(sentNoticeId, 2));
  const { iepId: finalIepId } = await startIep(owner, { studentId, kind: 'annual' });
  await decidePlan(owner, finalIepId);
  await shareIep(owner, { iepId: finalIepId, guardianshipIds: [...guardianshipIds], message: canary });
  return { meetingId, entryId, noticeId, sentNoticeId, finalIepId };
}

/** Finalises a plan as it stands, whatever the rules say of it. */
export function decidePlan(owner: StaffViewer, iepId: string): Promise<void> {
  const { districtId, userId: byId } = owner;
  return inDistrict(owner, async (tx) => {
    const document = await readIepDocument(tx, owner, iepId);
    if (!document) throw new Error('no plan');
    await freezeVersion(tx, { districtId, iepId, document, reason: 'finalise', byId });
    await tx.iep.updateMany({ where: { districtId, id: iepId }, data: { status: 'finalised' } });
  });
}

export function wholeNotice(noticeId: string, words: string) {
  return saveNoticeSchema.parse({
    noticeId,
    revision: 1,
    decidedOn: '2026-11-05',
    action: words,
    why: words,
    basis: words,
    protections: words,
    sourcesOfHelp: words,
    'options.0.option': words,
    'options.0.whyRejected': words,
    otherFactors: words,
  });
}

export function givenNotice(noticeId: string, revision: number) {
  return sendNoticeSchema.parse({
    noticeId,
    revision,
    sentOn: '2026-11-06',
    method: 'hand',
    language: 'English',
  });
}
