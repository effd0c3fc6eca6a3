import * as files from '@/lib/ieps/file-mutations';
import { asStaff, rows, type Row } from '../row';

export const fileRows: readonly Row[] = [
  ...rows('ieps/file-mutations', asStaff, ['owner'], {
    exportIep: (viewer, ids) => files.exportIep(viewer, ids.iepId),
  }),
];
