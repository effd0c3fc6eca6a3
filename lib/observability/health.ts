import 'server-only';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { connectionPool } from '@/lib/db/client';
import { env } from '@/lib/env';
import { jobsHealth, type JobsHealth } from '@/lib/jobs/health';
import { eventLoopDelayMs } from './event-loop';

export type Health = {
  state: 'up' | 'degraded' | 'down';
  database: { state: 'up' | 'down'; latencyMs: number | null };
  migrations: { state: 'current' | 'pending' | 'unknown'; pending: number | null };
  queue: JobsHealth;
  model: { state: 'built_in' | 'configured'; provider: string };
  eventLoop: { p50: number; p99: number; max: number };
};

/** The process's state for /api/health: what works, what does not. Down means that no page can be served. */
export async function readHealth(): Promise<Health> {
  const database = await databaseHealth();
  const migrations = await migrationsHealth(database.state);
  const queue = await jobsHealth();
  const provider = env().AI_PROVIDER;
  const isWhole = migrations.state === 'current' && queue.state === 'up';
  return {
    state: database.state === 'down' ? 'down' : isWhole ? 'up' : 'degraded',
    database,
    migrations,
    queue,
    model: { state: provider === 'built-in' ? 'built_in' : 'configured', provider },
    eventLoop: eventLoopDelayMs(),
  };
}

async function databaseHealth(): Promise<Health['database']> {
  const startedAt = performance.now();
  try {
    await connectionPool().query('SELECT 1');
    return { state: 'up', latencyMs: Math.round(performance.now() - startedAt) };
  } catch {
    return { state: 'down', latencyMs: null };
  }
}

async function migrationsHealth(database: 'up' | 'down'): Promise<Health['migrations']> {
  if (database === 'down') return { state: 'unknown', pending: null };
  try {
    const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'prisma/migrations');
    const entries = await readdir(folder, { withFileTypes: true });
    const known = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    const applied = await connectionPool().query<{ migration_name: string }>(
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    const names = new Set(applied.rows.map((row) => row.migration_name));
    const pending = known.filter((name) => !names.has(name)).length;
    return { state: pending === 0 ? 'current' : 'pending', pending };
  } catch {
    return { state: 'unknown', pending: null };
  }
}
