import { createHash, randomBytes } from 'node:crypto';
import {
  copyFile,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDiskStorage, removeStaleUploads } from './disk-storage';
import { readAll, type FileStorage } from './file-storage';

const district = '01890000-0000-7000-8000-000000000001';
const otherDistrict = '01890000-0000-7000-8000-000000000002';
const limit = 1024 * 1024;
let folder: string;
let storage: FileStorage;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'storage-'));
  storage = createDiskStorage(folder, randomBytes(32));
});

afterAll(() => rm(folder, { recursive: true }));

function pieces(bytes: Uint8Array, size = 10_000): Readable {
  const starts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => index * size);
  return Readable.from(starts.map((at) => bytes.subarray(at, at + size)));
}

async function filesOnDisk(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

async function newFile(bytes: Uint8Array): Promise<{ sha256: string; file: string }> {
  const before = new Set(await filesOnDisk());
  const { sha256 } = await put(bytes);
  const [file = ''] = (await filesOnDisk()).filter((name) => !before.has(name));
  return { sha256, file };
}

async function put(bytes: Uint8Array) {
  const { keep, discard: _, ...stored } = await storage.receive(district, pieces(bytes), limit);
  await keep();
  return stored;
}

const read = async (sha256: string, from = district) =>
  Buffer.from(await readAll(await storage.open(from, sha256)));

describe('files at rest', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 300_001])(
    'gives back %i bytes as they came',
    async (size) => {
      const bytes = randomBytes(size);
      const stored = await put(bytes);
      expect(stored).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), byteSize: size });
      expect((await read(stored.sha256)).equals(bytes)).toBe(true);
    },
  );

  it('holds neither the text nor its plain hash on disk, and only its owner can read the file', async () => {
    const { sha256, file } = await newFile(Buffer.from('Processing speed is in the low range. '.repeat(50)));
    expect((await readFile(file)).includes('Processing')).toBe(false);
    expect((await filesOnDisk()).join().includes(sha256)).toBe(false);
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it('keeps the same file once in a district and apart between districts', async () => {
    const bytes = randomBytes(1000);
    const { sha256 } = await newFile(bytes);
    const count = (await filesOnDisk()).length;
    await put(bytes);
    expect((await filesOnDisk()).length).toBe(count);
    await expect(storage.open(otherDistrict, sha256)).rejects.toMatchObject({ code: 'missing' });
  });

  it('has nothing at its address before it is kept, and nothing at all when it is discarded', async () => {
    const before = await filesOnDisk();
    const received = await storage.receive(district, pieces(randomBytes(1000)), limit);
    await expect(storage.open(district, received.sha256)).rejects.toMatchObject({ code: 'missing' });
    await received.discard();
    expect(await filesOnDisk()).toEqual(before);
    const bytes = randomBytes(1000);
    const kept = await storage.receive(district, pieces(bytes), limit);
    await kept.keep();
    await kept.discard();
    expect((await read(kept.sha256)).equals(bytes)).toBe(true);
  });

  it('keeps nothing of a file that is too large or whose upload breaks off', async () => {
    const before = await filesOnDisk();
    await expect(storage.receive(district, pieces(randomBytes(2000)), 1999)).rejects.toMatchObject({
      code: 'too_large',
    });
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield randomBytes(100_000);
      await Promise.reject(new Error('connection lost'));
    }
    await expect(storage.receive(district, broken(), limit)).rejects.toThrow('connection lost');
    expect(await filesOnDisk()).toEqual(before);
  });

  it.each([5, 50, 80, 70_000, 150_000])('finds a single changed bit at byte %i', async (position) => {
    const { sha256, file } = await newFile(randomBytes(200_000));
    const bytes = await readFile(file);
    bytes[position] = (bytes[position] ?? 0) ^ 1;
    await writeFile(file, bytes);
    await expect(read(sha256)).rejects.toMatchObject({ code: 'tampered' });
  });

  it('finds a file cut short, also at a block border', async () => {
    const { sha256, file } = await newFile(randomBytes(200_000));
    await truncate(file, 68 + 2 * (65_536 + 16));
    await expect(read(sha256)).rejects.toMatchObject({ code: 'tampered' });
    await truncate(file, 10);
    await expect(read(sha256)).rejects.toMatchObject({ code: 'tampered' });
  });

  it('finds one file put in the place of another', async () => {
    const first = await newFile(randomBytes(500));
    const second = await newFile(randomBytes(500));
    await copyFile(first.file, second.file);
    await expect(read(second.sha256)).rejects.toMatchObject({ code: 'tampered' });
    expect((await read(first.sha256)).length).toBe(500);
  });

  it('does not open with another key', async () => {
    const { sha256 } = await newFile(randomBytes(500));
    const stranger = createDiskStorage(folder, randomBytes(32));
    await expect(stranger.open(district, sha256)).rejects.toMatchObject({ code: 'missing' });
  });

  it('removes a file, and does not mind removing it twice', async () => {
    const { sha256 } = await newFile(randomBytes(500));
    await storage.remove(district, sha256);
    await storage.remove(district, sha256);
    await expect(storage.open(district, sha256)).rejects.toMatchObject({ code: 'missing' });
  });

  it('refuses a district that is a path', async () => {
    await expect(storage.open('../../etc', 'passwd')).rejects.toMatchObject({ code: 'missing' });
  });

  it('clears what an interrupted upload left a day ago and leaves a running one', async () => {
    const old = path.join(folder, 'incoming', 'old');
    const running = path.join(folder, 'incoming', 'running');
    await writeFile(old, 'x');
    await writeFile(running, 'x');
    const now = new Date();
    const twoDaysAgo = new Date(now.getTime() - 2 * 86_400_000);
    await utimes(old, twoDaysAgo, twoDaysAgo);
    expect(await removeStaleUploads(folder, now)).toBe(1);
    expect(await readdir(path.join(folder, 'incoming'))).toEqual(['running']);
  });
});
