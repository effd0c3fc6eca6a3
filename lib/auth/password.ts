import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { AppError } from '@/lib/errors';

/** argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashing runs on the libuv pool; four at once leave the pool and the memory room for other work. */
const maxRunning = 4;
const maxWaiting = 200;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs at most `maxRunning` hashes at a time. Throws `unavailable` when too many wait already. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= maxRunning) {
    if (waiting.length >= maxWaiting)
      throw new AppError('unavailable', 'too many sign-ins', { retryAfterSeconds: 10 });
    // The one that ends hands its place over, so `running` stays as it is.
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** The same password typed on another keyboard gives the same characters (NIST SP 800-63B-4 section 3.1.1.2). */
function normalised(password: string): string {
  return password.normalize('NFKC');
}

/** The argon2id hash to keep, in PHC string form. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normalised(password), cost));
}

let dummy: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. With no hash (unknown or not yet activated account) the same
 * work is done, so that the time tells nothing about who has an account.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword('no account has this password').catch((error: unknown) => {
    dummy = undefined;
    throw error;
  });
  const compared = passwordHash ?? (await dummy);
  const matches = await inTurn(() => verify(compared, normalised(password)));
  return matches && passwordHash !== null;
}
