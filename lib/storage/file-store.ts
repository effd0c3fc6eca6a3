import 'server-only';
import path from 'node:path';
import { env } from '@/lib/env';
import { createDiskStorage } from './disk-storage';
import type { FileStorage } from './file-storage';

let store: FileStorage | undefined;

export function filesFolder(): string {
  return path.resolve(/* turbopackIgnore: true */ env().DATA_DIR, 'files');
}

/** The store of uploaded files: DATA_DIR/files, sealed with FILE_ENCRYPTION_KEY. */
export function fileStore(): FileStorage {
  store ??= createDiskStorage(filesFolder(), Buffer.from(env().FILE_ENCRYPTION_KEY, 'base64'));
  return store;
}
