import 'server-only';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import { toDateColumn } from '@/lib/db/calendar-column';
import { inDistrict } from '@/lib/db/in-district';
import { notFound } from '@/lib/errors';
import { studentsReadableBy } from '@/lib/students/policy';
import type { EvidenceInput } from './schema';
import { evidenceWords } from './words';

/** Adds a datum typed by a person; typing it confirms it. */
export function addEvidence(
  viewer: StaffViewer,
  input: EvidenceInput,
): Promise<{ evidenceId: string; studentId: string }> {
  return inDistrict(viewer, async (tx) => {
    const student = await tx.student.findFirst({
      where: { AND: [studentsReadableBy(viewer), { id: input.studentId }] },
      select: { id: true },
    });
    if (!student) throw notFound('student');
    const { occurredOn, ...rest } = input;
    const { id } = await tx.evidence.create({
      data: {
        ...rest,
        text: evidenceWords(input),
        districtId: viewer.districtId,
        occurredOn: toDateColumn(occurredOn),
        createdById: viewer.userId,
        confirmedById: viewer.userId,
        confirmedAt: new Date(),
      },
      select: { id: true },
    });
    await record(tx, {
      districtId: viewer.districtId,
      actorId: viewer.userId,
      action: 'evidence.added',
      subjectId: id,
      studentId: student.id,
      payload: { kind: input.kind },
    });
    return { evidenceId: id, studentId: student.id };
  });
}

/** Takes a datum out of the list; what cites it keeps its source. */
export function removeEvidence(
  viewer: StaffViewer,
  input: { evidenceId: string },
): Promise<{ studentId: string }> {
  return setRemoved(viewer, input.evidenceId, new Date());
}

/** Undo of `removeEvidence`. */
export function restoreEvidence(
  viewer: StaffViewer,
  input: { evidenceId: string },
): Promise<{ studentId: string }> {
  return setRemoved(viewer, input.evidenceId, null);
}

function setRemoved(
  viewer: StaffViewer,
  evidenceId: string,
  removedAt: Date | null,
): Promise<{ studentId: string }> {
  return inDistrict(viewer, async (tx) => {
    const datum = await tx.evidence.findFirst({
      where: { districtId: viewer.districtId, id: evidenceId, student: studentsReadableBy(viewer) },
      select: { studentId: true },
    });
    if (!datum) throw notFound('evidence');
    await tx.evidence.updateMany({
      where: { districtId: viewer.districtId, id: evidenceId },
      data: { removedAt, revision: { increment: 1 } },
    });
    await record(tx, {
      districtId: viewer.districtId,
      actorId: viewer.userId,
      action: removedAt ? 'evidence.removed' : 'evidence.changed',
      subjectId: evidenceId,
      studentId: datum.studentId,
      payload: {},
    });
    return datum;
  });
}
