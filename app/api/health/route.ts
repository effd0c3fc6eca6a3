import { z } from 'zod';
import { readHealth } from '@/lib/observability/health';
import { route } from '@/lib/route';

export const GET = route({
  name: 'health',
  audience: 'public',
  params: z.object({}),
  run: async () => {
    const health = await readHealth();
    return Response.json(health, { status: health.state === 'down' ? 503 : 200 });
  },
});
