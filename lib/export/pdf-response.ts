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

type FileKind = Readonly<{ extension: 'pdf' | 'docx'; mediaType: string }>;

/** A PDF to keep. */
export function pdfResponse(bytes: Uint8Array<ArrayBuffer>, version: VersionMark): Response {
  return fileResponse(bytes, version, { extension: 'pdf', mediaType: 'application/pdf' });
}

/** A file to keep. Its name says which version it is, and nothing about the child. */
export function fileResponse(
  bytes: Uint8Array<ArrayBuffer>,
  version: VersionMark,
  { extension, mediaType }: FileKind,
): Response {
  const name = `${version.isDraft ? 'IEP-draft' : 'IEP'}-v${version.number}.${extension}`;
  return new Response(bytes, {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.byteLength),
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
