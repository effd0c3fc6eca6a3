import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { env } from '@/lib/env';
import { notFound } from '@/lib/errors';
import { metricsRegistry } from '@/lib/observability/metrics';
import { route } from '@/lib/route';

/** Prometheus text. Open on loopback only, or to the bearer of METRICS_TOKEN. */
export const GET = route({
  name: 'metrics',
  audience: 'public',
  params: z.object({}),
  run: async ({ request }) => {
    if (!mayRead(request.headers)) throw notFound('metrics');
    const registry = metricsRegistry();
    return new Response(await registry.metrics(), { headers: { 'content-type': registry.contentType } });
  },
});

function mayRead(headers: Headers): boolean {
  const token = env().METRICS_TOKEN;
  if (!token) return isLoopback(headers);
  const given = Buffer.from(headers.get('authorization') ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** Without a token only a scraper on the machine itself reads: no proxy passed the request on. */
function isLoopback(headers: Headers): boolean {
  const forwarded = headers.get('x-forwarded-for');
  const host = (headers.get('host') ?? '').replace(/:\d+$/, '');
  const isLocalHost = host === 'localhost' || host === '127.0.0.1' || host === '[::1]';
  return isLocalHost && (forwarded === null || /^(?:::1|::ffff:127\.0\.0\.1|127\.0\.0\.1)$/.test(forwarded));
}
