import 'server-only';
import { Gauge } from 'prom-client';
import { env } from '@/lib/env';
import { metricsRegistry } from '@/lib/observability/metrics';
import { createWorkerPool, type WorkerPool } from './pool';

// One pool a process, shared over the copies of this module that the bundler may make.
const holder = globalThis as typeof globalThis & { throughlineWorkers?: WorkerPool };

function observe(pool: WorkerPool): void {
  const gauges = [
    { name: 'throughline_worker_queue_length', help: 'Tasks waiting for a worker thread', key: 'queued' },
    { name: 'throughline_worker_busy', help: 'Worker threads at work', key: 'busy' },
    { name: 'throughline_worker_size', help: 'Worker threads allowed', key: 'size' },
  ] as const;
  for (const { name, help, key } of gauges) {
    const gauge = new Gauge({
      name,
      help,
      registers: [metricsRegistry()],
      collect: () => {
        gauge.set(pool.stats()[key]);
      },
    });
  }
}

function open(): WorkerPool {
  const { WORKER_POOL_SIZE, WORKER_QUEUE_MAX, WORKER_MEMORY_MB, WORKER_TIMEOUT_MS } = env();
  const pool = createWorkerPool({
    size: WORKER_POOL_SIZE,
    queueMax: WORKER_QUEUE_MAX,
    memoryMb: WORKER_MEMORY_MB,
    timeoutMs: WORKER_TIMEOUT_MS,
  });
  observe(pool);
  return pool;
}

/** The process's worker pool, sized by the WORKER_* settings. */
export function workerPool(): WorkerPool {
  holder.throughlineWorkers ??= open();
  return holder.throughlineWorkers;
}

/** Ends the threads; called on shutdown and by tests. */
export async function closeWorkerPool(): Promise<void> {
  const pool = holder.throughlineWorkers;
  holder.throughlineWorkers = undefined;
  await pool?.close();
}
