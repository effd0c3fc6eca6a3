import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import { keepClocks } from '@/lib/clocks/keep-clocks';
import type { MeetingStatus, Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/in-district';
import { AppError, notFound } from '@/lib/errors';
import { meetingsManagedBy } from './policy';
import { meetingSelect, meetingView, type MeetingView } from './read-meeting';

/**
 * A meeting the viewer may change, in one of the states. Throws `not_found`, `invalid` when it is past that
 * state, and `conflict` when someone changed it since `revision`.
 */
export async function managedMeeting(
  tx: Transaction,
  viewer: StaffViewer,
  { meetingId, revision }: Readonly<{ meetingId: string; revision?: number }>,
  statuses: readonly MeetingStatus[],
): Promise<MeetingView> {
  const row = await tx.meeting.findFirst({
    where: { AND: [meetingsManagedBy(viewer), { id: meetingId }] },
    select: meetingSelect,
  });
  if (!row) throw notFound('meeting');
  if (!statuses.includes(row.status)) throw new AppError('invalid', 'meeting', { reason: 'meeting_state' });
  if (revision !== undefined && row.revision !== revision)
    throw new AppError('conflict', 'meeting', { reason: 'meeting_changed' });
  return meetingView(row, viewer.timeZone);
}

/** Writes over the state that was read, and counts the clocks again; a change between is a `conflict`. */
export async function changeMeeting(
  tx: Transaction,
  { districtId }: StaffViewer,
  { id, studentId, revision }: Pick<MeetingView, 'id' | 'studentId' | 'revision'>,
  data: Prisma.MeetingUpdateManyMutationInput,
): Promise<void> {
  const { count } = await tx.meeting.updateMany({
    where: { districtId, id, revision },
    data: { ...data, revision: { increment: 1 }, updatedAt: new Date() },
  });
  if (count === 0) throw new AppError('conflict', 'meeting', { reason: 'meeting_changed' });
  await keepClocks(tx, { districtId, studentId });
}
