import 'server-only';
import { z } from 'zod';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import { keepClocks } from '@/lib/clocks/keep-clocks';
import { toDateColumn } from '@/lib/db/calendar-column';
import type { Prisma } from '@/lib/db/generated/client';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { notFound } from '@/lib/errors';
import { entriesVoidableBy, studentsRecordedBy } from './policy';
import type { AddEntryInput, VoidEntryInput } from './schema';

export type ChangedEntry = { entryId: string; studentId: string };

/** Records a fact. It is never edited: a wrong one is voided, with the reason, and entered anew. */
export function addEntry(viewer: StaffViewer, input: AddEntryInput): Promise<ChangedEntry> {
  return inDistrict(viewer, async (tx) => {
    const { districtId, userId } = viewer;
    const { studentId, kind, on, data, iepId, meetingId } = input;
    const student = await tx.student.findFirst({
      where: { AND: [studentsRecordedBy(viewer, kind), { id: studentId }] },
      select: { id: true },
    });
    if (!student) throw notFound('student');
    await assertOfStudent(tx, districtId, input);
    const { id } = await tx.recordEntry.create({
      data: {
        districtId,
        studentId,
        iepId,
        meetingId,
        kind,
        occurredOn: toDateColumn(on),
        // Checked by the schema of its kind, so it is JSON.
        data: data as Prisma.InputJsonObject,
        createdById: userId,
      },
      select: { id: true },
    });
    await record(tx, {
      districtId,
      actorId: userId,
      action: 'record.added',
      subjectId: id,
      studentId,
      payload: { kind },
    });
    await keepClocks(tx, { districtId, studentId });
    return { entryId: id, studentId };
  });
}

/** A fact about one student cannot hang on another's plan, meeting, parent or goals. */
async function assertOfStudent(
  tx: Transaction,
  districtId: string,
  { studentId, iepId, meetingId, data }: AddEntryInput,
): Promise<void> {
  const of = (id: string) => ({ where: { districtId, studentId, id } });
  if (iepId && (await tx.iep.count(of(iepId))) === 0) throw notFound('iep');
  if (meetingId && (await tx.meeting.count(of(meetingId))) === 0) throw notFound('meeting');
  const { guardianshipId, goalId, goals } = linksSchema.parse(data);
  if (guardianshipId && (await tx.guardianship.count(of(guardianshipId))) === 0) throw notFound('parent');
  const goalIds = [...new Set([goalId ?? [], goals.map((goal) => goal.goalId)].flat())];
  if (goalIds.length === 0) return;
  const known = { districtId, kind: 'goal' as const, iep: { studentId }, id: { in: goalIds } };
  if ((await tx.iepBlock.count({ where: known })) !== goalIds.length) throw notFound('goal');
}

/** The parts of facts that name rows of the student; their kinds' own schemas have checked the rest. */
const linksSchema = z.object({
  guardianshipId: z.string().nullish(),
  goalId: z.string().nullish(),
  goals: z.array(z.object({ goalId: z.string() })).default([]),
});

/** Marks a fact as entered wrongly; it stays readable with the reason. */
export function voidEntry(viewer: StaffViewer, { entryId, reason }: VoidEntryInput): Promise<ChangedEntry> {
  return change(viewer, entryId, 'record.voided', {
    voidedAt: new Date(),
    voidedById: viewer.userId,
    voidReason: reason,
  });
}

/** Takes the voiding back. */
export function restoreEntry(viewer: StaffViewer, { entryId }: { entryId: string }): Promise<ChangedEntry> {
  return change(viewer, entryId, 'record.restored', { voidedAt: null, voidedById: null, voidReason: null });
}

type Mark = Readonly<{ voidedAt: Date | null; voidedById: string | null; voidReason: string | null }>;

function change(
  viewer: StaffViewer,
  entryId: string,
  action: 'record.voided' | 'record.restored',
  data: Mark,
): Promise<ChangedEntry> {
  return inDistrict(viewer, async (tx) => {
    const where = { AND: [entriesVoidableBy(viewer), { id: entryId }] };
    const entry = await tx.recordEntry.findFirst({ where, select: { studentId: true, kind: true } });
    if (!entry) throw notFound('entry');
    const { count } = await tx.recordEntry.updateMany({
      where: { AND: [where, { voidedAt: data.voidedAt ? null : { not: null } }] },
      data,
    });
    // Pressed twice: what was asked for is already so.
    if (count > 0) {
      await record(tx, {
        districtId: viewer.districtId,
        actorId: viewer.userId,
        action,
        subjectId: entryId,
        studentId: entry.studentId,
        payload: { kind: entry.kind },
      });
      await keepClocks(tx, { districtId: viewer.districtId, studentId: entry.studentId });
    }
    return { entryId, studentId: entry.studentId };
  });
}
