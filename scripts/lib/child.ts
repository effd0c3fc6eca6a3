import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Kills a child and whatever it started: it leads a process group of its own. */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || hasEnded(child)) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // No group (Windows) or already gone.
    child.kill('SIGKILL');
  }
}

/** Asks a child to end and waits; after the grace it is killed. */
export async function endChild(child: ChildProcess, graceMs: number): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  const timer = setTimeout(() => killGroup(child), graceMs);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(timer);
}
