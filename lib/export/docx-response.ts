import 'server-only';
import { getLocale, getTranslations } from 'next-intl/server';
import { workerPool } from '@/lib/workers/shared-pool';
import { pdfPlan, type VersionMark } from './pdf-plan';
import { fileResponse } from './pdf-response';
import type { PlanDocument } from './plan-view';

const timeoutMs = 30_000;
const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A version as a Word file in the reader's language: the words of the PDF, in its order. */
export async function docxResponse(document: PlanDocument, version: VersionMark): Promise<Response> {
  const [words, locale] = await Promise.all([getTranslations(), getLocale()]);
  const plan = pdfPlan(document, version, { words, locale });
  const bytes = await workerPool().run('export.docx', plan, { timeoutMs });
  return fileResponse(new Uint8Array(bytes), version, { extension: 'docx', mediaType });
}
