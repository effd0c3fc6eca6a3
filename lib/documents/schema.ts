import { z } from 'zod';

export const maxDocumentBytes = 25 * 1024 * 1024;

export const documentExtensions = ['pdf', 'docx', 'txt'] as const;
export type DocumentExtension = (typeof documentExtensions)[number];

export const documentMediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain; charset=utf-8',
} as const satisfies Record<DocumentExtension, string>;

/** Why a document cannot be used. The words for each code stand in messages/<locale>/documents.json. */
export const documentFailureCodes = [
  'empty',
  'too_large',
  'unsupported_type',
  'disguised',
  'corrupt',
  'encrypted',
  'no_text',
  'too_complex',
  'too_many_pages',
  'internal',
] as const;
export type DocumentFailureCode = (typeof documentFailureCodes)[number];

export function isDocumentFailureCode(value: unknown): value is DocumentFailureCode {
  return documentFailureCodes.some((code) => code === value);
}

export const documentIdInputSchema = z.strictObject({ documentId: z.uuid() });
export type DocumentIdInput = z.infer<typeof documentIdInputSchema>;

export const uploadSearchSchema = z.object({ studentId: z.uuid() });

/** A span to show, from the address: `?page=2&from=10&to=80`. Anything unusable is left out, never an error. */
export const spanSearchSchema = z.object({
  page: z.coerce.number().int().min(1).optional().catch(undefined),
  from: z.coerce.number().int().min(0).optional().catch(undefined),
  to: z.coerce.number().int().min(1).optional().catch(undefined),
});
export type SpanSearch = z.infer<typeof spanSearchSchema>;

export const documentStatuses = ['received', 'reading', 'indexing', 'ready', 'failed'] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

export type DocumentProgress = {
  id: string;
  status: DocumentStatus;
  failureCode: DocumentFailureCode | null;
  pageCount: number | null;
  can: { open: boolean; retry: boolean };
};

export type DocumentRow = DocumentProgress & {
  title: string;
  extension: DocumentExtension;
  byteSize: number;
  /** ISO 8601 instant. */
  createdAt: string;
  can: { open: boolean; retry: boolean; remove: boolean };
};

export type DocumentPageText = { number: number; text: string };
export type DocumentForReading = DocumentRow & { studentId: string; pages: DocumentPageText[] };

/** What the upload answers, parsed by the browser. */
export const uploadReplySchema = z.object({ id: z.uuid() });
export const uploadRefusalSchema = z.object({ code: z.string(), reason: z.string().optional() });
export const progressReplySchema = z.object({
  id: z.uuid(),
  status: z.enum(documentStatuses),
  failureCode: z.string().nullable(),
  pageCount: z.int().nullable(),
});
