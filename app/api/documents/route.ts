import { z } from 'zod';
import { isOverloaded } from '@/lib/auth/load-shedding';
import { baseHeaders } from '@/lib/auth/security-headers';
import { readMultipartFile } from '@/lib/documents/multipart';
import { receiveDocument } from '@/lib/documents/mutations';
import { isDocumentFailureCode, uploadSearchSchema } from '@/lib/documents/schema';
import { AppError, notFound } from '@/lib/errors';
import { route } from '@/lib/route';

/** A form posted before the page's script runs wants a page back, not JSON. */
function wantsPage(request: Request): boolean {
  return request.headers.get('accept')?.includes('text/html') ?? false;
}

function backToStudent(studentId: string, outcome: string): Response {
  const location = `/students/${studentId}?upload=${encodeURIComponent(outcome)}`;
  return new Response(null, { status: 303, headers: { location } });
}

function refusalOf(error: unknown): string | null {
  const reason = error instanceof AppError ? error.details.reason : undefined;
  return reason === 'upload_broken' || isDocumentFailureCode(reason) ? String(reason) : null;
}

const retryAfterSeconds = 5;

const receive = route({
  name: 'documents.upload',
  audience: 'staff',
  params: z.unknown(),
  run: async ({ viewer, request }) => {
    const search = uploadSearchSchema.safeParse(Object.fromEntries(request.nextUrl.searchParams));
    if (!search.success) throw notFound('student');
    const { studentId } = search.data;
    if (isOverloaded()) throw new AppError('unavailable', 'overloaded', { retryAfterSeconds });
    try {
      if (!request.body) throw new AppError('invalid', 'no body', { reason: 'upload_broken' });
      const file = await readMultipartFile(request.body, request.headers.get('content-type'));
      const { id } = await receiveDocument(viewer, studentId, file);
      return wantsPage(request)
        ? backToStudent(studentId, 'received')
        : Response.json({ id }, { status: 201 });
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal && wantsPage(request)) return backToStudent(studentId, refusal);
      throw error;
    }
  },
});

/**
 * Takes one file for a student: POST multipart/form-data to /api/documents?studentId=… It comes past proxy.ts,
 * which would hold the file in memory, and so sets the headers of every answer here.
 */
export async function POST(...given: Parameters<typeof receive>): Promise<Response> {
  const response = await receive(...given);
  const isHttps = given[0].headers.get('x-forwarded-proto')?.startsWith('https') ?? false;
  for (const [name, value] of Object.entries(baseHeaders({ isHttps }))) response.headers.set(name, value);
  return response;
}
