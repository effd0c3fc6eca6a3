import { exportParams } from '@/lib/export/schema';
import { exportIep } from '@/lib/ieps/file-mutations';
import { consumeLimit } from '@/lib/limits/consume';
import { route } from '@/lib/route';

/** A plan in its file form (docs/iep-file.md), for the student's team. */
export const GET = route({
  name: 'api.export_iep',
  audience: 'staff',
  params: exportParams,
  run: async ({ viewer, params }) => {
    await consumeLimit('export', viewer.userId);
    return Response.json(await exportIep(viewer, params.id));
  },
});
