import * as comments from '@/lib/comments/mutations';
import * as commentQueries from '@/lib/comments/queries';
import * as presence from '@/lib/presence/mutations';
import { asStaff, rows, type Row } from '../row';

const owner = ['owner'] as const;
const words = { text: 'Is the baseline from this month?', mentions: [] };

export const commentRows: readonly Row[] = [
  ...rows('comments/queries', asStaff, owner, {
    getTalk: (viewer, ids) => commentQueries.getTalk(viewer, ids.iepId),
  }),
  ...rows('comments/mutations', asStaff, owner, {
    openThread: (viewer, ids) =>
      comments.openThread(viewer, {
        iepId: ids.iepId,
        sectionKey: 'needs',
        blockId: null,
        sentenceId: null,
        quote: '',
        ...words,
      }),
    addComment: (viewer, ids) => comments.addComment(viewer, { threadId: ids.threadId, ...words }),
    editComment: (viewer, ids) =>
      comments.editComment(viewer, { commentId: ids.commentId, revision: 1, ...words }),
    removeComment: (viewer, ids) => comments.removeComment(viewer, ids),
    resolveThread: (viewer, ids) => comments.resolveThread(viewer, ids),
    reopenThread: (viewer, ids) => comments.reopenThread(viewer, ids),
  }),
  ...rows('presence/mutations', asStaff, owner, {
    beat: (viewer, ids) => presence.beat(viewer, { iepId: ids.iepId, sectionKey: null }),
  }),
  // Leaving says nothing of the plan and takes away only one's own sign of life.
  ...rows(
    'presence/mutations',
    asStaff,
    'own',
    {
      leave: (viewer, ids) => presence.leave(viewer, ids),
    },
    true,
  ),
];
