import * as carry from '@/lib/ieps/carry-mutations';
import * as life from '@/lib/ieps/life-mutations';
import * as lifeQueries from '@/lib/ieps/life-queries';
import { takeStepSchema } from '@/lib/ieps/life-schema';
import * as ieps from '@/lib/ieps/mutations';
import * as history from '@/lib/versions/history-queries';
import * as restore from '@/lib/versions/restore-mutations';
import * as versions from '@/lib/versions/mutations';
import * as versionQueries from '@/lib/versions/queries';
import { asStaff, rows, type Row } from '../row';

const owner = ['owner'] as const;
const dates = { startsOn: '2026-10-01', endsOn: '2027-09-30', meetingOn: null };
const content = { fields: {}, blocks: [] };

export const lifeRows: readonly Row[] = [
  ...rows('ieps/life-queries', asStaff, owner, {
    getIepLife: (viewer, ids) => lifeQueries.getIepLife(viewer, ids.iepId),
  }),
  ...rows('ieps/life-mutations', asStaff, owner, {
    takeStep: (viewer, { iepId }) =>
      life.takeStep(
        viewer,
        // Sharing the plan took its second revision.
        takeStepSchema.parse({ iepId, step: 'reopen', revision: 2, reason: 'The family asked for changes.' }),
      ),
  }),
  ...rows('ieps/carry-mutations', asStaff, owner, {
    startAmendment: (viewer, ids) => carry.startAmendment(viewer, { iepId: ids.activeIepId }),
    reviewSentences: (viewer, ids) =>
      carry.reviewSentences(viewer, { iepId: ids.iepId, sentenceIds: [ids.evidenceId] }),
  }),
  ...rows('ieps/mutations', asStaff, owner, {
    startIep: (viewer, ids) => ieps.startIep(viewer, { studentId: ids.studentId, kind: 'annual' }),
    saveSection: (viewer, ids) =>
      ieps.saveSection(viewer, { iepId: ids.iepId, sectionKey: 'services', revision: 1, content }),
    saveIepDates: (viewer, ids) => ieps.saveIepDates(viewer, { iepId: ids.iepId, revision: 2, ...dates }),
  }),
  ...rows('versions/queries', asStaff, owner, {
    getSharing: (viewer, ids) => versionQueries.getSharing(viewer, ids.iepId),
    getVersion: (viewer, ids) => versionQueries.getVersion(viewer, ids.versionId),
  }),
  ...rows('versions/mutations', asStaff, owner, {
    shareIep: (viewer, ids) =>
      versions.shareIep(viewer, { iepId: ids.iepId, guardianshipIds: [ids.guardianshipId], message: '' }),
    revokeShare: (viewer, ids) => versions.revokeShare(viewer, ids),
  }),
  ...rows('versions/history-queries', asStaff, owner, {
    getHistory: (viewer, ids) => history.getHistory(viewer, ids.iepId),
    getCompared: (viewer, ids) =>
      history.getCompared(viewer, ids.iepId, {
        from: { kind: 'version', id: ids.versionId },
        to: { kind: 'draft' },
      }),
    verifyVersion: (viewer, ids) => history.verifyVersion(viewer, ids),
  }),
  ...rows('versions/restore-mutations', asStaff, owner, {
    restoreVersion: (viewer, ids) => restore.restoreVersion(viewer, ids),
  }),
];
