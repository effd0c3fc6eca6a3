import * as checks from '@/lib/compliance/check-mutations';
import * as reportExports from '@/lib/reports/export-mutations';
import * as reports from '@/lib/reports/queries';
import * as caseload from '@/lib/students/caseload-queries';
import * as exports from '@/lib/students/caseload-export-mutations';
import { caseloadFilterSchema, caseloadSelectionSchema } from '@/lib/students/caseload-schema';
import * as views from '@/lib/students/saved-view-mutations';
import * as viewQueries from '@/lib/students/saved-view-queries';
import { asStaff, rows, type Row } from '../row';

const selection = caseloadSelectionSchema.parse({});

export const caseloadRows: readonly Row[] = [
  ...rows('compliance/check-mutations', asStaff, ['owner'], {
    checkPlan: (viewer, ids) => checks.checkPlan(viewer, ids.iepId),
  }),
  ...rows(
    'students/caseload-queries',
    asStaff,
    'own',
    {
      getCaseload: (viewer) => caseload.getCaseload(viewer, caseloadFilterSchema.parse({})),
      getCaseloadSlice: (viewer) => caseload.getCaseloadSlice(viewer, selection, null),
    },
    true,
  ),
  ...rows(
    'students/caseload-export-mutations',
    asStaff,
    'own',
    { noteCaseloadExport: (viewer) => exports.noteCaseloadExport(viewer) },
    true,
  ),
  ...rows(
    'students/saved-view-queries',
    asStaff,
    'own',
    { listSavedViews: (viewer) => viewQueries.listSavedViews(viewer) },
    true,
  ),
  ...rows(
    'students/saved-view-mutations',
    asStaff,
    'own',
    { saveView: (viewer) => views.saveView(viewer, { name: 'Mine', query: 'show=late' }) },
    true,
  ),
  ...rows('students/saved-view-mutations', asStaff, ['owner'], {
    renameView: (viewer, ids) => views.renameView(viewer, { viewId: ids.savedViewId, name: 'Other' }),
    removeView: (viewer, ids) => views.removeView(viewer, { viewId: ids.savedViewId }),
  }),
  ...rows(
    'reports/queries',
    asStaff,
    ['administrator'],
    { getReport: (viewer) => reports.getReport(viewer, { year: null }) },
    true,
  ),
  ...rows(
    'reports/export-mutations',
    asStaff,
    ['administrator'],
    { noteReportExport: (viewer) => reportExports.noteReportExport(viewer, { table: 'goals', year: 2026 }) },
    true,
  ),
];
