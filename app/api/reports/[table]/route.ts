import { getTranslations } from 'next-intl/server';
import { csvByteOrderMark, csvRecord, csvResponse } from '@/lib/format/csv';
import { noteReportExport } from '@/lib/reports/export-mutations';
import { getReport } from '@/lib/reports/queries';
import { reportColumns } from '@/lib/reports/report';
import { reportParams, reportSearchSchema } from '@/lib/reports/schema';
import { reportWords } from '@/lib/reports/words';
import { route } from '@/lib/route';

/** One table of the reports, as a file for a spreadsheet. */
export const GET = route({
  name: 'reports.csv',
  audience: 'staff',
  params: reportParams,
  run: async ({ viewer, params: { table }, request }) => {
    const search = reportSearchSchema.parse(Object.fromEntries(request.nextUrl.searchParams));
    const { tables, year } = await getReport(viewer, search);
    await noteReportExport(viewer, { table, year: year.start });
    const [t, words] = await Promise.all([getTranslations('reports'), getTranslations().then(reportWords)]);
    const head = [t('school'), t('subject'), ...reportColumns[table].map((column) => t(`columns.${column}`))];
    const lines = tables[table].map(({ school, subject, cells }) =>
      csvRecord([
        school,
        subject === null ? null : words(table, subject),
        ...cells.map(({ value }) => value),
      ]),
    );
    const parts = [csvByteOrderMark, csvRecord(head), ...lines];
    return csvResponse(`${table}-${year.start}.csv`, toAsync(parts));
  },
});

async function* toAsync(parts: readonly string[]): AsyncGenerator<string> {
  yield await Promise.resolve(parts.join(''));
}
