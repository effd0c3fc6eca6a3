import type { ExtractedText } from '@/lib/documents/extract/page';
import type { DocumentExtension } from '@/lib/documents/schema';
import type { PdfPlan } from '@/lib/export/pdf-plan';

/**
 * Every kind of blocking work, its input and its output. Both must survive structured clone. A worker gets
 * plain values only: no ids to look up, no secrets, no database.
 */
export type WorkerTasks = {
  'documents.extract': { input: { bytes: Uint8Array; extension: DocumentExtension }; output: ExtractedText };
  'export.pdf': { input: PdfPlan; output: Uint8Array };
  'export.docx': { input: PdfPlan; output: Uint8Array };
};
export type WorkerTaskName = keyof WorkerTasks;
export type TaskInput<Name extends WorkerTaskName> = WorkerTasks[Name]['input'];
export type TaskOutput<Name extends WorkerTaskName> = WorkerTasks[Name]['output'];

export type TaskRequest = { id: number; name: string; input: unknown };
export type TaskReply =
  { id: number; ok: true; output: unknown } | { id: number; ok: false; code: string | null; message: string };
