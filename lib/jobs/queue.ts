import 'server-only';
import { PgBoss, type Db } from 'pg-boss';
import { connectionPool } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { logger } from '@/lib/observability/logger';
import { reportUnexpected } from '@/lib/observability/report';
import { deadLetterOf, jobNames, jobPayloads, queueSettings, type JobName, type JobPayload } from './queues';

export type JobQueue = {
  boss: PgBoss;
  startedAt: Date;
  lastError: { at: Date } | null;
  /** Workers of this process by queue, woken when a job is sent here so that nobody waits for the next poll. */
  workers: Map<JobName, string>;
};

// One queue a process, shared over the copies of this module that the bundler may make.
const holder = globalThis as typeof globalThis & { throughlineJobs?: Promise<JobQueue> | undefined };

/** The application's own pool: no second set of connections, which an embedded database feels. */
function database(): Db {
  return { executeSql: (text, values) => connectionPool().query(text, values) };
}

async function createQueues(boss: PgBoss): Promise<void> {
  for (const name of jobNames) {
    const { retryLimit, retryDelaySeconds, expireInSeconds, heartbeatSeconds } = queueSettings[name];
    const retention = { retentionSeconds: 14 * 86_400, deleteAfterSeconds: 3 * 86_400 };
    await boss.createQueue(deadLetterOf(name), { retryLimit: 5, retryDelay: 10, ...retention });
    await boss.createQueue(name, {
      policy: 'exclusive',
      retryLimit,
      retryDelay: retryDelaySeconds,
      retryBackoff: true,
      expireInSeconds,
      heartbeatSeconds,
      deadLetter: deadLetterOf(name),
      ...retention,
    });
  }
}

async function open(): Promise<JobQueue> {
  const boss = new PgBoss({
    db: database(),
    schema: 'pgboss',
    schedule: false,
    superviseIntervalSeconds: 30,
    monitorIntervalSeconds: 30,
    maintenanceIntervalSeconds: 3_600,
    registerInstance: false,
    reindex: false,
    openTelemetry: { enabled: false },
  });
  const queue: JobQueue = { boss, startedAt: new Date(), lastError: null, workers: new Map() };
  boss.on('error', (error) => {
    queue.lastError = { at: new Date() };
    reportUnexpected(error, { part: 'jobs' });
  });
  boss.on('warning', ({ message }) => logger().warn({ part: 'jobs', warning: message }, 'job queue warning'));
  await boss.start();
  await createQueues(boss);
  return queue;
}

/** The started queue; opening is tried again at the next call if it failed. */
export function jobQueue(): Promise<JobQueue> {
  holder.throughlineJobs ??= open().catch((error: unknown) => {
    holder.throughlineJobs = undefined;
    throw error;
  });
  return holder.throughlineJobs;
}

/** The queue if this process has one, without opening it. */
export function openJobQueue(): Promise<JobQueue> | undefined {
  return holder.throughlineJobs;
}

export function forgetJobQueue(): void {
  holder.throughlineJobs = undefined;
}

export type SendOptions = Readonly<{
  /** A job that waits or runs with the same key is not doubled. */
  key: string;
  delaySeconds?: number;
}>;

/** Queues a job. Throws AppError `unavailable` when the queue cannot be reached. */
export async function sendJob<Name extends JobName>(
  name: Name,
  payload: JobPayload<Name>,
  { key, delaySeconds }: SendOptions,
): Promise<void> {
  try {
    const { boss, workers } = await jobQueue();
    await boss.send(name, jobPayloads[name].parse(payload), { singletonKey: key, startAfter: delaySeconds });
    const worker = workers.get(name);
    if (worker && delaySeconds === undefined) boss.notifyWorker(worker);
  } catch (error) {
    throw new AppError('unavailable', `job ${name} not queued`, { cause: error });
  }
}
