import 'server-only';

import { firstValue } from './embedded-protocol';
import type { Turns } from './embedded-turns';

const everyMs = 15_000;
const quietMs = 5_000;
const megabyte = 1024 * 1024;

/** Bytes of log since the last checkpoint, and since the database was made. */
const logSizes = `SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn) || ' ' || pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')
  FROM pg_control_checkpoint()`;

/**
 * Does what PostgreSQL's background processes do elsewhere; the embedded engine has none. Without
 * checkpoints the log would grow for ever and each start replay all of it; without VACUUM and ANALYZE
 * tables would bloat and plans go stale. Runs in quiet moments. Returns a function that ends it.
 */
export function keepUp(turns: Turns): () => void {
  let analyzedAt = 0;

  async function tick(): Promise<void> {
    const sizes = await turns.maintain(logSizes);
    const [sinceCheckpoint = 0, total = 0] = (sizes && firstValue(sizes)?.split(' ').map(Number)) ?? [];
    const isQuiet = turns.idleMs() > quietMs;
    if (sinceCheckpoint > (isQuiet ? 16 : 128) * megabyte) await turns.maintain('CHECKPOINT');
    if (isQuiet && total - analyzedAt > 8 * megabyte) {
      analyzedAt = total;
      await turns.maintain('VACUUM (ANALYZE)');
    }
  }

  const timer = setInterval(() => void tick(), everyMs);
  return () => clearInterval(timer);
}
