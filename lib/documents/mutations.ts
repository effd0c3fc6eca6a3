import 'server-only';
import type { Readable } from 'node:stream';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import type { Prisma } from '@/lib/db/generated/client';
import { newId } from '@/lib/db/id';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { AppError, isAppError, notFound } from '@/lib/errors';
import { sendJob } from '@/lib/jobs/queue';
import { consumeLimit } from '@/lib/limits/consume';
import { reportUnexpected } from '@/lib/observability/report';
import { StorageError, type ReceivedFile } from '@/lib/storage/file-storage';
import { fileStore } from '@/lib/storage/file-store';
import { studentsReadableBy } from '@/lib/students/policy';
import { checkedHead } from './checked-head';
import { claimedExtension } from './extract/sniff';
import { DocumentFailure } from './failure';
import {
  documentsChangeableBy,
  documentsReadableBy,
  documentsRemovableBy,
  documentsRestorableBy,
  documentsRetryableBy,
} from './policy';
import { type DocumentExtension, type DocumentIdInput, documentMediaTypes, maxDocumentBytes } from './schema';
import { titleOf } from './title';
import { holdContent, removeUnusedFile } from './unused-file';

export type IncomingFile = { fileName: string; body: AsyncIterable<Uint8Array> };

function asRefusal(error: unknown): unknown {
  if (error instanceof DocumentFailure)
    return new AppError('invalid', error.code, { reason: error.code, cause: error });
  if (error instanceof StorageError && error.code === 'too_large')
    return asRefusal(new DocumentFailure('too_large'));
  return error;
}

async function assertStudentReadable(tx: Transaction, viewer: StaffViewer, studentId: string): Promise<void> {
  const student = await tx.student.findFirst({
    where: { AND: [studentsReadableBy(viewer), { id: studentId }] },
    select: { id: true },
  });
  if (!student) throw notFound('student');
}

/** The row is the truth: if the queue cannot be reached now, the next start finds the row and queues it. */
async function queueReading(districtId: string, documentId: string): Promise<void> {
  try {
    await sendJob('documents.ingest', { districtId, documentId }, { key: documentId });
  } catch (error) {
    if (!isAppError(error, 'unavailable')) throw error;
    reportUnexpected(error, { part: 'documents.ingest', documentId });
  }
}

type NewDocument = { studentId: string; title: string; extension: DocumentExtension; received: ReceivedFile };

/** Row and bytes come in together: until this ends nobody removes a file of the same content. */
function addDocument(
  viewer: StaffViewer,
  { studentId, title, extension, received }: NewDocument,
): Promise<string> {
  const id = newId();
  const { districtId, userId } = viewer;
  const mediaType = documentMediaTypes[extension];
  const { sha256, byteSize } = received;
  const stored = { mediaType, sha256, byteSize };
  return inDistrict(viewer, async (tx) => {
    await assertStudentReadable(tx, viewer, studentId);
    await holdContent(tx, districtId, sha256);
    await received.keep();
    await tx.document.create({
      data: { districtId, id, studentId, title, ...stored, uploadedById: userId },
      select: { id: true },
    });
    await record(tx, {
      districtId,
      actorId: userId,
      action: 'document.uploaded',
      subjectId: id,
      studentId,
      payload: { byteSize, mediaType },
    });
    return id;
  });
}

/**
 * Takes in a file for a student and queues its reading. Nothing of the body is read before the student is
 * found; nothing is kept of a file that is refused. Throws `not_found`, or `invalid` with a document failure
 * code as its reason.
 */
export async function receiveDocument(
  viewer: StaffViewer,
  studentId: string,
  file: IncomingFile,
): Promise<{ id: string }> {
  await inDistrict(viewer, (tx) => assertStudentReadable(tx, viewer, studentId));
  await consumeLimit('upload', viewer.userId);
  try {
    const extension = claimedExtension(file.fileName);
    const received = await fileStore().receive(
      viewer.districtId,
      checkedHead(file.body, extension),
      maxDocumentBytes,
    );
    const document = { studentId, title: titleOf(file.fileName), extension, received };
    const id = await addDocument(viewer, document).catch(async (error: unknown) => {
      await received.discard();
      await removeUnusedFile(viewer.districtId, received.sha256);
      throw error;
    });
    await queueReading(viewer.districtId, id);
    return { id };
  } catch (error) {
    throw asRefusal(error);
  }
}

export type OpenedFile = { mediaType: string; byteSize: number; body: Readable };

