import { z } from 'zod';
import type { DocumentFailureCode } from './failure';
import type { DocumentExtension } from './limits';

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
