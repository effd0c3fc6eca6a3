import 'server-only';
import { isAdministrator } from '@/lib/admin/policy';
import { record } from '@/lib/audit/record';
import type { Prisma } from '@/lib/db/generated/client';
import { newId } from '@/lib/db/id';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { AppError, notFound } from '@/lib/errors';
import { consumeLimit } from '@/lib/limits/consume';
import { sendSoon } from '@/lib/mail/deliver';
import { keepMail } from '@/lib/mail/outbox';
import type { MailTemplate } from '@/lib/mail/templates';
import { invitationsKeptBy, studentsWhoseFamilyIsKeptBy } from './invitation-policy';
import { newToken, tokenDigest } from './one-time-token';
import type { InviteGuardianInput, InviteMemberInput } from './schema';
import type { StaffViewer } from './viewer';

const invitationDays = 14;
const dayMs = 86_400_000;

/**
 * Invites a parent of a student by a one-time link that is sent to the address. An open invitation of the same
 * address to the same student is withdrawn. Throws `not_found` for a student the viewer does not answer for and
 * `conflict` when the parent is linked already.
 */
export async function inviteGuardian(
  viewer: StaffViewer,
  input: InviteGuardianInput,
): Promise<{ invitationId: string }> {
  await consumeLimit('invitation', viewer.userId);
  const made = await inDistrict(viewer, async (tx) => {
    const student = await tx.student.findFirst({
      where: { AND: [studentsWhoseFamilyIsKeptBy(viewer), { id: input.studentId }] },
      select: { id: true },
    });
    if (!student) throw notFound('student');
    const linked = await tx.guardianship.findFirst({
      where: {
        districtId: viewer.districtId,
        studentId: student.id,
        revokedAt: null,
        user: { email: input.email },
      },
      select: { id: true },
    });
    if (linked) throw new AppError('conflict', 'guardian is linked', { reason: 'auth.alreadyLinked' });
    return createInvitation(tx, viewer, 'guardian_invitation', {
      kind: 'guardian',
      email: input.email,
      name: input.name,
      studentId: student.id,
      relationship: input.relationship,
      language: input.language,
    });
  });
  await sendSoon([made.mailId]);
  return { invitationId: made.invitationId };
}

/** Invites a member of staff. Only the district administrator may; for anyone else `not_found`. */
export async function inviteMember(
  viewer: StaffViewer,
  input: InviteMemberInput,
): Promise<{ invitationId: string }> {
  if (!isAdministrator(viewer)) throw notFound('administration');
  await consumeLimit('invitation', viewer.userId);
  const made = await inDistrict(viewer, async (tx) => {
    const member = await tx.membership.findFirst({
      where: { districtId: viewer.districtId, endedAt: null, user: { email: input.email } },
      select: { id: true },
    });
    if (member) throw new AppError('conflict', 'member exists', { reason: 'auth.alreadyMember' });
    return createInvitation(tx, viewer, 'staff_invitation', { kind: 'staff', ...input });
  });
  await sendSoon([made.mailId]);
  return { invitationId: made.invitationId };
}

/** Withdraws an open invitation: its link stops working. */
export function revokeInvitation(
  viewer: StaffViewer,
  { invitationId }: { invitationId: string },
): Promise<void> {
  return inDistrict(viewer, async (tx) => {
    const now = new Date();
    const where = { AND: [invitationsKeptBy(viewer, now), { id: invitationId }] };
    const invitation = await tx.invitation.findFirst({ where, select: { studentId: true } });
    const { count } = await tx.invitation.updateMany({ where, data: { revokedAt: now } });
    if (!invitation || count === 0) throw notFound('invitation');
    await record(tx, {
      districtId: viewer.districtId,
      actorId: viewer.userId,
      action: 'invitation.revoked',
      subjectId: invitationId,
      ...(invitation.studentId ? { studentId: invitation.studentId } : {}),
      payload: {},
    });
  });
}

type NewInvitation = Pick<
  Prisma.InvitationUncheckedCreateInput,
  'kind' | 'email' | 'name' | 'role' | 'studentId' | 'relationship'
> & { language: string; kind: 'guardian' | 'staff' };

async function createInvitation(
  tx: Transaction,
  viewer: StaffViewer,
  template: MailTemplate,
  invitation: NewInvitation,
): Promise<{ invitationId: string; mailId: string }> {
  const { districtId, userId } = viewer;
  const now = new Date();
  const { email, kind, studentId } = invitation;
  await tx.invitation.updateMany({
    where: { districtId, email, kind, studentId: studentId ?? null, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  const token = newToken();
  const id = newId();
  await tx.invitation.create({
    data: {
      ...invitation,
      districtId,
      id,
      tokenHash: tokenDigest(token),
      createdById: userId,
      expiresAt: new Date(now.getTime() + invitationDays * dayMs),
    },
    select: { id: true },
  });
  await record(tx, {
    districtId,
    actorId: userId,
    action: 'invitation.created',
    subjectId: id,
    ...(studentId ? { studentId } : {}),
    payload: { kind },
  });
  const district = await tx.district.findUniqueOrThrow({ where: { id: districtId }, select: { name: true } });
  const mailId = await keepMail(tx, {
    districtId,
    toAddress: email,
    template,
    locale: invitation.language,
    recipientName: invitation.name,
    senderName: viewer.name,
    districtName: district.name,
    path: `/invite/${token}`,
    expiryDays: invitationDays,
  });
  return { invitationId: id, mailId };
}
