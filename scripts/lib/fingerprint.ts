/** Tells whether something made from files is older than the files. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './settings';

const ignored = new Set(['node_modules', 'generated']);

function listFiles(name: string): string[] {
  const file = path.join(root, name);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return /\.test\.[cm]?tsx?$/.test(name) ? [] : [name];
  return readdirSync(file)
    .filter((entry) => !ignored.has(entry))
    .sort()
    .flatMap((entry) => listFiles(path.posix.join(name, entry)));
}

/** A hash over the names and contents of files and folders, and over values given besides. */
export function fingerprint(names: string[], values: string[] = []): string {
  const hash = createHash('sha256');
  for (const value of values) hash.update(value).update('\0');
  for (const name of names.flatMap(listFiles)) {
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(path.join(root, name)))
      .update('\0');
  }
  return hash.digest('hex');
}

export function hasStamp(file: string, mark: string): boolean {
  try {
    return readFileSync(file, 'utf8') === mark;
  } catch {
    // No stamp: made never, or not to the end.
    return false;
  }
}

export function writeStamp(file: string, mark: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, mark);
}
