import { DocumentFailure } from '../failure';
import { maxDocumentChars, maxDocumentPages } from '../limits';
import { extractDocx } from './docx';
import type { ExtractedText } from './page';
import { extractPdf } from './pdf';
import { extractPlainText } from './plain-text';
import { assertContentMatches } from './sniff';
import { type DocumentExtension, maxDocumentBytes } from '../schema';

function readAs(bytes: Uint8Array, extension: DocumentExtension): ExtractedText | Promise<ExtractedText> {
  switch (extension) {
    case 'pdf':
      return extractPdf(bytes);
    case 'docx':
      return extractDocx(bytes);
    case 'txt':
      return extractPlainText(bytes);
  }
}

/**
 * Reads the text of an uploaded file, page by page. Throws DocumentFailure. Blocks its thread: call it through
 * the worker pool (`documents.extract`).
 */
export async function extractText(bytes: Uint8Array, extension: DocumentExtension): Promise<ExtractedText> {
  if (bytes.length > maxDocumentBytes) throw new DocumentFailure('too_large');
  assertContentMatches(bytes, extension);
  const extracted = await readAs(bytes, extension);
  if (extracted.pages.length > maxDocumentPages) throw new DocumentFailure('too_many_pages');
  const chars = extracted.pages.reduce((sum, page) => sum + page.text.length, 0);
  if (chars > maxDocumentChars) throw new DocumentFailure('too_complex');
  return extracted;
}
