import 'server-only';
import { performance } from 'node:perf_hooks';
import { env } from '@/lib/env';
import { logger } from './logger';
import { operationSeconds } from './metrics';

/** Runs work, records its duration as a metric and logs it when it is slower than SLOW_OPERATION_MS. */
export async function timed<T>(operation: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  try {
    return await work();
  } finally {
    const elapsedMs = performance.now() - startedAt;
    operationSeconds().observe({ operation }, elapsedMs / 1000);
    if (elapsedMs > env().SLOW_OPERATION_MS) {
      logger().warn({ operation, elapsedMs: Math.round(elapsedMs) }, 'slow operation');
    }
  }
}
