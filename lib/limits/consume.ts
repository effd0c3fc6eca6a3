import 'server-only';
import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { connectionPool } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { limits, type LimitName } from './limits';

type Limiter = RateLimiterMemory | RateLimiterPostgres;

// One set of counters a process, over the copies of this module that the bundler may make.
const holder = globalThis as typeof globalThis & { throughlineLimiters?: Map<LimitName, Limiter> };

function limiter(name: LimitName): Limiter {
  holder.throughlineLimiters ??= new Map();
  const known = holder.throughlineLimiters.get(name);
  if (known) return known;
  const made = create(name);
  holder.throughlineLimiters.set(name, made);
  return made;
}

function create(name: LimitName): Limiter {
  const { points, windowSeconds, store } = limits[name];
  const settings = { keyPrefix: name, points, duration: windowSeconds };
  if (store === 'process') return new RateLimiterMemory(settings);
  return new RateLimiterPostgres({
    ...settings,
    storeClient: connectionPool(),
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: true,
    // Past the limit the process answers by itself: a flood does not become a flood of statements.
    inMemoryBlockOnConsumed: points + 1,
    // With the database away the limit still holds, per process.
    insuranceLimiter: new RateLimiterMemory(settings),
  });
}

/** Keys can be email addresses; the table keeps digests only. */
function digest(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

/**
 * Counts one attempt and returns how many the window holds now. Throws `rate_limited` with
 * `retryAfterSeconds` when there are too many.
 */
export async function consumeLimit(name: LimitName, key: string): Promise<number> {
  try {
    return (await limiter(name).consume(digest(key))).consumedPoints;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new AppError('rate_limited', `limit ${name}`, {
      retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)),
    });
  }
}

/** Gives one attempt back, so that only failures count. */
export async function refundLimit(name: LimitName, key: string): Promise<void> {
  await limiter(name).reward(digest(key), 1);
}

/** Forgets the attempts of a key. */
export async function resetLimit(name: LimitName, key: string): Promise<void> {
  await limiter(name).delete(digest(key));
}
