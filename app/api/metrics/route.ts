import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { isFromThisComputer } from '@/lib/auth/visitor';
import { env } from '@/lib/env';
import { notFound } from '@/lib/errors';
import { metricsRegistry } from '@/lib/observability/metrics';
import { route } from '@/lib/route';

/** Prometheus text. For the bearer of METRICS_TOKEN; without one, for a program on this computer alone. */
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
  const { METRICS_TOKEN: token, TRUSTED_PROXY_HOPS } = env();
  if (!token) return isFromThisComputer(headers, TRUSTED_PROXY_HOPS);
  const given = Buffer.from(headers.get('authorization') ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
