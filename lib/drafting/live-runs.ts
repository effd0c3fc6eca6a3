import 'server-only';
import { heartbeatLimitMs } from './heartbeat';

type LiveRun = { controller: AbortController; lastSignAt: number; timer: NodeJS.Timeout };

/** Why a run was cut short; the abort signal's reason. */
export type StopReason = 'stopped' | 'disconnected' | 'shutdown';

// The runs of this process, kept over hot reloads in development.
const holder = globalThis as typeof globalThis & { throughlineRuns?: Map<string, LiveRun> };
const runs = (holder.throughlineRuns ??= new Map<string, LiveRun>());

/** Opens a run in this process; it is aborted when no sign of the browser comes for `heartbeatLimitMs`. */
export function openLiveRun(runId: string): AbortSignal {
  const controller = new AbortController();
  const run: LiveRun = {
    controller,
    lastSignAt: Date.now(),
    timer: setInterval(check, heartbeatLimitMs / 4),
  };
  run.timer.unref();
  runs.set(runId, run);
  return controller.signal;

  function check(): void {
    if (Date.now() - run.lastSignAt > heartbeatLimitMs) controller.abort('disconnected' satisfies StopReason);
  }
}

export function closeLiveRun(runId: string): void {
  clearInterval(runs.get(runId)?.timer);
  runs.delete(runId);
}

/** Stops a run of this process; false when it runs elsewhere or not at all. */
export function stopLiveRun(runId: string, reason: StopReason): boolean {
  const run = runs.get(runId);
  run?.controller.abort(reason);
  return run !== undefined;
}

export function signOfLife(runId: string): void {
  const run = runs.get(runId);
  if (run) run.lastSignAt = Date.now();
}

/** Ends every run of this process before it goes; each is stored as stopped and can be resumed. */
export function stopAllLiveRuns(): void {
  for (const runId of runs.keys()) stopLiveRun(runId, 'shutdown');
}
