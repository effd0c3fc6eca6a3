import { z } from 'zod';
import { csvResponse } from '@/lib/format/csv';
import { consumeLimit } from '@/lib/limits/consume';
import { route } from '@/lib/route';
import { caseloadCsv } from '@/lib/students/caseload-csv';
import { noteCaseloadExport } from '@/lib/students/caseload-export-mutations';
import { caseloadSelectionSchema } from '@/lib/students/caseload-schema';

/** The caseload with the filter of its page, as a file for a spreadsheet. */
export const GET = route({
  name: 'caseload.csv',
  audience: 'staff',
  params: z.object({}),
  run: async ({ viewer, request }) => {
    const query = Object.fromEntries(request.nextUrl.searchParams);
    await consumeLimit('export', viewer.userId);
    await noteCaseloadExport(viewer);
    return csvResponse('caseload.csv', await caseloadCsv(viewer, caseloadSelectionSchema.parse(query)));
  },
});
