import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { record } from '@/lib/audit/record';
import { newId } from '@/lib/db/id';
import { asSystem, type Transaction } from '@/lib/db/in-district';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { consumeLimit, resetLimit } from '@/lib/limits/consume';
import { sendSoon } from '@/lib/mail/deliver';
import { keepMail } from '@/lib/mail/outbox';
import { newToken, tokenDigest } from './one-time-token';
import { endSessionsOf } from './open-session';
import { hashPassword } from './password';
import { passwordProblem } from './password-rules';
import { oneTimeTokenSchema, type AskResetInput, type ResetPasswordInput } from './schema';
import type { Visitor } from './visitor';

const lifeMs = 60 * 60_000;
/** Every answer takes at least this long: writing a letter must not tell that there is somebody to write to. */
const answerMs = 600;

/**
 * Sends a one-time link to whoever has an account with this address. Unknown addresses, disabled accounts and
 * accounts without a password or a place answer alike, after the same time. Throws `rate_limited`.
 */
export async function askPasswordReset({ email }: AskResetInput, visitor: Visitor): Promise<void> {
  await consumeLimit('password_reset_address', visitor.address);
  await consumeLimit('password_reset_account', email);
  const [mailId] = await Promise.all([asSystem((tx) => writeLink(tx, email)), pause(answerMs)]);
  if (mailId) await sendSoon([mailId]);
}

async function writeLink(tx: Transaction, email: string): Promise<string | null> {
  const user = await tx.user.findUnique({
    where: { email },
    select: { id: true, name: true, locale: true, passwordHash: true, disabledAt: true },
  });
  // A first password comes by invitation alone.
  if (!user?.passwordHash || user.disabledAt) return null;
  const places = await placesOf(tx, user.id);
  const [first] = places;
  // Without a mail server the administrator of the district reads the letter: not for a place in another one.
  if (!first || (places.length > 1 && !env().SMTP_URL)) return null;
  const now = new Date();
  await tx.passwordReset.deleteMany({ where: { userId: user.id, expiresAt: { lte: now } } });
  const token = newToken();
  await tx.passwordReset.create({
    data: {
      id: newId(),
      userId: user.id,
      tokenHash: tokenDigest(token),
      expiresAt: new Date(now.getTime() + lifeMs),
    },
    select: { id: true },
  });
  await recordInAll(tx, places, { action: 'password.reset_asked', userId: user.id, actorId: null });
  return keepMail(tx, {
    districtId: first.id,
    toAddress: email,
    template: 'password_reset',
    locale: user.locale,
    recipientName: user.name,
    senderName: first.name,
    districtName: first.name,
    path: `/reset-password/${token}`,
  });
}

/** Whether a link still works; unknown, used and too old links look the same. */
export async function isResetOpen(token: string): Promise<boolean> {
  if (!oneTimeTokenSchema.safeParse(token).success) return false;
  return asSystem(async (tx) => (await findReset(tx, token)) !== null);
}

/**
 * Sets a new password by a link, once, and ends every session. Throws `not_found` when the link does not work
 * any more and `invalid` with field errors when the password breaks the rules; the link then still works.
 */
export async function resetPassword(
  { token, newPassword }: ResetPasswordInput,
  visitor: Visitor,
): Promise<void> {
  await consumeLimit('password_reset_answer', visitor.address);
  const found = await asSystem((tx) => findReset(tx, token));
  if (!found) throw gone();
  const { id, user } = found;
  const problem = passwordProblem(newPassword, [user.email, user.name]);
  if (problem) throw new AppError('invalid', problem, { fieldErrors: { newPassword: [problem] } });
  // Hashing takes its time outside of any transaction.
  const passwordHash = await hashPassword(newPassword);
  await asSystem(async (tx) => {
    const now = new Date();
    const { count } = await tx.passwordReset.updateMany({
      where: { id, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (count === 0) throw gone();
    // Other links that were asked for end with this one.
    await tx.passwordReset.updateMany({ where: { userId: user.id, usedAt: null }, data: { usedAt: now } });
    await tx.user.update({ where: { id: user.id }, data: { passwordHash }, select: { id: true } });
    await endSessionsOf(tx, user.id);
    await recordInAll(tx, await placesOf(tx, user.id), {
      action: 'password.reset',
      userId: user.id,
      actorId: user.id,
    });
  });
  // Whoever locked the account by guessing does not keep its owner out.
  await resetLimit('sign_in_account', user.email);
}

function findReset(tx: Transaction, token: string) {
  return tx.passwordReset.findFirst({
    where: {
      tokenHash: tokenDigest(token),
      usedAt: null,
      expiresAt: { gt: new Date() },
      user: { disabledAt: null },
    },
    select: { id: true, user: { select: { id: true, email: true, name: true } } },
  });
}

type Place = { id: string; name: string };

/** The districts the person works in or has a child in now. */
async function placesOf(tx: Transaction, userId: string): Promise<Place[]> {
  const memberships = await tx.membership.findMany({
    where: { userId, endedAt: null },
    select: { districtId: true },
  });
  const guardianships = await tx.guardianship.findMany({
    where: { userId, revokedAt: null },
    select: { districtId: true },
  });
  const ids = [...memberships, ...guardianships].map(({ districtId }) => districtId);
  return tx.district.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
}

type ResetEvent = Readonly<{
  action: 'password.reset_asked' | 'password.reset';
  userId: string;
  actorId: string | null;
}>;

async function recordInAll(tx: Transaction, places: readonly Place[], event: ResetEvent): Promise<void> {
  const { action, userId, actorId } = event;
  for (const { id } of places)
    await record(tx, { districtId: id, actorId, action, subjectId: userId, payload: {} });
}

function gone(): AppError {
  return new AppError('not_found', 'reset link gone', { reason: 'auth.resetGone' });
}
