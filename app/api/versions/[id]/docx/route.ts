import { notFound } from '@/lib/errors';
import { docxResponse } from '@/lib/export/docx-response';
import { recordExport } from '@/lib/export/mutations';
import { exportParams } from '@/lib/export/schema';
import { consumeLimit } from '@/lib/limits/consume';
import { route } from '@/lib/route';
import { getVersion } from '@/lib/versions/queries';
import { isDraftVersion } from '@/lib/versions/reasons';

/** A frozen version as a Word file, for the student's team. */
export const GET = route({
  name: 'export.version_docx',
  audience: 'staff',
  params: exportParams,
  run: async ({ viewer, params }) => {
    const found = await getVersion(viewer, params.id);
    if (!found) throw notFound('version');
    await consumeLimit('export', viewer.userId);
    const response = await docxResponse(found.document, {
      number: found.number,
      sha256: found.sha256,
      isDraft: isDraftVersion(found.reason),
      frozenAt: found.createdAt,
      timeZone: viewer.timeZone,
    });
    await recordExport(viewer, { versionId: found.id, format: 'docx' });
    return response;
  },
});
