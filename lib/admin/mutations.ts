import 'server-only';
import { z } from 'zod';
import { record } from '@/lib/audit/record';
import { endSessionsOf } from '@/lib/auth/open-session';
import type { StaffViewer } from '@/lib/auth/viewer';
import { asSystem, inDistrict, type Transaction } from '@/lib/db/in-district';
import { AppError, notFound } from '@/lib/errors';
import { assertAdministrator } from './policy';
import type { ChangeRoleInput, SwitchAiInput } from './schema';

type Target = { membershipId: string };

/** Gives a member another role; it acts from the member's next request on. */
export function changeRole(viewer: StaffViewer, { membershipId, role }: ChangeRoleInput): Promise<void> {
  return asAdministrator(viewer, membershipId, async (tx, member) => {
    if (member.role === role) return;
    await tx.membership.updateMany({
      where: { districtId: viewer.districtId, id: membershipId },
      data: { role },
    });
    await record(tx, {
      districtId: viewer.districtId,
      actorId: viewer.userId,
      action: 'member.role_changed',
      subjectId: membershipId,
      payload: { from: member.role, to: role },
    });
  });
}

/** Ends a member's access; the member's next request is signed out. What the member wrote stays. */
export async function disableMember(viewer: StaffViewer, { membershipId }: Target): Promise<void> {
  const userId = await asAdministrator(viewer, membershipId, async (tx, member) => {
    if (!member.endedAt) await setAccess(tx, viewer, { membershipId, endedAt: new Date() });
    return member.userId;
  });
  // So that no old session comes back to life with the access.
  await asSystem((tx) => endSessionsOf(tx, userId));
}

/** Gives a member access again, with the role as it was. */
export function enableMember(viewer: StaffViewer, { membershipId }: Target): Promise<void> {
  return asAdministrator(viewer, membershipId, async (tx, member) => {
    if (member.endedAt) await setAccess(tx, viewer, { membershipId, endedAt: null });
  });
}

/** Lets the district draft with the configured model, or not. Throws `conflict` when it changed meanwhile. */
export async function switchAi(viewer: StaffViewer, { enabled, revision }: SwitchAiInput): Promise<void> {
  assertAdministrator(viewer);
  await inDistrict(viewer, async (tx) => {
    const { count } = await tx.district.updateMany({
      where: { id: viewer.districtId, revision },
      data: { aiEnabled: enabled, revision: { increment: 1 } },
    });
    if (count === 0) throw new AppError('conflict', 'district changed');
    await record(tx, {
      districtId: viewer.districtId,
      actorId: viewer.userId,
      action: 'district.ai_switched',
      subjectId: viewer.districtId,
      payload: { enabled },
    });
  });
}

type Access = Readonly<{ membershipId: string; endedAt: Date | null }>;

async function setAccess(
  tx: Transaction,
  viewer: StaffViewer,
  { membershipId, endedAt }: Access,
): Promise<void> {
  await tx.membership.updateMany({
    where: { districtId: viewer.districtId, id: membershipId },
    data: { endedAt },
  });
  await record(tx, {
    districtId: viewer.districtId,
    actorId: viewer.userId,
    action: endedAt ? 'member.disabled' : 'member.enabled',
    subjectId: membershipId,
    payload: {},
  });
}

const lockedRows = z.array(z.object({ id: z.uuid() }));

type Member = { userId: string; role: string; endedAt: Date | null };

/**
 * Runs a change to another member. The administrators' rows are locked first, so that two administrators who
 * remove each other at once cannot leave the district with none.
 */
async function asAdministrator<T>(
  viewer: StaffViewer,
  membershipId: string,
  work: (tx: Transaction, member: Member) => Promise<T>,
): Promise<T> {
  assertAdministrator(viewer);
  if (membershipId === viewer.membershipId)
    throw new AppError('forbidden', 'own membership', { reason: 'admin.own' });
  return inDistrict(viewer, async (tx) => {
    const administrators = lockedRows.parse(
      await tx.$queryRaw`
        SELECT id FROM membership
        WHERE district_id = ${viewer.districtId}::uuid AND role = 'district_administrator' AND ended_at IS NULL
        ORDER BY id FOR UPDATE`,
    );
    if (!administrators.some(({ id }) => id === viewer.membershipId)) throw notFound('administration');
    const member = await tx.membership.findFirst({
      where: { districtId: viewer.districtId, id: membershipId },
      select: { userId: true, role: true, endedAt: true },
    });
    if (!member) throw notFound('member');
    return work(tx, member);
  });
}
