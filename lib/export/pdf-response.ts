import 'server-only';
import { getLocale, getTranslations } from 'next-intl/server';
import { workerPool } from '@/lib/workers/shared-pool';
import { pdfPlan, type VersionMark } from './pdf-plan';
import type { PlanDocument } from './plan-view';

const timeoutMs = 30_000;

/** Sets a version as a PDF in the reader's language. Rejects with AppError `unavailable` when the pool is full. */
export async function makePdf(
  document: PlanDocument,
  version: VersionMark,
): Promise<Uint8Array<ArrayBuffer>> {
  const [words, locale] = await Promise.all([getTranslations(), getLocale()]);
  const plan = pdfPlan(document, version, { words, locale });
  const bytes = await workerPool().run('export.pdf', plan, { timeoutMs });
  return new Uint8Array(bytes);
}

/** A PDF to keep. The name of the file says which version it is, and nothing about the child. */
export function pdfResponse(bytes: Uint8Array<ArrayBuffer>, version: VersionMark): Response {
  const name = `${version.isDraft ? 'IEP-draft' : 'IEP'}-v${version.number}.pdf`;
  return new Response(bytes, {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(bytes.byteLength),
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
