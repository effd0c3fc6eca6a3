import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import type { Prisma } from '@/lib/db/generated/client';
import { inDistrict } from '@/lib/db/in-district';
import { extensionOf } from './media-type';
import { canRetry, documentsReadableBy, documentsRemovableBy, keepsOriginal } from './policy';
import {
  type DocumentFailureCode,
  type DocumentForReading,
  type DocumentPageText,
  type DocumentProgress,
  type DocumentRow,
  isDocumentFailureCode,
} from './schema';

/** A student's documents shown at once; older ones are reached through search. */
const maxListed = 200;

const rowSelect = {
  id: true,
  title: true,
  mediaType: true,
  byteSize: true,
  status: true,
  failureCode: true,
  pageCount: true,
  createdAt: true,
} as const satisfies Prisma.DocumentSelect;

type Row = Prisma.DocumentGetPayload<{ select: typeof rowSelect }>;

function failureOf(code: string | null): DocumentFailureCode | null {
  if (code === null) return null;
  return isDocumentFailureCode(code) ? code : 'internal';
}

function toRow(row: Row, canRemove: boolean): DocumentRow {
  return {
    id: row.id,
    title: row.title,
    extension: extensionOf(row.mediaType),
    byteSize: row.byteSize,
    status: row.status,
    failureCode: failureOf(row.failureCode),
    pageCount: row.pageCount,
    createdAt: row.createdAt.toISOString(),
    can: { open: keepsOriginal(row), retry: canRetry(row), remove: canRemove },
  };
}

/** The student's documents, newest first; an empty list for a student the viewer cannot read. */
export function listDocuments(viewer: StaffViewer, studentId: string): Promise<DocumentRow[]> {
  return inDistrict(viewer, async (tx) => {
    const rows = await tx.document.findMany({
      where: { studentId, ...documentsReadableBy(viewer) },
      select: rowSelect,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: maxListed,
    });
    const removable = await tx.document.findMany({
      where: { id: { in: rows.map((row) => row.id) }, ...documentsRemovableBy(viewer) },
      select: { id: true },
    });
    const removableIds = new Set(removable.map((row) => row.id));
    return rows.map((row) => toRow(row, removableIds.has(row.id)));
  });
}

/** How far the reading of a document has come. */
export function getDocumentProgress(
  viewer: StaffViewer,
  documentId: string,
): Promise<DocumentProgress | null> {
  return inDistrict(viewer, async (tx) => {
    const row = await tx.document.findFirst({
      where: { id: documentId, ...documentsReadableBy(viewer) },
      select: { id: true, status: true, failureCode: true, pageCount: true },
    });
    if (!row) return null;
    const can = { open: keepsOriginal(row), retry: canRetry(row) };
    return { ...row, failureCode: failureOf(row.failureCode), can };
  });
}

/** A document with the text of all its pages (at most 500, 4,000,000 characters). */
export function getDocument(viewer: StaffViewer, documentId: string): Promise<DocumentForReading | null> {
  return inDistrict(viewer, async (tx) => {
    const row = await tx.document.findFirst({
      where: { id: documentId, ...documentsReadableBy(viewer) },
      select: {
        ...rowSelect,
        studentId: true,
        pages: { select: { number: true, text: true }, orderBy: { number: 'asc' } },
      },
    });
    if (!row) return null;
    const removable = await tx.document.count({ where: { id: documentId, ...documentsRemovableBy(viewer) } });
    return { ...toRow(row, removable > 0), studentId: row.studentId, pages: row.pages };
  });
}

/** Some pages of a document, in order; empty when the document is absent or not visible. */
export function getDocumentPages(
  viewer: StaffViewer,
  documentId: string,
  pageNumbers: readonly number[],
): Promise<DocumentPageText[]> {
  return inDistrict(viewer, (tx) =>
    tx.documentPage.findMany({
      where: { documentId, number: { in: [...pageNumbers] }, document: documentsReadableBy(viewer) },
      select: { number: true, text: true },
      orderBy: { number: 'asc' },
    }),
  );
}
