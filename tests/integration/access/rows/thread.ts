import * as progress from '@/lib/progress/mutations';
import * as progressQueries from '@/lib/progress/queries';
import * as thread from '@/lib/thread/mutations';
import * as threadQueries from '@/lib/thread/queries';
import { asStaff, rows, type Row } from '../row';

const owner = ['owner'] as const;

export const threadRows: readonly Row[] = [
  ...rows('thread/queries', asStaff, owner, {
    getThread: (viewer, ids) => threadQueries.getThread(viewer, ids.draftIepId),
  }),
  ...rows('thread/mutations', asStaff, owner, {
    changeLinks: (viewer, ids) =>
      thread.changeLinks(viewer, {
        iepId: ids.draftIepId,
        revisions: { goals: 2 },
        add: [{ from: ids.evidenceId, to: ids.goalId }],
        remove: [],
      }),
  }),
  ...rows('progress/queries', asStaff, owner, {
    listGoalProgress: (viewer, ids) => progressQueries.listGoalProgress(viewer, ids.studentId),
  }),
  ...rows('progress/mutations', asStaff, owner, {
    recordProgress: (viewer, ids) =>
      progress.recordProgress(viewer, { goalId: ids.goalId, on: '2026-10-08', value: 43, note: '' }),
    voidProgress: (viewer, ids) => progress.voidProgress(viewer, ids),
    restoreProgress: (viewer, ids) => progress.restoreProgress(viewer, ids),
  }),
];
