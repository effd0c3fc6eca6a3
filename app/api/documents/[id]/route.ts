import { z } from 'zod';
import { getDocumentProgress } from '@/lib/documents/queries';
import { notFound } from '@/lib/errors';
import { route } from '@/lib/route';

/** How far the reading of a document has come. */
export const GET = route({
  name: 'documents.progress',
  audience: 'staff',
  params: z.object({ id: z.uuid() }),
  run: async ({ viewer, params }) => {
    const progress = await getDocumentProgress(viewer, params.id);
    if (!progress) throw notFound('document');
    return Response.json(progress);
  },
});
