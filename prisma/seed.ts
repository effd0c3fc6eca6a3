/**
 * Fills a migrated database: the shared knowledge always, the demo districts with `--demo`. Both are done
 * once; running it again changes nothing.
 */
import { asSystem } from '@/lib/db/in-district';
import { closeDatabase } from '@/lib/db/client';
import { env } from '@/lib/env';
import { seedDemo } from './seed/demo';
import { seedKnowledge } from './seed/knowledge';

const timeoutMs = 600_000;

try {
  await seedKnowledge();
  if (process.argv.includes('--demo')) {
    const isNew = await asSystem((tx) => seedDemo(tx, env().DEMO_PASSWORD), { timeoutMs });
    console.log(isNew ? 'Demo districts made' : 'Demo districts are there');
  }
} finally {
  await closeDatabase();
}
