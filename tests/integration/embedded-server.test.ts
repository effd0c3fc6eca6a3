import { once } from 'node:events';
import { connect } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine, type Engine } from '@/lib/db/embedded-engine';
import { serveEngine, type EmbeddedServer } from '@/lib/db/embedded-server';

const idleInTransactionMs = 1_500;
let engine: Engine;
let server: EmbeddedServer;

function fail(cause: unknown): never {
  throw new Error('the engine crashed', { cause });
}

beforeAll(async () => {
  engine = await openEngine({ directory: null, onFatal: fail });
  server = await serveEngine({
    engine,
    port: 0,
    password: 'right',
    onFatal: fail,
    maxConnections: 20,
    idleInTransactionMs,
  });
});

afterAll(async () => {
  await server.stop();
  await engine.close();
});

async function open(password = 'right'): Promise<pg.Client> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port: server.port,
    user: 'any',
    database: 'any',
    password,
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function withClients<T>(count: number, work: (clients: pg.Client[]) => Promise<T>): Promise<T> {
  const clients = await Promise.all(Array.from({ length: count }, () => open()));
  try {
    return await work(clients);
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

describe('the embedded database over its socket', () => {
  it('answers each of many clients with its own rows when their statements cross', async () => {
    await withClients(12, async (clients) => {
      const answers = await Promise.all(
        clients.map(async (client, index) => {
          const wrong: string[] = [];
          for (let number = 0; number < 40; number += 1) {
            const asked = `${index}/${number}`;
            // Parameters larger than a network packet, so that one client's series arrives in pieces between others.
            const padding = 'x'.repeat(((number + index) % 5) * 50_000);
            const { rows } = await client.query<{ who: number; got: string }>(
              `SELECT ${index} AS who, $1::text AS got, $2::text AS padding`,
              [asked, padding],
            );
            if (rows[0]?.got !== asked || rows[0].who !== index) wrong.push(asked);
          }
          return wrong;
        }),
      );
      expect(answers.flat()).toEqual([]);
    });
  });

  it('keeps prepared statements of the same name apart', async () => {
    await withClients(2, async ([first, second]) => {
      await first?.query({ name: 'q', text: 'SELECT 1 AS n' });
      const other = await second?.query<{ n: string }>({ name: 'q', text: "SELECT 'two' AS n" });
      const again = await first?.query<{ n: number }>({ name: 'q', text: 'SELECT 1 AS n' });
      expect([other?.rows[0]?.n, again?.rows[0]?.n]).toEqual(['two', 1]);
    });
  });

  it('keeps two transactions apart: the second sees what the first committed', async () => {
    await withClients(2, async ([first, second]) => {
      await first?.query('CREATE TABLE counter (n int); INSERT INTO counter VALUES (0)');
      const add = async (client: pg.Client | undefined) => {
        await client?.query('BEGIN');
        const { rows } = (await client?.query<{ n: number }>('SELECT n FROM counter')) ?? { rows: [] };
        await client?.query('UPDATE counter SET n = $1', [(rows[0]?.n ?? 0) + 1]);
        await client?.query('COMMIT');
      };
      const addTen = async (client: pg.Client | undefined) => {
        for (let turn = 0; turn < 10; turn += 1) await add(client);
      };
      await Promise.all([addTen(first), addTen(second)]);
      expect((await first?.query('SELECT n FROM counter'))?.rows).toEqual([{ n: 20 }]);
    });
  });

  it('goes on for the others after a failed statement', async () => {
    await withClients(2, async ([first, second]) => {
      await expect(first?.query('SELECT $1::int / 0', [1])).rejects.toThrow('division by zero');
      expect((await second?.query('SELECT $1::int AS n', [7]))?.rows).toEqual([{ n: 7 }]);
      expect((await first?.query('SELECT 8 AS n'))?.rows).toEqual([{ n: 8 }]);
    });
  });

  it('rolls back what a client that vanished had begun, and lets the next one in at once', async () => {
    const vanishing = await open();
    await vanishing.query('CREATE TABLE half (n int)');
    await vanishing.query('BEGIN');
    await vanishing.query('INSERT INTO half VALUES (1)');
    // As when the application is killed: no COMMIT, no goodbye.
    const { stream } = vanishing.connection as unknown as { stream: { destroy: () => void } };
    const began = Date.now();
    stream.destroy();
    await withClients(1, async ([next]) => {
      expect((await next?.query('SELECT count(*)::int AS n FROM half'))?.rows).toEqual([{ n: 0 }]);
    });
    expect(Date.now() - began).toBeLessThan(idleInTransactionMs);
  });

  it('cuts off a client that sits in a transaction, so that the others are not held up for ever', async () => {
    const sitting = await open();
    const reason = new Promise((resolve) => sitting.once('error', resolve));
    await sitting.query('BEGIN');
    await withClients(1, async ([next]) => {
      expect((await next?.query('SELECT 1 AS n'))?.rows).toEqual([{ n: 1 }]);
    });
    expect(await reason).toMatchObject({ code: '25P03' });
  });

  it('refuses a wrong password and a client that does not speak the protocol', async () => {
    await expect(open('wrong')).rejects.toThrow('password authentication failed');
    const stranger = connect(server.port, '127.0.0.1');
    stranger.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(stranger, 'close');
    await withClients(1, async ([client]) => {
      expect((await client?.query('SELECT 1 AS n'))?.rows).toEqual([{ n: 1 }]);
    });
  });

  it('refuses clients past its limit with the code that drivers know, and takes new ones later', async () => {
    await withClients(20, async () => {
      await expect(open()).rejects.toMatchObject({ code: '53300' });
    });
    await withClients(1, async ([client]) => {
      expect((await client?.query('SELECT 1 AS n'))?.rows).toEqual([{ n: 1 }]);
    });
  });

  it('carries a statement of several megabytes both ways', async () => {
    const long = 'ü'.repeat(4_000_000);
    await withClients(1, async ([client]) => {
      const { rows } = (await client?.query<{ got: string }>('SELECT $1::text AS got', [long])) ?? {
        rows: [],
      };
      expect(rows[0]?.got === long).toBe(true);
    });
  });

  it('checkpoints on request and not while a client is in a transaction', async () => {
    await withClients(1, async ([client]) => {
      expect(await server.turns.maintain('CHECKPOINT')).not.toBeNull();
      await client?.query('BEGIN');
      expect(await server.turns.maintain('CHECKPOINT')).toBeNull();
      await client?.query('ROLLBACK');
    });
  });
});
