/** Brings the database of DATABASE_URL to this version: `node --import ./scripts/ts-resolve.mjs scripts/migrate.ts`. */
import path from 'node:path';
import { migrate } from '@/lib/db/migrate';

const url = process.env.DATABASE_URL;
if (!url) {
  console.error('Set DATABASE_URL to the database to migrate.');
  process.exit(1);
}
try {
  const applied = await migrate(url, path.resolve(import.meta.dirname, '../prisma/migrations'));
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
process.exit(0);
