import 'server-only';
import { record } from '@/lib/audit/record';
import type { GuardianViewer, StaffViewer } from '@/lib/auth/viewer';
import { inDistrict } from '@/lib/db/in-district';
import { notFound } from '@/lib/errors';
import { studentsReadableBy } from '@/lib/students/policy';
import { sharesReadableBy } from './policy';
import type { FamilyNoteInput } from './schema';

/** Keeps a parent's concern or question verbatim, tied to the version the parent was reading. */
export function addFamilyNote(viewer: GuardianViewer, input: FamilyNoteInput): Promise<{ noteId: string }> {
  return inDistrict(viewer, async (tx) => {
    const share = await tx.iepShare.findFirst({
      where: { ...sharesReadableBy(viewer), iepId: input.iepId },
      orderBy: { version: { number: 'desc' } },
      select: { versionId: true, guardianshipId: true, iep: { select: { studentId: true } } },
    });
    if (!share) throw notFound('iep');
    const note = await tx.familyNote.create({
      data: {
        districtId: viewer.districtId,
        studentId: share.iep.studentId,
        iepId: input.iepId,
        versionId: share.versionId,
        guardianshipId: share.guardianshipId,
        kind: input.kind,
        sectionKey: input.sectionKey ?? null,
        text: input.text,
        language: viewer.locale,
      },
      select: { id: true },
    });
    await record(tx, {
      districtId: viewer.districtId,
      actorId: viewer.userId,
      action: 'family.note_added',
      subjectId: note.id,
      studentId: share.iep.studentId,
      payload: { kind: input.kind },
    });
    return { noteId: note.id };
  });
}

/** Notes that the guardian opened the plan; the team sees it in the sharing list. */
export function markOpened(viewer: GuardianViewer, iepId: string): Promise<void> {
  return inDistrict(viewer, async (tx) => {
    const share = await tx.iepShare.findFirst({
      where: { ...sharesReadableBy(viewer), iepId },
      orderBy: { version: { number: 'desc' } },
      select: { id: true, openedAt: true, versionId: true, iep: { select: { studentId: true } } },
    });
    if (!share || share.openedAt) return;
    await tx.iepShare.updateMany({
      where: { districtId: viewer.districtId, id: share.id, openedAt: null },
      data: { openedAt: new Date() },
    });
    await record(tx, {
      districtId: viewer.districtId,
      actorId: viewer.userId,
      action: 'iep.opened_by_family',
      subjectId: iepId,
      studentId: share.iep.studentId,
      payload: { versionId: share.versionId },
    });
  });
}

export function markNoteRead(
  viewer: StaffViewer,
  { noteId }: { noteId: string },
): Promise<{ studentId: string }> {
  return inDistrict(viewer, async (tx) => {
    const note = await tx.familyNote.findFirst({
      where: { districtId: viewer.districtId, id: noteId, student: studentsReadableBy(viewer) },
      select: { studentId: true, readAt: true },
    });
    if (!note) throw notFound('note');
    if (!note.readAt) {
      await tx.familyNote.updateMany({
        where: { districtId: viewer.districtId, id: noteId, readAt: null },
        data: { readAt: new Date(), readById: viewer.userId },
      });
      await record(tx, {
        districtId: viewer.districtId,
        actorId: viewer.userId,
        action: 'family.note_read',
        subjectId: noteId,
        studentId: note.studentId,
        payload: {},
      });
    }
    return { studentId: note.studentId };
  });
}
