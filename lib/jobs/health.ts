import 'server-only';
import { z } from 'zod';
import { openJobQueue } from './queue';
import { jobNames, type JobName } from './queues';

export type JobsHealth = {
  state: 'up' | 'down' | 'not_started';
  queues: { name: JobName; waiting: number; active: number; failed: number }[];
};

// pg-boss's own counts are as old as its last monitor pass; health should tell the present.
const countByState = `SELECT name, state::text AS state, count(*)::int AS jobs FROM pgboss.job
  WHERE state IN ('created', 'retry', 'active', 'failed') GROUP BY name, state`;
const countRows = z.array(z.object({ name: z.string(), state: z.string(), jobs: z.int() }));

/** Counts by queue for /api/health; `down` when the queue's tables cannot be read. */
export async function jobsHealth(): Promise<JobsHealth> {
  const opening = openJobQueue();
  if (!opening) return { state: 'not_started', queues: [] };
  try {
    const { boss } = await opening;
    const { rows } = await boss.getDb().executeSql(countByState);
    const counts = countRows.parse(rows);
    const sum = (name: JobName, ...states: string[]) =>
      counts
        .filter((row) => row.name === name && states.includes(row.state))
        .reduce((all, row) => all + row.jobs, 0);
    const queues = jobNames.map((name) => ({
      name,
      waiting: sum(name, 'created', 'retry'),
      active: sum(name, 'active'),
      failed: sum(name, 'failed'),
    }));
    return { state: 'up', queues };
  } catch {
    return { state: 'down', queues: [] };
  }
}
