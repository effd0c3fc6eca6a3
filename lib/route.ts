import 'server-only';
import type { NextRequest } from 'next/server';
import type { z } from 'zod';
import { assertAudience, type Audience, type ViewerByAudience } from '@/lib/auth/audience';
import { getViewer } from '@/lib/auth/session';
import { AppError, httpStatus } from '@/lib/errors';
import { consumeLimit } from '@/lib/limits/consume';
import { reportUnexpected } from '@/lib/observability/report';
import { timed } from '@/lib/observability/slow-operations';

type RouteDefinition<A extends Audience, Params extends z.ZodType> = Readonly<{
  name: string;
  audience: A;
  /** Parses the dynamic segments; a segment that does not parse is a not-found. */
  params: Params;
  run: (context: {
    viewer: ViewerByAudience[A];
    params: z.infer<Params>;
    request: NextRequest;
  }) => Promise<Response>;
}>;

type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };

/** Builds a route handler: viewer, limit, same-origin check on writes, params, error mapping, no caching. */
export function route<A extends Audience, Params extends z.ZodType>(definition: RouteDefinition<A, Params>) {
  return async (request: NextRequest, context: RouteContext): Promise<Response> => {
    try {
      return await timed(`route ${definition.name}`, async () => {
        assertSameOrigin(request);
        // What is open to everyone answers without the database.
        const viewer = definition.audience === 'public' ? null : await getViewer();
        assertAudience(definition.audience, viewer);
        if (viewer) await consumeLimit('route', viewer.userId);
        const params = definition.params.safeParse((await context.params) ?? {});
        if (!params.success) throw new AppError('not_found', 'bad path');
        const response = await definition.run({
          viewer: viewer as ViewerByAudience[A],
          params: params.data,
          request,
        });
        if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
        return response;
      });
    } catch (error) {
      return errorResponse(error, definition.name);
    }
  };
}

function assertSameOrigin(request: NextRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const origin = request.headers.get('origin');
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  // "null" is what a sandboxed page sends.
  if (!origin || !host || URL.parse(origin)?.host !== host)
    throw new AppError('forbidden', 'cross-origin write');
}

function errorResponse(error: unknown, name: string): Response {
  const headers = new Headers({ 'cache-control': 'no-store' });
  if (!(error instanceof AppError)) {
    const reference = reportUnexpected(error, { route: name });
    return Response.json({ code: 'unavailable', reference }, { status: 500, headers });
  }
  const { reason, fieldErrors, retryAfterSeconds, payload } = error.details;
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(Math.ceil(retryAfterSeconds)));
  return Response.json(
    { code: error.code, reason, fieldErrors, payload },
    { status: httpStatus(error.code), headers },
  );
}
