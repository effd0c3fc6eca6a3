import type { StaffViewer } from '@/lib/auth/viewer';
import type { Prisma } from '@/lib/db/generated/client';
import { studentsManagedBy, studentsReadableBy } from '@/lib/students/policy';
import type { DocumentFailureCode, DocumentStatus } from './schema';

/** Failures that another try may mend: a limit of time or memory, or trouble of our own. */
const retryableCodes = ['too_complex', 'internal'] as const satisfies DocumentFailureCode[];

/** The documents of the students whom the member may read. */
export function documentsReadableBy(viewer: StaffViewer): Prisma.DocumentWhereInput {
  return { districtId: viewer.districtId, removedAt: null, student: studentsReadableBy(viewer) };
}

/** What a member may remove or bring back: the documents they uploaded, or those of students they manage. */
export function documentsChangeableBy(viewer: StaffViewer): Prisma.DocumentWhereInput {
  return {
    districtId: viewer.districtId,
    student: studentsReadableBy(viewer),
    OR: [{ uploadedById: viewer.userId }, { student: studentsManagedBy(viewer) }],
  };
}

/** A document on which a sentence or a score rests stays: the thread from evidence to goal must not break. */
const notCited = {
  passages: { none: { citedBy: { some: {} } } },
  evidence: { none: { removedAt: null } },
} satisfies Prisma.DocumentWhereInput;

export function documentsRemovableBy(viewer: StaffViewer): Prisma.DocumentWhereInput {
  return { ...documentsChangeableBy(viewer), removedAt: null, ...notCited };
}

export function documentsRestorableBy(viewer: StaffViewer): Prisma.DocumentWhereInput {
  return { ...documentsChangeableBy(viewer), removedAt: { not: null } };
}

export function documentsRetryableBy(viewer: StaffViewer): Prisma.DocumentWhereInput {
  return { ...documentsReadableBy(viewer), status: 'failed', failureCode: { in: [...retryableCodes] } };
}

export function canRetry(document: { status: DocumentStatus; failureCode: string | null }): boolean {
  return document.status === 'failed' && retryableCodes.some((code) => code === document.failureCode);
}

/** The original is kept only of files that could be read, or may yet be. */
export function keepsOriginal(document: { status: DocumentStatus; failureCode: string | null }): boolean {
  return document.status !== 'failed' || canRetry(document) || document.failureCode === 'no_text';
}
