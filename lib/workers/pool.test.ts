import { afterEach, describe, expect, it } from 'vitest';
import { behaviours } from '@/tests/fixtures/documents/misbehaving-worker';
import { createWorkerPool, type PoolSettings, type RunOptions, type WorkerPool } from './pool';

const pools: WorkerPool[] = [];

function testPool(settings: Partial<PoolSettings> = {}): WorkerPool {
  const pool = createWorkerPool({
    size: 1,
    queueMax: 4,
    memoryMb: 96,
    timeoutMs: 20_000,
    entry: 'tests/fixtures/documents/misbehaving-worker.ts',
    ...settings,
  });
  pools.push(pool);
  return pool;
}

async function act(
  pool: WorkerPool,
  behaviour: keyof typeof behaviours,
  options?: RunOptions,
): Promise<string> {
  const input = { bytes: new Uint8Array([behaviours[behaviour]]), extension: 'txt' } as const;
  const { pages } = await pool.run('documents.extract', input, options);
  return pages[0]?.text ?? '';
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

describe('the worker pool', () => {
  it('answers tasks and counts what is busy and what waits', async () => {
    const pool = testPool();
    const all = [act(pool, 'wait'), act(pool, 'echo'), act(pool, 'echo')];
    expect(pool.stats()).toEqual({ size: 1, busy: 1, queued: 2 });
    expect(await Promise.all(all)).toEqual(['echo', 'echo', 'echo']);
    expect(pool.stats()).toEqual({ size: 1, busy: 0, queued: 0 });
  });

  it('ends a task that runs past its time and serves the next one on a new thread', async () => {
    const pool = testPool();
    await expect(act(pool, 'spin', { timeoutMs: 400 })).rejects.toMatchObject({ reason: 'timeout' });
    expect(await act(pool, 'echo')).toBe('echo');
  });

  it.each(['fillHeap', 'fillBuffers'] as const)(
    'ends a task that takes too much memory: %s',
    async (behaviour) => {
      const pool = testPool();
      await expect(act(pool, behaviour)).rejects.toMatchObject({ reason: 'memory' });
      expect(await act(pool, 'echo')).toBe('echo');
    },
  );

  it.each(['exit', 'throwOutside'] as const)(
    'reports a thread that dies and replaces it: %s',
    async (behaviour) => {
      const pool = testPool();
      await expect(act(pool, behaviour)).rejects.toMatchObject({ reason: 'crashed' });
      expect(await act(pool, 'echo')).toBe('echo');
    },
  );

  it('refuses a task when the queue is full, and takes it later', async () => {
    const pool = testPool({ queueMax: 1 });
    const taken = [act(pool, 'wait'), act(pool, 'echo')];
    await expect(act(pool, 'echo')).rejects.toMatchObject({ code: 'unavailable' });
    await Promise.all(taken);
    expect(await act(pool, 'echo')).toBe('echo');
  });

  it('stops a running task and drops a waiting one when their signals trip', async () => {
    const pool = testPool();
    const running = new AbortController();
    const waiting = new AbortController();
    const first = act(pool, 'spin', { signal: running.signal });
    const second = act(pool, 'echo', { signal: waiting.signal });
    waiting.abort();
    await expect(second).rejects.toMatchObject({ reason: 'aborted' });
    expect(pool.stats().queued).toBe(0);
    running.abort();
    await expect(first).rejects.toMatchObject({ reason: 'aborted' });
    await expect(act(pool, 'echo', { signal: running.signal })).rejects.toMatchObject({ reason: 'aborted' });
    expect(await act(pool, 'echo')).toBe('echo');
  });

  it('gives a thread no keys and no addresses', async () => {
    expect(await act(testPool(), 'environment')).toBe('NODE_ENV,TZ');
  });

  it('gives the memory of an idle thread back and starts another when needed', async () => {
    const pool = testPool({ idleMs: 10 });
    expect(await act(pool, 'echo')).toBe('echo');
    await expect.poll(() => pool.stats().busy).toBe(0);
    expect(await act(pool, 'echo')).toBe('echo');
  });

  it('refuses work once closed', async () => {
    const pool = testPool();
    await pool.close();
    await expect(act(pool, 'echo')).rejects.toMatchObject({ code: 'unavailable' });
  });
});
