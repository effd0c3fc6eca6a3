import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDatabase, type DatabaseChild } from '@/scripts/lib/database-child';

const rounds = 6;
const writers = 3;
let directory: string;

beforeAll(async () => {
  directory = path.join(await mkdtemp(path.join(tmpdir(), 'throughline-durability-')), 'pg');
});

afterAll(async () => {
  await rm(path.dirname(directory), { recursive: true, force: true });
});

function start(): Promise<DatabaseChild> {
  return startDatabase({ directory, port: 0, password: 'durability' });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Saves until the connection breaks; each save is two rows in one transaction. Returns what was acknowledged. */
async function saveUntilCut(url: string, writer: number, round: number): Promise<string[]> {
  const acknowledged: string[] = [];
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  for (let number = 0; ; number += 1) {
    const key = `${round}-${writer}-${number}`;
    try {
      await client.query('BEGIN');
      await client.query('INSERT INTO save (key, part, body) VALUES ($1, 1, $2)', [key, 'x'.repeat(2_000)]);
      await client.query('INSERT INTO save (key, part, body) VALUES ($1, 2, $2)', [key, 'y'.repeat(2_000)]);
      await client.query('COMMIT');
    } catch {
      return acknowledged;
    }
    acknowledged.push(key);
  }
}

async function killSoon(database: DatabaseChild): Promise<void> {
  await wait(150 + Math.random() * 600);
  const ended = once(database.process, 'exit');
  database.process.kill('SIGKILL');
  await ended;
}

async function savedKeys(client: pg.Client): Promise<Map<string, number>> {
  const { rows } = await client.query<{ key: string; parts: number }>(
    'SELECT key, count(*)::int AS parts FROM save GROUP BY key',
  );
  return new Map(rows.map(({ key, parts }) => [key, parts]));
}

// About the embedded database: on another server there is nothing of ours to kill.
describe.skipIf(process.env.TEST_DATABASE_URL)('the embedded database killed while it saves', () => {
  it('has every acknowledged save, and no half of one, after each restart', async () => {
    const first = await start();
    await withClient(first.url, async (client) => {
      await client.query('CREATE TABLE save (key text, part int, body text, PRIMARY KEY (key, part))');
    });
    await first.stop();

    const acknowledged: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const database = await start();
      const saving = Array.from({ length: writers }, (_, writer) =>
        saveUntilCut(database.url, writer, round),
      );
      await killSoon(database);
      const saved = (await Promise.all(saving)).flat();
      expect(saved.length).toBeGreaterThan(0);
      acknowledged.push(...saved);
    }

    const last = await start();
    try {
      await withClient(last.url, async (client) => {
        const kept = await savedKeys(client);
        expect(acknowledged.filter((key) => !kept.has(key))).toEqual([]);
        expect([...kept.values()].filter((parts) => parts !== 2)).toEqual([]);
        // The index agrees with the table.
        await client.query('SET enable_seqscan = off');
        const byIndex = await client.query('SELECT key FROM save WHERE key = ANY($1) AND part = 1', [
          acknowledged,
        ]);
        expect(byIndex.rowCount).toBe(acknowledged.length);
      });
    } finally {
      await last.stop();
    }
  });

  it('refuses a second start on the same data, naming the process, and forgives a killed one', async () => {
    const running = await start();
    try {
      await expect(start()).rejects.toThrow(
        `already running on ${path.dirname(directory)} (process ${running.process.pid})`,
      );
    } finally {
      running.process.kill('SIGKILL');
      await once(running.process, 'exit');
    }
    const again = await start();
    expect(
      await withClient(again.url, async (client) => (await client.query('SELECT 1 AS one')).rows),
    ).toEqual([{ one: 1 }]);
    await again.stop();
  });

  it('ends by itself when its starter is gone', async () => {
    const database = await start();
    const ended = once(database.process, 'exit');
    // What the system does to the pipe when the starter is killed.
    database.process.stdin?.destroy();
    const [code] = await ended;
    expect(code).toBe(0);
  });
});
