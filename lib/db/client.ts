import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { env } from '@/lib/env';
import { PrismaClient } from './generated/client';
import { statementNames } from './statement-names';

type Database = { prisma: PrismaClient; pool: pg.Pool };

// One pool a process, kept over hot reloads in development.
const holder = globalThis as typeof globalThis & { throughlineDatabase?: Database };

function open(): Database {
  const settings = env();
  const pool = new pg.Pool({
    connectionString: settings.DATABASE_URL,
    max: settings.DATABASE_POOL_MAX,
    // The driver's default waits for ever; a person should hear "unavailable" instead.
    connectionTimeoutMillis: settings.DATABASE_CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: settings.DATABASE_IDLE_TIMEOUT_MS,
    maxLifetimeSeconds: settings.DATABASE_MAX_LIFETIME_SECONDS,
  });
  // An idle connection that breaks (database restart) must not end the process; the pool makes a new one.
  pool.on('error', () => undefined);
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementNames() });
  return { pool, prisma: new PrismaClient({ adapter }) };
}

function database(): Database {
  holder.throughlineDatabase ??= open();
  return holder.throughlineDatabase;
}

export function prismaClient(): PrismaClient {
  return database().prisma;
}

export function connectionPool(): pg.Pool {
  return database().pool;
}

export async function closeDatabase(): Promise<void> {
  const current = holder.throughlineDatabase;
  holder.throughlineDatabase = undefined;
  if (!current) return;
  await current.prisma.$disconnect();
  await current.pool.end();
}
