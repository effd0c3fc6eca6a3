import mammoth from 'mammoth';
import { DocumentFailure } from '../failure';
import { maxDocumentChars, maxDocumentPages } from '../limits';
import { cleanText, readableLength } from './clean';
import { assertSafeDocx } from './docx-guard';
import { htmlToText, pageBreakTag } from './html-text';
import type { ExtractedText } from './page';
import { paginate } from './paginate';

/** Pictures are left out: only words are kept, and unpacking pictures costs memory. */
const readerOptions = {
  styleMap: [`br[type='page'] => ${pageBreakTag}:fresh`],
  convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  externalFileAccess: false,
};

async function toHtml(buffer: Buffer): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml({ buffer }, readerOptions);
    return value;
  } catch (error) {
    throw new DocumentFailure('corrupt', { cause: error });
  }
}

/**
 * Text of a Word file by its page breaks, and within them by length. Throws `empty`, `corrupt`, `encrypted`,
 * `too_many_pages` or `too_complex`.
 */
export async function extractDocx(bytes: Uint8Array): Promise<ExtractedText> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  await assertSafeDocx(buffer);
  const text = htmlToText(await toHtml(buffer));
  if (text.length > maxDocumentChars) throw new DocumentFailure('too_complex');
  const pages = text.split('\f').flatMap((part) => paginate(cleanText(part)));
  if (readableLength(pages.join('\n')) === 0) throw new DocumentFailure('empty');
  if (pages.length > maxDocumentPages) throw new DocumentFailure('too_many_pages');
  return { pages: pages.map((page, index) => ({ number: index + 1, text: page })) };
}
