import { notFound } from '@/lib/errors';
import { recordFamilyExport } from '@/lib/export/mutations';
import { makePdf, pdfResponse } from '@/lib/export/pdf-response';
import { exportParams } from '@/lib/export/schema';
import { getSharedIep } from '@/lib/families/queries';
import { consumeLimit } from '@/lib/limits/consume';
import { route } from '@/lib/route';

/** The plan as it was shared with this guardian, as a PDF. */
export const GET = route({
  name: 'export.family_pdf',
  audience: 'guardian',
  params: exportParams,
  run: async ({ viewer, params }) => {
    const shared = await getSharedIep(viewer, params.id);
    if (!shared) throw notFound('iep');
    await consumeLimit('export', viewer.userId);
    const version = {
      number: shared.versionNumber,
      sha256: shared.sha256,
      isDraft: shared.isDraft,
      frozenAt: shared.sharedAt,
      timeZone: viewer.timeZone,
    };
    const bytes = await makePdf(shared.document, version);
    await recordFamilyExport(viewer, { versionId: shared.versionId, format: 'pdf' });
    return pdfResponse(bytes, version);
  },
});
