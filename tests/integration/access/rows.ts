import { Readable } from 'node:stream';
import { randomUUID } from 'node:crypto';
import type { StaffViewer } from '@/lib/auth/viewer';
import * as admin from '@/lib/admin/mutations';
import * as adminQueries from '@/lib/admin/queries';
import * as invitations from '@/lib/auth/invitation-mutations';
import * as invitationQueries from '@/lib/auth/invitation-queries';
import * as account from '@/lib/auth/mutations';
import * as accountQueries from '@/lib/auth/queries';
import * as complianceDecisions from '@/lib/compliance/mutations';
import * as compliance from '@/lib/compliance/queries';
import * as documents from '@/lib/documents/mutations';
import * as documentQueries from '@/lib/documents/queries';
import * as drafting from '@/lib/drafting/mutations';
import * as runs from '@/lib/drafting/run-mutations';
import * as evidence from '@/lib/evidence/mutations';
import * as evidenceQueries from '@/lib/evidence/queries';
import * as families from '@/lib/families/mutations';
import * as familyQueries from '@/lib/families/queries';
import * as guardianships from '@/lib/families/guardianship-mutations';
import * as iepQueries from '@/lib/ieps/queries';
import * as knowledge from '@/lib/knowledge/queries';
import * as students from '@/lib/students/mutations';
import * as studentChanges from '@/lib/students/change-mutations';
import * as studentChangeQueries from '@/lib/students/change-queries';
import * as studentOpenings from '@/lib/students/opened-mutations';
import * as studentQueries from '@/lib/students/queries';
import * as exports from '@/lib/export/mutations';
import { testPassword } from '@/tests/setup/users';
import * as meetingQueries from '@/lib/meetings/queries';
import { datum, invited, newStudent } from './inputs';
import { procedureFamilyCalls, procedureOwnCalls, procedureStaffCalls } from './procedure-rows';
import { asGuardian, asStaff, rows, type Call, type Row } from './row';
import { caseloadRows } from './rows/caseload';
import { clockRows } from './rows/clocks';
import { commentRows } from './rows/comments';
import { fileRows } from './rows/files';
import { lifeRows } from './rows/life';
import { reviewRows } from './rows/reviews';
import { threadRows } from './rows/thread';
import { canary } from './world';

