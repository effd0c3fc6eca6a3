/** A lock file that names the process which holds it, so that one left by a killed process is recognised. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type LockHolder = { pid: number; startedAt: string };

/** Thrown by `takeLock` when a living process holds the lock. */
export class LockedError extends Error {
  readonly holder: LockHolder;

  constructor(holder: LockHolder) {
    super(`held by process ${holder.pid}`);
    this.holder = holder;
  }
}

/**
 * When a process began, in the system's own units, or '' when that cannot be read. Tells a process from a
 * later one with the same number.
 */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold spaces; the start is field 22.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    // No /proc (macOS, Windows): the number alone must do.
    return '';
  }
}

function isAlive({ pid, startedAt }: LockHolder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return startOf(pid) === startedAt;
}

function readHolder(file: string): LockHolder | null {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const isHolder =
      typeof parsed === 'object' && parsed !== null && 'pid' in parsed && 'startedAt' in parsed;
    return isHolder ? (parsed as LockHolder) : null;
  } catch {
    // Gone in the meantime, or cut off while it was written: nobody holds it.
    return null;
  }
}

function tryLink(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the lock file unless another start has replaced it since it was read. */
function removeStale(file: string, holder: LockHolder | null): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = readHolder(aside);
  if (moved && moved.pid !== holder?.pid) tryLink(aside, file);
  rmSync(aside, { force: true });
}

/** Takes the lock or throws `LockedError`. Returns the function that gives it back. */
export function takeLock(file: string): () => void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) }), {
    mode: 0o600,
  });
  try {
    // The link is made whole or not at all, so of two starts at the same moment one loses.
    for (let isMine = tryLink(draft, file); !isMine; isMine = tryLink(draft, file)) {
      const holder = readHolder(file);
      if (holder && isAlive(holder)) throw new LockedError(holder);
      removeStale(file, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return () => rmSync(file, { force: true });
}
