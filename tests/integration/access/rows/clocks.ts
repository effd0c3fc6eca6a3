import * as clocks from '@/lib/clocks/mutations';
import * as clockQueries from '@/lib/clocks/queries';
import { asStaff, rows, type Row } from '../row';

const administrator = ['administrator'] as const;
const year = { startsOn: '2026-08-12', endsOn: '2027-05-28' };

export const clockRows: readonly Row[] = [
  ...rows('clocks/queries', asStaff, ['owner'], {
    getStudentClocks: (viewer, ids) => clockQueries.getStudentClocks(viewer, ids.studentId),
  }),
  ...rows(
    'clocks/queries',
    asStaff,
    'own',
    { getMonth: (viewer) => clockQueries.getMonth(viewer, {}) },
    true,
  ),
  ...rows(
    'clocks/queries',
    asStaff,
    administrator,
    { getDistrictCalendar: (viewer) => clockQueries.getDistrictCalendar(viewer) },
    true,
  ),
  ...rows(
    'clocks/mutations',
    asStaff,
    administrator,
    {
      changeClosedDays: (viewer) =>
        clocks.changeClosedDays(viewer, {
          put: [{ on: '2026-11-26', name: 'Thanksgiving', isHoliday: true }],
          remove: [],
        }),
      addSchoolYear: (viewer) => clocks.addSchoolYear(viewer, year),
      removeSchoolYear: (viewer) => clocks.removeSchoolYear(viewer, year),
    },
    true,
  ),
];
