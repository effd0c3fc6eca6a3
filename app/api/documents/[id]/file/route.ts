import { Readable } from 'node:stream';
import { z } from 'zod';
import { extensionOf } from '@/lib/documents/media-type';
import { openDocumentFile } from '@/lib/documents/mutations';
import { route } from '@/lib/route';

/**
 * An uploaded file is untrusted: it may not run anything, load anything or be framed by another site. A browser
 * shows a PDF with its own viewer, which a `sandbox` would switch off, so only what is downloaded gets that too.
 */
function contentPolicy(isShown: boolean): string {
  const policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
  return isShown ? `${policy}; style-src 'unsafe-inline'; object-src 'self'` : `${policy}; sandbox`;
}

/** The original of a document: a PDF is shown, anything else is downloaded. */
export const GET = route({
  name: 'documents.file',
  audience: 'staff',
  params: z.object({ id: z.uuid() }),
  run: async ({ viewer, params, request }) => {
    const { body, mediaType, byteSize } = await openDocumentFile(viewer, { documentId: params.id });
    // A browser that leaves before the first byte reads no body, and so cancels none.
    const leave = () => void body.destroy();
    if (request.signal.aborted) leave();
    else request.signal.addEventListener('abort', leave, { once: true });
    const extension = extensionOf(mediaType);
    const isShown = extension === 'pdf';
    // The name a browser saves under carries no title: titles often hold a child's name.
    const fileName = `document-${params.id.slice(-8)}.${extension}`;
    return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
      headers: {
        'content-type': mediaType,
        'content-length': String(byteSize),
        'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename="${fileName}"`,
        'content-security-policy': contentPolicy(isShown),
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'referrer-policy': 'no-referrer',
        'cache-control': 'private, no-store',
      },
    });
  },
});
