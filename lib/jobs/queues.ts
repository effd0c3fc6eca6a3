import { z } from 'zod';

/** What each kind of job carries: ids only, so that nothing about a child rests in the queue. */
export const jobPayloads = {
  'documents.ingest': z.strictObject({ districtId: z.uuid(), documentId: z.uuid() }),
  'mail.send': z.strictObject({ mailId: z.uuid() }),
  /** Keeps the clocks of a district's students, and writes the reminders of its morning. */
  'clocks.district': z.strictObject({ districtId: z.uuid(), reminds: z.boolean() }),
  /** Looks which districts have their morning at this full hour. */
  'clocks.hour': z.strictObject({ hour: z.iso.datetime() }),
} as const satisfies Record<string, z.ZodType>;

export type JobName = keyof typeof jobPayloads;
export type JobPayload<Name extends JobName> = z.infer<(typeof jobPayloads)[Name]>;

export type JobContext = Readonly<{
  /** Trips when the process stops or the job runs past its time. */
  signal: AbortSignal;
  /** 0 on the first try. */
  attempt: number;
}>;

export type JobHandler<Name extends JobName> = Readonly<{
  run: (payload: JobPayload<Name>, context: JobContext) => Promise<void>;
  /** Called once when every retry has failed or the process died each time; leaves a clear final state. */
  abandon?: (payload: JobPayload<Name>) => Promise<void>;
}>;
export type JobHandlers = { [Name in JobName]?: JobHandler<Name> };

export type QueueSettings = Readonly<{
  retryLimit: number;
  retryDelaySeconds: number;
  expireInSeconds: number;
  /** A job whose process has not been heard of for this long is tried again. */
  heartbeatSeconds: number;
  concurrency: number;
}>;

export const queueSettings = {
  'documents.ingest': {
    retryLimit: 3,
    retryDelaySeconds: 2,
    expireInSeconds: 600,
    heartbeatSeconds: 20,
    concurrency: 2,
  },
  'mail.send': {
    retryLimit: 5,
    retryDelaySeconds: 30,
    expireInSeconds: 120,
    heartbeatSeconds: 30,
    concurrency: 1,
  },
  'clocks.district': {
    retryLimit: 3,
    retryDelaySeconds: 60,
    expireInSeconds: 1_800,
    heartbeatSeconds: 60,
    concurrency: 1,
  },
  'clocks.hour': {
    retryLimit: 10,
    retryDelaySeconds: 30,
    expireInSeconds: 120,
    heartbeatSeconds: 30,
    concurrency: 1,
  },
} as const satisfies Record<JobName, QueueSettings>;

export const jobNames = Object.keys(queueSettings) as JobName[];

export function deadLetterOf(name: JobName): string {
  return `${name}.dead`;
}
