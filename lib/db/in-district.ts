import 'server-only';
import type { Viewer } from '@/lib/auth/viewer';
import { prismaClient } from './client';
import { translateDatabaseError } from './database-error';
import type { Prisma } from './generated/client';

export type Transaction = Prisma.TransactionClient;

type Options = Readonly<{ timeoutMs?: number }>;

/**
 * Runs work in one transaction that sees only one district: it takes the role `throughline_app`, on which
 * row-level security acts, and names the district. Never await a model or another slow thing inside it.
 */
export function inDistrict<T>(
  viewer: Pick<Viewer, 'districtId'>,
  work: (tx: Transaction) => Promise<T>,
  options: Options = {},
): Promise<T> {
  return run(work, options, async (tx) => {
    // Setting `role` is SET LOCAL ROLE; one statement, because each is a round trip before the first of the work.
    await tx.$executeRaw`
      SELECT set_config('app.district_id', ${viewer.districtId}, true), set_config('role', 'throughline_app', true)`;
  });
}

/**
 * One transaction as the owner of the tables, past row-level security: signing in, invitations, shared
 * knowledge, health and start-up only (the architecture test holds the list of who may import it).
 */
export function asSystem<T>(work: (tx: Transaction) => Promise<T>, options: Options = {}): Promise<T> {
  return run(work, options, () => Promise.resolve());
}

/** The same for a single statement, which needs no transaction around it and none of its round trips. */
export async function asSystemOnce<T>(statement: (database: Transaction) => Promise<T>): Promise<T> {
  try {
    return await statement(prismaClient());
  } catch (error) {
    throw translateDatabaseError(error);
  }
}

async function run<T>(
  work: (tx: Transaction) => Promise<T>,
  { timeoutMs = 15_000 }: Options,
  enter: (tx: Transaction) => Promise<void>,
): Promise<T> {
  try {
    return await prismaClient().$transaction(
      async (tx) => {
        await enter(tx);
        return work(tx);
      },
      { maxWait: 10_000, timeout: timeoutMs },
    );
  } catch (error) {
    throw translateDatabaseError(error);
  }
}
