import 'server-only';
import { availableParallelism } from 'node:os';
import type { Transferable } from 'node:worker_threads';
import { AppError } from '@/lib/errors';
import type { TaskInput, TaskOutput, WorkerTaskName } from './tasks';
import { startThread, TaskStopped, type Thread, type ThreadTask } from './thread';

export type PoolSettings = Readonly<{
  /** Threads; 0 means one fewer than the cores, at least one. */
  size: number;
  /** Tasks that may wait; one more is refused with `unavailable`. */
  queueMax: number;
  memoryMb: number;
  timeoutMs: number;
  /** An idle thread gives its memory back after this time. */
  idleMs?: number;
  /** The thread's program, from the project's root; a test gives one that misbehaves. */
  entry?: string;
}>;

export type RunOptions = Readonly<{
  /** Time for the work itself, without the wait in the queue. */
  timeoutMs?: number;
  signal?: AbortSignal;
  /** Buffers handed over instead of copied; the caller must not use them again. */
  transfer?: readonly Transferable[];
}>;

export type PoolStats = { size: number; busy: number; queued: number };

export type WorkerPool = {
  /** Rejects with AppError `unavailable` (queue full or closed), TaskFailed or TaskStopped. */
  run: <Name extends WorkerTaskName>(
    name: Name,
    input: TaskInput<Name>,
    options?: RunOptions,
  ) => Promise<TaskOutput<Name>>;
  stats: () => PoolStats;
  close: () => Promise<void>;
};

type Waiting = { task: ThreadTask; resolve: (output: unknown) => void; reject: (error: unknown) => void };
type Slot = { thread: Thread | null; isBusy: boolean; idleTimer: NodeJS.Timeout | null };

const defaultIdleMs = 60_000;
const defaultEntry = 'lib/workers/worker.ts';

/** A pool of worker threads for blocking work. Threads start on demand; one that dies is replaced. */
export function createWorkerPool(settings: PoolSettings): WorkerPool {
  const size = settings.size > 0 ? settings.size : Math.max(1, availableParallelism() - 1);
  const slots: Slot[] = Array.from({ length: size }, () => ({
    thread: null,
    isBusy: false,
    idleTimer: null,
  }));
  const queue: Waiting[] = [];
  let isClosed = false;

  function rest(slot: Slot): void {
    slot.isBusy = false;
    slot.idleTimer = setTimeout(() => {
      const { thread } = slot;
      slot.thread = null;
      void thread?.stop();
    }, settings.idleMs ?? defaultIdleMs);
    slot.idleTimer.unref();
  }

  async function serve(slot: Slot, { task, resolve, reject }: Waiting): Promise<void> {
    slot.isBusy = true;
    if (slot.idleTimer) clearTimeout(slot.idleTimer);
    try {
      if (!slot.thread?.isAlive())
        slot.thread = startThread(settings.entry ?? defaultEntry, settings.memoryMb);
      resolve(await slot.thread.run(task));
    } catch (error) {
      reject(error);
    } finally {
      rest(slot);
      next();
    }
  }

  function next(): void {
    const slot = slots.find((candidate) => !candidate.isBusy);
    const waiting = slot && queue.shift();
    if (slot && waiting) void serve(slot, waiting);
  }

  function enqueue(waiting: Waiting): void {
    const { signal } = waiting.task;
    const leave = () => {
      const place = queue.indexOf(waiting);
      if (place < 0) return;
      queue.splice(place, 1);
      waiting.reject(new TaskStopped('aborted'));
    };
    signal?.addEventListener('abort', leave, { once: true });
    queue.push(waiting);
    next();
  }

  function run<Name extends WorkerTaskName>(name: Name, input: TaskInput<Name>, options: RunOptions = {}) {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const { timeoutMs = settings.timeoutMs, signal, transfer = [] } = options;
    const isFull = slots.every((slot) => slot.isBusy) && queue.length >= settings.queueMax;
    if (signal?.aborted) reject(new TaskStopped('aborted'));
    else if (isClosed || isFull)
      reject(new AppError('unavailable', 'worker queue full', { retryAfterSeconds: 10 }));
    else enqueue({ task: { name, input, transfer, timeoutMs, signal }, resolve, reject });
    // The handler of this name returns this type (lib/workers/worker.ts); the thread boundary erases it.
    return promise as Promise<TaskOutput<Name>>;
  }

  async function close(): Promise<void> {
    isClosed = true;
    for (const waiting of queue.splice(0)) waiting.reject(new TaskStopped('aborted'));
    const threads = slots.flatMap(({ thread }) => (thread ? [thread] : []));
    await Promise.all(threads.map((thread) => thread.stop()));
  }

  const stats = () => ({ size, busy: slots.filter((slot) => slot.isBusy).length, queued: queue.length });
  return { run, stats, close };
}
