import { getDocumentProxy } from 'unpdf';
import { DocumentFailure } from '../failure';
import { maxDocumentChars, maxDocumentPages, maxPageChars, minReadableChars } from '../limits';
import { readableLength } from './clean';
import type { ExtractedPage, ExtractedText } from './page';
import type { TextRun } from './pdf-lines';
import { pageText } from './pdf-page';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<Pdf['getPage']>>;
type Matrix = readonly number[];

/** No script, no forms, no fonts or files from outside; pictures are never decoded for text. */
const readerOptions = {
  verbosity: 0,
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  enableXfa: false,
  maxImageSize: 1,
  stopAtErrors: false,
} as const;

const maxRunsPerPage = 40_000;

function multiply(outer: Matrix, inner: Matrix): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Text runs of a page as it is seen (page rotation applied); sideways runs are kept apart. */
async function readRuns(page: PdfPage): Promise<{ upright: TextRun[]; sideways: string[] }> {
  const view = page.getViewport({ scale: 1 }).transform;
  const content = await page.getTextContent();
  if (content.items.length > maxRunsPerPage) throw new DocumentFailure('too_complex');
  const upright: TextRun[] = [];
  const sideways: string[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue;
    const [a, b, , , x, y] = multiply(view, item.transform);
    const size = item.height > 0 ? item.height : Math.hypot(a, b);
    if (![x, y, size, item.width].every(Number.isFinite)) continue;
    if (Math.abs(b) > Math.abs(a) * 0.1) sideways.push(item.str);
    else upright.push({ text: item.str, x, y: -y, width: item.width, size, font: item.fontName });
  }
  return { upright, sideways };
}

async function readPage(pdf: Pdf, number: number): Promise<ExtractedPage> {
  const page = await pdf.getPage(number);
  try {
    const { upright, sideways } = await readRuns(page);
    const text = [pageText(upright), sideways.join(' ').trim()].filter((part) => part !== '').join('\n\n');
    if (text.length > maxPageChars) throw new DocumentFailure('too_complex');
    return { number, text };
  } finally {
    page.cleanup();
  }
}

function openingFailure(error: unknown): DocumentFailure {
  const isEncrypted = error instanceof Error && error.name === 'PasswordException';
  return new DocumentFailure(isEncrypted ? 'encrypted' : 'corrupt', { cause: error });
}

async function readPages(pdf: Pdf): Promise<ExtractedPage[]> {
  if (pdf.numPages > maxDocumentPages) throw new DocumentFailure('too_many_pages');
  const pages: ExtractedPage[] = [];
  let chars = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readPage(pdf, number);
    chars += page.text.length;
    if (chars > maxDocumentChars) throw new DocumentFailure('too_complex');
    pages.push(page);
  }
  return pages;
}

/**
 * Text of a PDF page by page, in reading order. A page without text (a picture) stays as an empty page so that
 * page numbers agree with the original. Throws `encrypted`, `corrupt`, `too_many_pages`, `too_complex`, or
 * `no_text` when the whole file has none (a scan).
 */
export async function extractPdf(bytes: Uint8Array): Promise<ExtractedText> {
  const pdf = await getDocumentProxy(bytes, readerOptions).catch((error: unknown) => {
    throw openingFailure(error);
  });
  try {
    const pages = await readPages(pdf);
    if (readableLength(pages.map((page) => page.text).join('\n')) < minReadableChars) {
      throw new DocumentFailure('no_text');
    }
    return { pages };
  } catch (error) {
    if (error instanceof DocumentFailure) throw error;
    throw new DocumentFailure('corrupt', { cause: error });
  } finally {
    await pdf.loadingTask.destroy();
  }
}
