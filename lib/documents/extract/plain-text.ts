import { DocumentFailure } from '../failure';
import { cleanText, readableLength } from './clean';
import type { ExtractedText } from './page';
import { paginate } from './paginate';
import { utf16Order } from './sniff';

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16Order(bytes);
}

/** UTF-8 or UTF-16 (with or without a byte order mark), else Windows-1252, the superset of Latin-1. */
function decodeText(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes);
    throw error;
  }
}

/** Pages by form feed where the file has them, else by length. Throws `empty`. */
export function extractPlainText(bytes: Uint8Array): ExtractedText {
  const raw = decodeText(bytes);
  const parts = raw.includes('\f')
    ? raw
        .replace(/\f\s*$/, '')
        .split('\f')
        .map(cleanText)
    : paginate(cleanText(raw));
  if (readableLength(parts.join('\n')) === 0) throw new DocumentFailure('empty');
  return { pages: parts.map((text, index) => ({ number: index + 1, text })) };
}
