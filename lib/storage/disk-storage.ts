import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { StorageError, type FileStorage, type ReceivedFile, type StoredFile } from './file-storage';
import * as sealed from './sealed-file';

const districtPattern = /^[0-9a-f-]{36}$/;
const staleTemporaryMs = 24 * 60 * 60 * 1000;

/** Cuts a stream of any pieces into blocks of exactly 64 KiB; the last is shorter, and may be empty. */
async function* inBlocks(
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ block: Buffer; isLast: boolean }> {
  let held = Buffer.alloc(0);
  for await (const piece of body) {
    held = Buffer.concat([held, piece]);
    while (held.length > sealed.blockBytes) {
      yield { block: held.subarray(0, sealed.blockBytes), isLast: false };
      held = held.subarray(sealed.blockBytes);
    }
  }
  yield { block: held, isLast: true };
}

async function writeSealed(
  file: FileHandle,
  body: AsyncIterable<Uint8Array>,
  options: { fileKey: sealed.FileKey; maxBytes: number },
): Promise<StoredFile> {
  const hash = createHash('sha256');
  let byteSize = 0;
  let index = 0;
  for await (const { block, isLast } of inBlocks(body)) {
    byteSize += block.length;
    if (byteSize > options.maxBytes) throw new StorageError('too_large');
    hash.update(block);
    const position = sealed.headBytes + index * sealed.sealedBlockBytes;
    const bytes = sealed.sealBlock(options.fileKey, block, index, isLast);
    await file.write(bytes, 0, bytes.length, position);
    index += 1;
  }
  return { sha256: hash.digest('hex'), byteSize };
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

async function* openBlocks(
  file: FileHandle,
  fileKey: sealed.FileKey,
  fileBytes: number,
): AsyncGenerator<Buffer> {
  const blocks = Math.max(1, Math.ceil((fileBytes - sealed.headBytes) / sealed.sealedBlockBytes));
  for (let index = 0; index < blocks; index += 1) {
    const bytes = await readAt(
      file,
      sealed.headBytes + index * sealed.sealedBlockBytes,
      sealed.sealedBlockBytes,
    );
    const block = sealed.openBlock(fileKey, bytes, index, index === blocks - 1);
    if (block.length > 0) yield block;
  }
}

/** The stream owns the file: it is closed also when the reader goes away before the first byte. */
function streamOf(file: FileHandle, fileKey: sealed.FileKey, fileBytes: number): Readable {
  const stream = Readable.from(openBlocks(file, fileKey, fileBytes), { objectMode: false });
  return stream.once('close', () => void file.close().catch(() => undefined));
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Encrypted files in a folder of this machine. `masterKey` is 32 bytes. */
export function createDiskStorage(folder: string, masterKey: Buffer): FileStorage {
  const temporaryFolder = path.join(folder, 'incoming');

  function placeOf(districtId: string, sha256: string): { address: string; file: string } {
    if (!districtPattern.test(districtId)) throw new StorageError('missing');
    const address = `${districtId}/${sha256}`;
    const name = sealed.addressName(masterKey, address);
    return { address, file: path.join(folder, districtId, name.slice(0, 2), name) };
  }

  async function writeTemporary(
    temporary: string,
    districtId: string,
    body: AsyncIterable<Uint8Array>,
    maxBytes: number,
  ) {
    const file = await open(temporary, 'wx', 0o600);
    try {
      const fileKey = sealed.newFileKey(masterKey);
      const stored = await writeSealed(file, body, { fileKey, maxBytes });
      const head = sealed.headOf(fileKey, placeOf(districtId, stored.sha256).address);
      await file.write(head, 0, head.length, 0);
      await file.sync();
      return stored;
    } finally {
      await file.close();
    }
  }

  async function receive(
    districtId: string,
    body: AsyncIterable<Uint8Array>,
    maxBytes: number,
  ): Promise<ReceivedFile> {
    await mkdir(temporaryFolder, { recursive: true, mode: 0o700 });
    const temporary = path.join(temporaryFolder, randomUUID());
    const discard = () => rm(temporary, { force: true });
    try {
      const stored = await writeTemporary(temporary, districtId, body, maxBytes);
      const { file } = placeOf(districtId, stored.sha256);
      const keep = async () => {
        await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
        await rename(temporary, file);
      };
      return { ...stored, keep, discard };
    } catch (error) {
      await discard();
      throw error;
    }
  }

  async function openFile(districtId: string, sha256: string): Promise<Readable> {
    const { address, file: name } = placeOf(districtId, sha256);
    const file = await open(name, 'r').catch((error: unknown) => {
      throw isMissing(error) ? new StorageError('missing', { cause: error }) : error;
    });
    try {
      const { size } = await file.stat();
      const fileKey = sealed.openHead(masterKey, await readAt(file, 0, sealed.headBytes), address);
      return streamOf(file, fileKey, size);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async function remove(districtId: string, sha256: string): Promise<void> {
    await rm(placeOf(districtId, sha256).file, { force: true });
  }

  return { receive, open: openFile, remove };
}

/** Removes what interrupted uploads left behind more than a day ago. */
export async function removeStaleUploads(folder: string, now: Date): Promise<number> {
  const temporaryFolder = path.join(folder, 'incoming');
  const names = await readdir(temporaryFolder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  let removed = 0;
  for (const name of names) {
    const file = path.join(temporaryFolder, name);
    const { mtimeMs } = await stat(file);
    if (now.getTime() - mtimeMs < staleTemporaryMs) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}
