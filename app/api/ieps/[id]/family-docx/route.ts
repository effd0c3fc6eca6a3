import { notFound } from '@/lib/errors';
import { docxResponse } from '@/lib/export/docx-response';
import { recordFamilyExport } from '@/lib/export/mutations';
import { exportParams } from '@/lib/export/schema';
import { getSharedIep } from '@/lib/families/queries';
import { consumeLimit } from '@/lib/limits/consume';
import { route } from '@/lib/route';

/** The plan as it was shared with this guardian, as a Word file. */
export const GET = route({
  name: 'export.family_docx',
  audience: 'guardian',
  params: exportParams,
  run: async ({ viewer, params }) => {
    const shared = await getSharedIep(viewer, params.id);
    if (!shared) throw notFound('iep');
    await consumeLimit('export', viewer.userId);
    const response = await docxResponse(shared.document, {
      number: shared.versionNumber,
      sha256: shared.sha256,
      isDraft: shared.isDraft,
      frozenAt: shared.sharedAt,
      timeZone: viewer.timeZone,
    });
    await recordFamilyExport(viewer, { versionId: shared.versionId, format: 'docx' });
    return response;
  },
});
