import 'server-only';
import type { JobWithMetadata } from 'pg-boss';
import { logger } from '@/lib/observability/logger';
import { reportUnexpected } from '@/lib/observability/report';
import { forgetJobQueue, jobQueue, openJobQueue, type JobQueue } from './queue';
import {
  deadLetterOf,
  jobNames,
  jobPayloads,
  queueSettings,
  type JobHandler,
  type JobHandlers,
  type JobName,
} from './queues';

const pollSeconds = 5;
const deadPollSeconds = 30;
const stopTimeoutMs = 20_000;

async function runJob<Name extends JobName>(
  name: Name,
  handler: JobHandler<Name>,
  job: JobWithMetadata<unknown>,
) {
  const startedAt = performance.now();
  // The payload was parsed when it was sent; another version of the program may have sent it, so parse again.
  const payload = jobPayloads[name].parse(job.data) as Parameters<typeof handler.run>[0];
  try {
    await handler.run(payload, { signal: job.signal, attempt: job.retryCount });
  } catch (error) {
    // The queue keeps the error to itself and tries again; an operator should see the first one.
    reportUnexpected(error, { job: name, jobId: job.id });
    throw error;
  }
  const elapsedMs = Math.round(performance.now() - startedAt);
  logger().info({ job: name, jobId: job.id, attempt: job.retryCount, elapsedMs }, 'job done');
}

async function abandonJob<Name extends JobName>(
  name: Name,
  handler: JobHandler<Name>,
  job: JobWithMetadata<unknown>,
) {
  logger().error({ job: name, jobId: job.id }, 'job abandoned');
  const payload = jobPayloads[name].parse(job.data) as Parameters<typeof handler.run>[0];
  await handler.abandon?.(payload);
}

async function serve<Name extends JobName>(
  queue: JobQueue,
  name: Name,
  handler: JobHandler<Name>,
): Promise<void> {
  const { concurrency } = queueSettings[name];
  const options = { includeMetadata: true, batchSize: 1, pollingIntervalSeconds: pollSeconds } as const;
  const worker = await queue.boss.work<unknown, void, typeof options & { localConcurrency: number }>(
    name,
    { ...options, localConcurrency: concurrency },
    async (jobs) => {
      for (const job of jobs) await runJob(name, handler, job);
    },
  );
  queue.workers.set(name, worker);
  await queue.boss.work<unknown, void, { includeMetadata: true; pollingIntervalSeconds: number }>(
    deadLetterOf(name),
    { includeMetadata: true, pollingIntervalSeconds: deadPollSeconds },
    async (jobs) => {
      for (const job of jobs) await abandonJob(name, handler, job);
    },
  );
}

/**
 * Starts the queue and its workers in this process. Called once, by the application's start-up. Jobs of a name
 * without a handler wait for a process that has one.
 */
export async function startJobs(handlers: JobHandlers): Promise<void> {
  const queue = await jobQueue();
  for (const name of jobNames) {
    const handler = handlers[name];
    // Each name is paired with its own handler; the union of the table hides that from the compiler.
    if (handler && !queue.workers.has(name)) await serve(queue, name, handler as JobHandler<typeof name>);
  }
}

/** Lets running jobs finish (up to 20 s), then stops. What was cut off is tried again after its heartbeat. */
export async function stopJobs(): Promise<void> {
  const opening = openJobQueue();
  if (!opening) return;
  forgetJobQueue();
  const { boss } = await opening;
  await boss.stop({ graceful: true, timeout: stopTimeoutMs });
}
