import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { record } from '@/lib/audit/record';
import { asSystem, type Transaction } from '@/lib/db/in-district';
import { AppError } from '@/lib/errors';
import { consumeLimit, refundLimit, resetLimit } from '@/lib/limits/consume';
import { verifyPassword } from './password';
import { openSession } from './open-session';
import type { SignInInput } from './schema';
import type { Viewer } from './viewer';
import type { Visitor } from './visitor';

const freeAttempts = 3;
const firstDelayMs = 250;
const maxDelayMs = 4_000;

/**
 * Checks an address and a password and opens a session. A wrong password, an unknown address, a disabled
 * account and an account without a place in any district answer alike, after the same work: `invalid` with
 * reason `auth.signInFailed`. Throws `rate_limited` after too many attempts.
 */
export async function signIn({ email, password }: SignInInput, visitor: Visitor): Promise<Viewer> {
  await consumeLimit('sign_in_address', visitor.address);
  await pause(delayMs(await consumeLimit('sign_in_account', email)));
  const user = await findUser(email);
  const isRight = await verifyPassword(user?.passwordHash ?? null, password);
  const viewer = user && isRight && !user.disabledAt ? await startSession(user.id, visitor) : null;
  if (!viewer) {
    if (user) await recordRefusal(user.id, isRight ? 'no_access' : 'password');
    throw new AppError('invalid', 'sign-in refused', { reason: 'auth.signInFailed', payload: { email } });
  }
  // Only failures count, so that a school behind one address is not locked out by its own teachers.
  await Promise.all([resetLimit('sign_in_account', email), refundLimit('sign_in_address', visitor.address)]);
  return viewer;
}

/** Grows from a quarter of a second at the fourth attempt to four seconds. */
export function delayMs(attempts: number): number {
  if (attempts <= freeAttempts) return 0;
  return Math.min(maxDelayMs, firstDelayMs * 2 ** (attempts - freeAttempts - 1));
}

function findUser(email: string) {
  return asSystem((tx) =>
    tx.user.findUnique({ where: { email }, select: { id: true, passwordHash: true, disabledAt: true } }),
  );
}

function startSession(userId: string, visitor: Visitor): Promise<Viewer | null> {
  return asSystem((tx) => openSession(tx, userId, visitor.userAgent));
}

async function recordRefusal(userId: string, reason: 'password' | 'no_access'): Promise<void> {
  await asSystem(async (tx) => {
    for (const districtId of await districtsOf(tx, userId)) {
      await record(tx, {
        districtId,
        actorId: null,
        action: 'session.refused',
        subjectId: userId,
        payload: { reason },
      });
    }
  });
}

async function districtsOf(tx: Transaction, userId: string): Promise<string[]> {
  const select = { districtId: true } as const;
  const [memberships, guardianships] = [
    await tx.membership.findMany({ where: { userId }, select }),
    await tx.guardianship.findMany({ where: { userId }, select }),
  ];
  return [...new Set([...memberships, ...guardianships].map((row) => row.districtId))];
}
