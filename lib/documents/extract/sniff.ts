import { DocumentFailure } from '../failure';
import { type DocumentExtension, documentExtensions } from '../schema';

type Content = DocumentExtension | 'ole' | 'ole_encrypted' | 'zip' | 'other';

const zipStart = [0x50, 0x4b, 0x03, 0x04] as const;
const oleStart = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;
/** Files that would pass as text by their bytes but are programs or pages for a browser. */
const textualDisguise =
  /^\s*(?:<!doctype\s+html|<html[\s>]|<script[\s>]|<svg[\s>]|<\?php|\{\\rtf|%!PS|#!\/)/i;

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function utf16Marks(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  return utf16Order(bytes) !== null;
}

/** Byte order of UTF-16 without a mark: nearly every second byte of Latin text is then zero. */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 2048) & ~1;
  if (length < 8) return null;
  const zeros = [0, 0];
  for (let index = 0; index < length; index += 1) {
    if (bytes[index] === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const half = length / 2;
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.7 && odd < half * 0.05 ? 'utf-16be' : null;
}

function looksLikeText(bytes: Uint8Array): boolean {
  if (utf16Marks(bytes)) return true;
  const head = bytes.subarray(0, 64 * 1024);
  let control = 0;
  for (const byte of head) {
    if (byte === 0) return false;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control += 1;
  }
  return control <= head.length * 0.01 && !textualDisguise.test(latin1(head.subarray(0, 256)));
}

function contentOf(bytes: Uint8Array): Content {
  // Readers of PDF accept the header anywhere in the first 1,024 bytes (ISO 32000-1, annex H).
  if (latin1(bytes.subarray(0, 1024)).includes('%PDF-')) return startsWith(bytes, zipStart) ? 'other' : 'pdf';
  if (startsWith(bytes, zipStart)) return latin1(bytes).includes('word/document') ? 'docx' : 'zip';
  if (startsWith(bytes, oleStart)) {
    // Word writes a password-protected .docx as an OLE container with this stream ([MS-OFFCRYPTO] 2.3.4.4).
    return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'ole_encrypted' : 'ole';
  }
  return looksLikeText(bytes) ? 'txt' : 'other';
}

/** The supported extension of a file name, or `unsupported_type`. The name itself is never logged. */
export function claimedExtension(fileName: string): DocumentExtension {
  const ending = /\.([^.]+)$/.exec(fileName.trim().toLowerCase())?.[1] ?? '';
  const known = documentExtensions.find((extension) => extension === ending);
  if (!known) throw new DocumentFailure('unsupported_type');
  return known;
}

/**
 * Checks that the content is what the name claims. Throws `empty`, `encrypted`, `corrupt` (a Word file whose
 * directory is lost) or `disguised`.
 */
export function assertContentMatches(bytes: Uint8Array, claimed: DocumentExtension): void {
  if (bytes.length === 0) throw new DocumentFailure('empty');
  const content = contentOf(bytes);
  if (content === claimed) return;
  if (claimed === 'docx' && content === 'ole_encrypted') throw new DocumentFailure('encrypted');
  throw new DocumentFailure('disguised');
}

/**
 * The same check on the first bytes only, while a file still arrives. A zip or an OLE container shows what it
 * holds only as a whole, so those pass here and are checked when the file is read.
 */
export function assertHeadMatches(head: Uint8Array, claimed: DocumentExtension): void {
  const isContainer = startsWith(head, zipStart) || startsWith(head, oleStart);
  if (claimed === 'docx' && isContainer) return;
  assertContentMatches(head, claimed);
}