/** Opens the original; the opening is recorded. Throws `not_found` also when the bytes are gone. */
export async function openDocumentFile(
  viewer: StaffViewer,
  { documentId }: DocumentIdInput,
): Promise<OpenedFile> {
  const row = await inDistrict(viewer, async (tx) => {
    const found = await tx.document.findFirst({
      where: { id: documentId, ...documentsReadableBy(viewer) },
      select: { sha256: true, mediaType: true, byteSize: true, studentId: true },
    });
    if (!found) throw notFound('document');
    await recordChange(tx, viewer, { action: 'document.opened', documentId, studentId: found.studentId });
    return found;
  });
  try {
    const body = await fileStore().open(viewer.districtId, row.sha256);
    return { mediaType: row.mediaType, byteSize: row.byteSize, body };
  } catch (error) {
    if (error instanceof StorageError && error.code === 'missing') throw notFound('document file');
    throw error;
  }
}

type Change = {
  action: 'document.opened' | 'document.removed' | 'document.restored' | 'document.retried';
  documentId: string;
  studentId: string;
};

async function recordChange(
  tx: Transaction,
  viewer: StaffViewer,
  { action, documentId, studentId }: Change,
): Promise<void> {
  const { districtId, userId } = viewer;
  await record(tx, { districtId, actorId: userId, action, subjectId: documentId, studentId, payload: {} });
}

async function studentOf(tx: Transaction, districtId: string, documentId: string): Promise<string> {
  const { studentId } = await tx.document.findUniqueOrThrow({
    where: { districtId_id: { districtId, id: documentId } },
    select: { studentId: true },
  });
  return studentId;
}

/**
 * Takes a document out of sight and out of search; the original and its pages stay until retention ends.
 * Throws `conflict` with reason `document_cited` while a sentence or a score rests on it.
 */
export function removeDocument(
  viewer: StaffViewer,
  { documentId }: DocumentIdInput,
): Promise<{ studentId: string }> {
  return inDistrict(viewer, async (tx) => {
    const { count } = await tx.document.updateMany({
      where: { id: documentId, ...documentsRemovableBy(viewer) },
      data: { removedAt: new Date() },
    });
    if (count === 0) await refuseRemoval(tx, viewer, documentId);
    const studentId = await studentOf(tx, viewer.districtId, documentId);
    await tx.passage.deleteMany({ where: { districtId: viewer.districtId, documentId } });
    await recordChange(tx, viewer, { action: 'document.removed', documentId, studentId });
    return { studentId };
  });
}

async function refuseRemoval(tx: Transaction, viewer: StaffViewer, documentId: string): Promise<never> {
  const visible = await tx.document.count({ where: { id: documentId, ...documentsReadableBy(viewer) } });
  if (visible === 0) throw notFound('document');
  const changeable = await tx.document.count({ where: { id: documentId, ...documentsChangeableBy(viewer) } });
  if (changeable === 0) throw new AppError('forbidden', 'document of another member');
  throw new AppError('conflict', 'document cited', { reason: 'document_cited' });
}

type Reopening = { action: 'document.restored' | 'document.retried'; where: Prisma.DocumentWhereInput };

/** Puts a document back at the start of its way and queues its reading. */
async function readAnew(
  viewer: StaffViewer,
  documentId: string,
  { action, where }: Reopening,
): Promise<{ studentId: string }> {
  const studentId = await inDistrict(viewer, async (tx) => {
    const { count } = await tx.document.updateMany({
      where: { id: documentId, ...where },
      data: { removedAt: null, status: 'received', failureCode: null },
    });
    if (count === 0) throw notFound('document');
    const student = await studentOf(tx, viewer.districtId, documentId);
    await recordChange(tx, viewer, { action, documentId, studentId: student });
    return student;
  });
  await queueReading(viewer.districtId, documentId);
  return { studentId };
}

/** Brings a removed document back and reads it again. */
export function restoreDocument(
  viewer: StaffViewer,
  { documentId }: DocumentIdInput,
): Promise<{ studentId: string }> {
  return readAnew(viewer, documentId, { action: 'document.restored', where: documentsRestorableBy(viewer) });
}

/** Reads a document again whose reading failed for a reason that may have passed. */
export function retryDocument(
  viewer: StaffViewer,
  { documentId }: DocumentIdInput,
): Promise<{ studentId: string }> {
  return readAnew(viewer, documentId, { action: 'document.retried', where: documentsRetryableBy(viewer) });
}
