import 'server-only';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker, type Transferable } from 'node:worker_threads';
import type { TaskReply, TaskRequest } from './tasks';

export type StopReason = 'timeout' | 'memory' | 'crashed' | 'aborted';

/** A task whose thread was ended before it answered. The message is a code, never content. */
export class TaskStopped extends Error {
  override readonly name = 'TaskStopped';
  readonly reason: StopReason;

  constructor(reason: StopReason) {
    super(`task stopped: ${reason}`);
    this.reason = reason;
  }
}

/** A task that failed by itself; `code` is the code of the error it threw, if it had one. */
export class TaskFailed extends Error {
  override readonly name = 'TaskFailed';
  readonly code: string | null;

  constructor(code: string | null, message: string) {
    super(message);
    this.code = code;
  }
}

export type ThreadTask = {
  name: string;
  input: unknown;
  transfer: readonly Transferable[];
  timeoutMs: number;
  signal?: AbortSignal;
};

export type Thread = {
  run: (task: ThreadTask) => Promise<unknown>;
  /** False once the thread has ended; a dead thread is replaced, never used again. */
  isAlive: () => boolean;
  stop: () => Promise<void>;
};

const memoryCheckMs = 100;
const megabyte = 1024 * 1024;
let lastTaskId = 0;

/**
 * A worker gets no environment (no keys, no database address) and no output channel, so that a library's
 * warning can never carry a child's record into the log. Paths are made at run time: the bundler must neither
 * bundle nor trace the worker.
 */
function spawn(entry: string, memoryMb: number): Worker {
  const root = /* turbopackIgnore: true */ process.cwd();
  const file = path.join(/* turbopackIgnore: true */ root, entry);
  const hook = pathToFileURL(path.join(/* turbopackIgnore: true */ root, 'scripts', 'ts-resolve.mjs')).href;
  const worker = new Worker(/* turbopackIgnore: true */ file, {
    execArgv: ['--import', hook],
    env: { NODE_ENV: 'production', TZ: 'UTC' },
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32 },
  });
  worker.stdout.resume();
  worker.stderr.resume();
  worker.unref();
  return worker;
}

/** Buffers live outside the heap that `resourceLimits` bounds, so the sum is watched while a task runs. */
async function isOverMemory(worker: Worker, memoryMb: number): Promise<boolean> {
  const { used_heap_size: heap, external_memory: external } = await worker.getHeapStatistics();
  return heap + external > memoryMb * megabyte;
}

function isHeapExhausted(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** Starts a thread that runs one task at a time. `memoryMb` bounds heap and buffers together. */
export function startThread(entry: string, memoryMb: number): Thread {
  const worker = spawn(entry, memoryMb);
  let isAlive = true;
  let settle: ((outcome: TaskReply | TaskStopped) => void) | null = null;
  const finish = (outcome: TaskReply | TaskStopped) => settle?.(outcome);

  worker.on('message', (reply: TaskReply) => finish(reply));
  worker.on('error', (error) => {
    isAlive = false;
    finish(new TaskStopped(isHeapExhausted(error) ? 'memory' : 'crashed'));
  });
  worker.on('exit', () => {
    isAlive = false;
    finish(new TaskStopped('crashed'));
  });

  async function stop(): Promise<void> {
    isAlive = false;
    await worker.terminate();
  }

  function run(task: ThreadTask): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const id = (lastTaskId += 1);
    const end = (reason: StopReason) => {
      finish(new TaskStopped(reason));
      void stop();
    };
    const onAbort = () => end('aborted');
    const killTimer = setTimeout(end, task.timeoutMs, 'timeout');
    const memoryTimer = setInterval(() => {
      // A thread that ended meanwhile has no statistics; its exit is reported by itself.
      void isOverMemory(worker, memoryMb).then(
        (isOver) => isOver && end('memory'),
        () => undefined,
      );
    }, memoryCheckMs);
    settle = (outcome) => {
      settle = null;
      clearTimeout(killTimer);
      clearInterval(memoryTimer);
      task.signal?.removeEventListener('abort', onAbort);
      worker.unref();
      if (outcome instanceof TaskStopped) reject(outcome);
      else if (outcome.ok) resolve(outcome.output);
      else reject(new TaskFailed(outcome.code, outcome.message));
    };
    task.signal?.addEventListener('abort', onAbort, { once: true });
    worker.ref();
    worker.postMessage({ id, name: task.name, input: task.input } satisfies TaskRequest, [...task.transfer]);
    return promise;
  }

  return { run, isAlive: () => isAlive, stop };
}
