import 'server-only';

import { existsSync, fsyncSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { vector } from '@electric-sql/pglite-pgvector';
import { startupMessage } from './embedded-protocol';

/** PostgreSQL compiled to WebAssembly, one session, driven by protocol bytes. */
export type Engine = {
  /** Runs whole messages and hands over the answer piece by piece. The pieces are only valid in the call. */
  run: (messages: Uint8Array, onAnswer: (piece: Uint8Array) => void) => Promise<void>;
  isInTransaction: () => boolean;
  close: () => Promise<void>;
};

export type EngineOptions = {
  /** Folder of the database; null keeps it in memory. */
  directory: string | null;
  /** The engine is beyond repair (trap or abort). The process must end: the log is replayed at the next start. */
  onFatal: (cause: unknown) => void;
};

/** Postgres's own way of reporting an error to its main loop; anything else thrown out of it is a crash. */
const postgresErrorStatus = 100;

/** PGlite turns fsync off. A commit that is acknowledged must also survive a power cut, so it is on here. */
const startParams = PGlite.defaultStartParams
  .filter((param) => param !== '-F')
  .concat('-c', 'fsync=on', '-c', 'wal_sync_method=fsync');

type FsyncableStream = { nfd: number };

/** PGlite's disk layer leaves fsync out, so Postgres's request would be answered with nothing done. */
class DurableFolder extends NodeFS {
  override async init(...[engine, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(engine, options);
    const preRun = emscriptenOpts.preRun ?? [];
    preRun.push((module) => {
      Object.assign(module.FS.filesystems.NODEFS.stream_ops, {
        // Synchronous because WebAssembly calls it in the middle of a commit.
        fsync: (stream: FsyncableStream) => {
          fsyncSync(stream.nfd);
          return 0;
        },
      });
    });
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

/** PGlite swallows whatever the main loop throws and calls it again, which after a crash never ends. */
function endOnCrash(engine: PGlite, onFatal: EngineOptions['onFatal']): void {
  const loop = engine.Module._PostgresMainLoopOnce;
  engine.Module._PostgresMainLoopOnce = () => {
    try {
      loop();
    } catch (cause) {
      const isPostgresError =
        typeof cause === 'object' &&
        cause !== null &&
        'status' in cause &&
        cause.status === postgresErrorStatus;
      if (!isPostgresError) onFatal(cause);
      throw cause;
    }
  };
}

async function open(options: PGliteOptions): Promise<PGlite> {
  const engine = new PGlite({ extensions: { vector }, startParams, relaxedDurability: false, ...options });
  await engine.waitReady;
  return engine;
}

/** Made beside its place and moved there whole, so a start that is killed leaves no half database. */
async function createFolder(directory: string): Promise<void> {
  const draft = `${directory}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const engine = await open({ fs: new DurableFolder(draft) });
  await engine.exec('CHECKPOINT');
  await engine.close();
  await rename(draft, directory);
}

/** Opens the database, creating it the first time. Replays the log when the last run was cut off. */
export async function openEngine({ directory, onFatal }: EngineOptions): Promise<Engine> {
  if (directory !== null && !existsSync(directory)) await createFolder(directory);
  const engine = await open(directory === null ? {} : { fs: new DurableFolder(directory) });
  endOnCrash(engine, onFatal);
  return {
    run: (messages, onAnswer) => engine.execProtocolRawStream(messages, { onRawData: onAnswer }),
    isInTransaction: () => engine.isInTransaction(),
    close: () => engine.close(),
  };
}

/** The engine's greeting, read once and replayed to every client. */
export async function readGreeting(engine: Engine): Promise<Buffer> {
  const pieces: Buffer[] = [];
  await engine.run(startupMessage('postgres', 'postgres'), (piece) => pieces.push(Buffer.from(piece)));
  return Buffer.concat(pieces);
}
