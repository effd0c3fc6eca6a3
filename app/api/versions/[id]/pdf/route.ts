import { notFound } from '@/lib/errors';
import { recordExport } from '@/lib/export/mutations';
import { makePdf, pdfResponse } from '@/lib/export/pdf-response';
import { exportParams } from '@/lib/export/schema';
import { consumeLimit } from '@/lib/limits/consume';
import { route } from '@/lib/route';
import { getVersion } from '@/lib/versions/queries';
import { isDraftVersion } from '@/lib/versions/reasons';

/** A frozen version as a PDF, for the student's team. */
export const GET = route({
  name: 'export.version_pdf',
  audience: 'staff',
  params: exportParams,
  run: async ({ viewer, params }) => {
    const found = await getVersion(viewer, params.id);
    if (!found) throw notFound('version');
    await consumeLimit('export', viewer.userId);
    const version = {
      number: found.number,
      sha256: found.sha256,
      isDraft: isDraftVersion(found.reason),
      frozenAt: found.createdAt,
      timeZone: viewer.timeZone,
    };
    const bytes = await makePdf(found.document, version);
    await recordExport(viewer, { versionId: found.id, format: 'pdf' });
    return pdfResponse(bytes, version);
  },
});
