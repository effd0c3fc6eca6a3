import 'server-only';
import type { GuardianViewer, StaffViewer } from '@/lib/auth/viewer';
import { inDistrict } from '@/lib/db/in-district';
import { iepDocumentSchema, type IepDocument } from '@/lib/ieps/document';
import { studentsReadableBy } from '@/lib/students/policy';
import { isDraftVersion } from '@/lib/versions/reasons';
import { sharesReadableBy } from './policy';

/** A child of the guardian, with the plan shared last, if any is. */
export type ChildForFamily = {
  studentId: string;
  firstName: string;
  schoolName: string;
  shared: { iepId: string; sharedAt: string } | null;
};

export function listChildren(viewer: GuardianViewer): Promise<ChildForFamily[]> {
  return inDistrict(viewer, async (tx) => {
    const rows = await tx.guardianship.findMany({
      where: {
        districtId: viewer.districtId,
        userId: viewer.userId,
        revokedAt: null,
        student: { archivedAt: null },
      },
      orderBy: { createdAt: 'asc' },
      take: 50,
      select: {
        student: {
          select: { id: true, givenName: true, preferredName: true, school: { select: { name: true } } },
        },
        shares: {
          where: { revokedAt: null },
          orderBy: { sharedAt: 'desc' },
          take: 1,
          select: { iepId: true, sharedAt: true },
        },
      },
    });
    return rows.map(({ student, shares }) => ({
      studentId: student.id,
      firstName: student.preferredName ?? student.givenName,
      schoolName: student.school.name,
      shared: shares[0] ? { iepId: shares[0].iepId, sharedAt: shares[0].sharedAt.toISOString() } : null,
    }));
  });
}

export type NoteForFamily = {
  id: string;
  kind: 'concern' | 'question';
  sectionKey: string | null;
  text: string;
  createdAt: string;
  isRead: boolean;
};

/** The plan as shared: the frozen document without the working evidence list, and the family's own notes. */
export type SharedIep = {
  iepId: string;
  versionId: string;
  versionNumber: number;
  sha256: string;
  isDraft: boolean;
  sharedAt: string;
  message: string | null;
  contactName: string | null;
  document: Omit<IepDocument, 'evidence' | 'documents'>;
  notes: NoteForFamily[];
};

/** The latest version shared with this guardian; null when nothing is, or no longer. */
export function getSharedIep(viewer: GuardianViewer, iepId: string): Promise<SharedIep | null> {
  return inDistrict(viewer, async (tx) => {
    const share = await tx.iepShare.findFirst({
      where: { ...sharesReadableBy(viewer), iepId },
      orderBy: { version: { number: 'desc' } },
      select: {
        sharedAt: true,
        sharedById: true,
        message: true,
        version: { select: { id: true, number: true, sha256: true, reason: true, content: true } },
      },
    });
    if (!share) return null;
    const {
      evidence: _evidence,
      documents: _documents,
      ...document
    } = iepDocumentSchema.parse(share.version.content);
    const contact = await tx.user.findUnique({ where: { id: share.sharedById }, select: { name: true } });
    const notes = await tx.familyNote.findMany({
      where: { districtId: viewer.districtId, iepId, guardianship: { userId: viewer.userId } },
      orderBy: { createdAt: 'asc' },
      take: 200,
      select: { id: true, kind: true, sectionKey: true, text: true, createdAt: true, readAt: true },
    });
    return {
      iepId,
      versionId: share.version.id,
      versionNumber: share.version.number,
      sha256: share.version.sha256,
      isDraft: isDraftVersion(share.version.reason),
      sharedAt: share.sharedAt.toISOString(),
      message: share.message,
      contactName: contact?.name ?? null,
      document,
      notes: notes.map(({ readAt, createdAt, ...note }) => ({
        ...note,
        createdAt: createdAt.toISOString(),
        isRead: readAt !== null,
      })),
    };
  });
}

export type NoteForStaff = {
  id: string;
  kind: 'concern' | 'question';
  sectionKey: string | null;
  text: string;
  language: string;
  byName: string;
  relationship: string;
  createdAt: string;
  readAt: string | null;
};

/** What the family wrote about a student, newest first. */
export function listFamilyNotes(viewer: StaffViewer, studentId: string): Promise<NoteForStaff[]> {
  return inDistrict(viewer, async (tx) => {
    const rows = await tx.familyNote.findMany({
      where: { districtId: viewer.districtId, studentId, student: studentsReadableBy(viewer) },
      orderBy: { createdAt: 'desc' },
      take: 200,
      select: {
        id: true,
        kind: true,
        sectionKey: true,
        text: true,
        language: true,
        createdAt: true,
        readAt: true,
        guardianship: { select: { relationship: true, user: { select: { name: true } } } },
      },
    });
    return rows.map(({ guardianship, createdAt, readAt, ...note }) => ({
      ...note,
      byName: guardianship.user.name,
      relationship: guardianship.relationship,
      createdAt: createdAt.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    }));
  });
}