const owner = ['owner'] as const;
const administrator = ['administrator'] as const;
const linked = ['linkedParent'] as const;
const section = { sectionKey: 'needs' as const };
const text = () => Readable.from([Buffer.from('A short report about reading.')]);
export const matrix: readonly Row[] = [
  ...clockRows,
  ...threadRows,
  ...Object.entries(procedureStaffCalls).flatMap(([module, calls]) => rows(module, asStaff, owner, calls)),
  ...Object.entries(procedureFamilyCalls).flatMap(([module, calls]) =>
    rows(module, asGuardian, linked, calls),
  ),
  ...Object.entries(procedureOwnCalls).flatMap(([module, calls]) =>
    rows(module, asGuardian, 'own', calls, true),
  ),
  ...rows('meetings/queries', (viewer) => viewer, ['owner', 'linkedParent'], {
    getCalendarMeeting: (viewer, ids) => meetingQueries.getCalendarMeeting(viewer, ids.meetingId),
  }),
  ...rows('students/queries', asStaff, owner, {
    getStudent: (viewer, ids) => studentQueries.getStudent(viewer, ids.studentId),
  }),
  ...rows(
    'students/queries',
    asStaff,
    'own',
    {
      findStudents: (viewer) => studentQueries.findStudents(viewer, ''),
      countStudents: (viewer) => studentQueries.countStudents(viewer),
      listSchools: (viewer) => studentQueries.listSchools(viewer),
    },
    true,
  ),
  ...caseloadRows,
  ...rows('export/mutations', asStaff, owner, {
    recordExport: (viewer, ids) => exports.recordExport(viewer, { versionId: ids.versionId, format: 'pdf' }),
  }),
  ...rows('export/mutations', asGuardian, linked, {
    recordFamilyExport: (viewer, ids) =>
      exports.recordFamilyExport(viewer, { versionId: ids.versionId, format: 'pdf' }),
  }),
  ...rows('students/mutations', asStaff, ['owner', 'otherTeacher'], {
    addStudent: (viewer, ids) => students.addStudent(viewer, { ...newStudent, schoolId: ids.schoolId }),
  }),
  ...rows('students/change-queries', asStaff, owner, {
    getStudentForChange: (viewer, ids) => studentChangeQueries.getStudentForChange(viewer, ids.studentId),
  }),
  ...rows(
    'students/change-queries',
    asStaff,
    'own',
    { listArchivedStudents: (viewer) => studentChangeQueries.listArchivedStudents(viewer) },
    true,
  ),
  ...rows('students/opened-mutations', asStaff, owner, {
    noteStudentOpened: (viewer, ids) => studentOpenings.noteStudentOpened(viewer, ids),
  }),
  ...rows('students/change-mutations', asStaff, owner, {
    updateStudent: (viewer, { studentId, schoolId }) =>
      studentChanges.updateStudent(viewer, { ...newStudent, studentId, schoolId, revision: 1 }),
    archiveStudent: (viewer, ids) => studentChanges.archiveStudent(viewer, ids),
    restoreStudent: (viewer, ids) => studentChanges.restoreStudent(viewer, ids),
  }),
  ...rows('evidence/queries', asStaff, owner, {
    listEvidence: (viewer, ids) => evidenceQueries.listEvidence(viewer, ids.studentId),
  }),
  ...rows('evidence/mutations', asStaff, owner, {
    addEvidence: (viewer, ids) => evidence.addEvidence(viewer, { ...datum, studentId: ids.studentId }),
    removeEvidence: (viewer, ids) => evidence.removeEvidence(viewer, ids),
    restoreEvidence: (viewer, ids) => evidence.restoreEvidence(viewer, ids),
  }),
  ...rows('documents/queries', asStaff, owner, {
    listDocuments: (viewer, ids) => documentQueries.listDocuments(viewer, ids.studentId),
    getDocumentProgress: (viewer, ids) => documentQueries.getDocumentProgress(viewer, ids.documentId),
    getDocument: (viewer, ids) => documentQueries.getDocument(viewer, ids.documentId),
    getDocumentPages: (viewer, ids) => documentQueries.getDocumentPages(viewer, ids.documentId, [1]),
  }),
  ...rows('documents/mutations', asStaff, owner, {
    receiveDocument: (viewer, ids) =>
      documents.receiveDocument(viewer, ids.studentId, { fileName: 'report.txt', body: text() }),
    retryDocument: (viewer, ids) => documents.retryDocument(viewer, ids),
    openDocumentFile: (viewer, ids) => documents.openDocumentFile(viewer, ids),
    removeDocument: (viewer, ids) => documents.removeDocument(viewer, ids),
    restoreDocument: (viewer, ids) => documents.restoreDocument(viewer, ids),
  }),
  ...rows('ieps/queries', asStaff, owner, {
    getIepForEditing: (viewer, ids) => iepQueries.getIepForEditing(viewer, ids.iepId),
    getIepDocument: (viewer, ids) => iepQueries.getIepDocument(viewer, ids.iepId),
    listIeps: (viewer, ids) => iepQueries.listIeps(viewer, ids.studentId),
  }),
  ...rows('compliance/queries', asStaff, owner, {
    listFindings: (viewer, ids) => compliance.listFindings(viewer, ids.iepId),
  }),
  // A coordinator's: nobody of this world.
  ...rows('compliance/mutations', asStaff, [], {
    overrideFinding: (viewer, { iepId }) =>
      complianceDecisions.overrideFinding(viewer, {
        iepId,
        ruleId: 'GO-01',
        anchor: 'sections.goals',
        reason: `${canary} has goals.`,
      }),
  }),
  ...rows('compliance/mutations', asStaff, owner, {
    confirmFinding: (viewer, { iepId }) =>
      complianceDecisions.confirmFinding(viewer, {
        iepId,
        ruleId: 'LR-05',
        anchor: 'sections.lre.fields.attendsHomeSchool',
        reason: 'It is the home school.',
      }),
    withdrawDecision: (viewer, { iepId, decisionId }) =>
      complianceDecisions.withdrawDecision(viewer, { iepId, decisionId }),
  }),
  ...rows('drafting/run-mutations', asStaff, owner, {
    keepDraftAlive: (viewer, ids) => runs.keepDraftAlive(viewer, ids),
    stopDraft: (viewer, ids) => runs.stopDraft(viewer, ids),
    startDraft: async (viewer, ids) => {
      const stream = await runs.startDraft(viewer, {
        iepId: ids.iepId,
        sectionKey: 'services',
        mode: 'fresh',
      });
      for await (const event of stream)
        if (event.type === 'done' || event.type === 'failed') return event.type;
      return null;
    },
  }),
  ...rows('drafting/mutations', asStaff, owner, {
    acceptSuggestion: (viewer, ids) => drafting.acceptSuggestion(viewer, ids),
    restoreSuggestion: (viewer, ids) => drafting.restoreSuggestion(viewer, ids),
    rejectSuggestion: (viewer, ids) => drafting.rejectSuggestion(viewer, ids),
    acceptAllSuggestions: (viewer, ids) =>
      drafting.acceptAllSuggestions(viewer, { iepId: ids.iepId, ...section }),
  }),
  ...rows('families/queries', asStaff, owner, {
    listFamilyNotes: (viewer, ids) => familyQueries.listFamilyNotes(viewer, ids.studentId),
  }),
  ...rows('families/mutations', asStaff, owner, {
    markNoteRead: (viewer, ids) => families.markNoteRead(viewer, ids),
  }),
  ...rows('families/queries', asGuardian, linked, {
    getSharedIep: (viewer, ids) => familyQueries.getSharedIep(viewer, ids.iepId),
  }),
  ...rows(
    'families/queries',
    asGuardian,
    'own',
    { listChildren: (viewer) => familyQueries.listChildren(viewer) },
    true,
  ),
  ...rows('families/mutations', asGuardian, linked, {
    addFamilyNote: (viewer, ids) =>
      families.addFamilyNote(viewer, { iepId: ids.iepId, kind: 'question', text: 'When is the meeting?' }),
    markOpened: (viewer, ids) => families.markOpened(viewer, ids.iepId),
  }),
  ...rows('families/guardianship-mutations', asStaff, ['owner', 'administrator'], {
    revokeGuardianship: (viewer, ids) => guardianships.revokeGuardianship(viewer, ids),
    restoreGuardianship: (viewer, ids) => guardianships.restoreGuardianship(viewer, ids),
  }),
  ...rows('auth/invitation-queries', asStaff, ['owner', 'administrator'], {
    listOpenInvitations: (viewer, ids) =>
      invitationQueries.listOpenInvitations(viewer, { studentId: ids.studentId }),
  }),
  ...rows('auth/invitation-mutations', asStaff, ['owner', 'administrator'], {
    inviteGuardian: (viewer, ids) =>
      invitations.inviteGuardian(viewer, { ...invited(), studentId: ids.studentId, relationship: 'aunt' }),
  }),
  ...rows('auth/invitation-mutations', asStaff, ['owner', 'administrator'], {
    revokeInvitation: (viewer, ids) => invitations.revokeInvitation(viewer, ids),
  }),
  ...rows(
    'auth/invitation-mutations',
    asStaff,
    administrator,
    {
      inviteMember: (viewer) => invitations.inviteMember(viewer, { ...invited(), role: 'coordinator' }),
    },
    true,
  ),
  ...rows(
    'admin/queries',
    asStaff,
    administrator,
    {
      listMembers: (viewer) => adminQueries.listMembers(viewer),
      getAiSettings: (viewer) => adminQueries.getAiSettings(viewer),
      listOutbox: (viewer) => adminQueries.listOutbox(viewer, {}),
      listAuditEvents: (viewer) => adminQueries.listAuditEvents(viewer, {}),
    },
    true,
  ),
  ...rows('admin/queries', asStaff, administrator, {
    getOutboxLetter: (viewer, ids) => adminQueries.getOutboxLetter(viewer, ids.mailId),
  }),
  ...rows('admin/mutations', asStaff, administrator, {
    changeRole: (viewer, ids) =>
      admin.changeRole(viewer, { membershipId: ids.membershipId, role: 'coordinator' }),
    enableMember: (viewer, ids) => admin.enableMember(viewer, ids),
    disableMember: (viewer, ids) => admin.disableMember(viewer, ids),
  }),
  ...rows(
    'admin/mutations',
    asStaff,
    administrator,
    { switchAi: (viewer) => admin.switchAi(viewer, { enabled: true, revision: 1 }) },
    true,
  ),
  ...rows('knowledge/queries', asStaff, 'own', knowledgeCalls(), true),
  ...rows(
    'auth/queries',
    (viewer) => viewer,
    'own',
    {
      listOwnSessions: (viewer) => accountQueries.listOwnSessions(viewer),
      getOwnAccount: (viewer) => accountQueries.getOwnAccount(viewer),
    },
    true,
  ),
  ...rows(
    'auth/mutations',
    (viewer) => viewer,
    'own',
    {
      endSession: (viewer) => account.endSession(viewer, { sessionId: randomUUID() }).catch(() => null),
      changePassword: (viewer) =>
        account.changePassword(viewer, {
          currentPassword: testPassword,
          newPassword: 'seven slate kites gather here',
        }),
      signOut: (viewer) => account.signOut(viewer),
      signOutEverywhere: (viewer) => account.signOutEverywhere(viewer),
    },
    true,
  ),
  ...lifeRows,
  ...commentRows,
  ...fileRows,
  ...reviewRows,
];

function knowledgeCalls(): Record<string, Call<StaffViewer>> {
  return {
    findKnowledge: (viewer) => knowledge.findKnowledge(viewer, { q: canary, kind: null }),
    findCitation: (viewer) => knowledge.findCitation(viewer, '34 CFR 300.320'),
    listKnowledge: (viewer) => knowledge.listKnowledge(viewer, 'cfr'),
    getKnowledgeSource: (viewer, ids) => knowledge.getKnowledgeSource(viewer, ids.studentId, {}),
  };
}
