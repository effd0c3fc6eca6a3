import { z } from 'zod';
import { briefly } from '@/lib/observability/briefly';
import { readHealth } from '@/lib/observability/health';
import { route } from '@/lib/route';

/** Anyone may ask: however often, the database is asked once a second. */
const health = briefly(readHealth, 1_000);

export const GET = route({
  name: 'health',
  audience: 'public',
  params: z.object({}),
  run: async () => {
    const now = await health();
    return Response.json(now, { status: now.state === 'down' ? 503 : 200 });
  },
});
