import 'server-only';
import { record } from '@/lib/audit/record';
import { asSystem, type Transaction } from '@/lib/db/in-district';
import { AppError, notFound } from '@/lib/errors';
import { consumeLimit } from '@/lib/limits/consume';
import { endSessionsOf } from './open-session';
import { hashPassword, verifyPassword } from './password';
import { passwordProblem } from './password-rules';
import type { ChangePasswordInput } from './schema';
import type { Viewer } from './viewer';

/** Ends one of the viewer's own sessions; the next request from it is signed out. */
export function endSession(viewer: Viewer, { sessionId }: { sessionId: string }): Promise<void> {
  return asSystem(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, userId: viewer.userId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) throw notFound('session');
    await recordEnd(tx, viewer, { everywhere: false, subjectId: sessionId });
  });
}

/** Signs out this browser. Ending an ended session is no error: the person wants to be out, and is. */
export async function signOut(viewer: Viewer): Promise<void> {
  await asSystem(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: viewer.sessionId, userId: viewer.userId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count > 0) await recordEnd(tx, viewer, { everywhere: false, subjectId: viewer.sessionId });
  });
}

/** Ends all sessions of the viewer, this one as well. */
export function signOutEverywhere(viewer: Viewer): Promise<void> {
  return asSystem(async (tx) => {
    await endSessionsOf(tx, viewer.userId);
    await recordEnd(tx, viewer, { everywhere: true, subjectId: viewer.userId });
  });
}

/**
 * Changes the viewer's password and ends the other sessions. Throws `invalid` with field errors when the
 * current password is wrong or the new one breaks the rules.
 */
export async function changePassword(viewer: Viewer, input: ChangePasswordInput): Promise<void> {
  await consumeLimit('password_change', viewer.userId);
  const user = await asSystem((tx) =>
    tx.user.findUniqueOrThrow({
      where: { id: viewer.userId },
      select: { email: true, name: true, passwordHash: true },
    }),
  );
  if (!(await verifyPassword(user.passwordHash, input.currentPassword))) {
    throw invalidField('currentPassword', 'auth.passwordWrong');
  }
  const problem = passwordProblem(input.newPassword, [user.email, user.name]);
  if (problem) throw invalidField('newPassword', problem);
  const passwordHash = await hashPassword(input.newPassword);
  await asSystem(async (tx) => {
    const { count } = await tx.user.updateMany({
      // Of two changes at once the second does not know the password any more.
      where: { id: viewer.userId, passwordHash: user.passwordHash },
      data: { passwordHash },
    });
    if (count === 0) throw invalidField('currentPassword', 'auth.passwordWrong');
    await endSessionsOf(tx, viewer.userId, viewer.sessionId);
    await recordEnd(tx, viewer, { everywhere: true, subjectId: viewer.userId });
  });
}

function invalidField(field: string, message: string): AppError {
  return new AppError('invalid', `${field}: ${message}`, { fieldErrors: { [field]: [message] } });
}

type End = { everywhere: boolean; subjectId: string };

async function recordEnd(tx: Transaction, viewer: Viewer, { everywhere, subjectId }: End): Promise<void> {
  await record(tx, {
    districtId: viewer.districtId,
    actorId: viewer.userId,
    action: 'session.ended',
    subjectId,
    payload: { everywhere },
  });
}
