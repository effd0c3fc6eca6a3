import type { StaffViewer } from '@/lib/auth/viewer';
import type { Prisma } from '@/lib/db/generated/client';
import { studentsManagedBy, studentsReadableBy } from '@/lib/students/policy';
import type { EntryKind } from './entries';

/** What every member of a student's team may record: what they see and do themselves. */
const teamKinds = new Set<EntryKind>([
  'contact_attempt',
  'parent_request',
  'testing_started',
  'evaluation_completed',
  'services_started',
  'responsibilities_acknowledged',
  'removal',
]);

/** The students of whom the member may record a fact of this kind. */
export function studentsRecordedBy(viewer: StaffViewer, kind: EntryKind): Prisma.StudentWhereInput {
  return teamKinds.has(kind) ? studentsReadableBy(viewer) : studentsManagedBy(viewer);
}

export function entriesReadableBy(viewer: StaffViewer): Prisma.RecordEntryWhereInput {
  return { districtId: viewer.districtId, student: studentsReadableBy(viewer) };
}

/** The facts the member may void: those of students the member answers for, and the member's own. */
export function entriesVoidableBy(viewer: StaffViewer): Prisma.RecordEntryWhereInput {
  return {
    districtId: viewer.districtId,
    OR: [
      { student: studentsManagedBy(viewer) },
      { student: studentsReadableBy(viewer), createdById: viewer.userId },
    ],
  };
}
