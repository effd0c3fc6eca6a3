import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { DocumentFailure } from '../failure';
import {
  docxRatioFloorBytes,
  maxDocxEntries,
  maxDocxPartBytes,
  maxDocxRatio,
  maxDocxTotalBytes,
} from '../limits';

/** What the zip directory promises; refused here, a bomb costs nothing to turn away. */
function assertDeclaredSize(entry: Entry): void {
  if (entry.isEncrypted()) throw new DocumentFailure('encrypted');
  // A macro program inside a .docx means a .docm was renamed.
  if (/vbaProject\.bin$/i.test(entry.fileName)) throw new DocumentFailure('disguised');
  if (!/\.(?:xml|rels)$/i.test(entry.fileName)) return;
  if (entry.uncompressedSize > maxDocxPartBytes) throw new DocumentFailure('too_complex');
  const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
  if (entry.uncompressedSize > docxRatioFloorBytes && ratio > maxDocxRatio)
    throw new DocumentFailure('too_complex');
}

async function readDirectory(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    assertDeclaredSize(entry);
    total += entry.uncompressedSize;
    if (total > maxDocxTotalBytes) throw new DocumentFailure('too_complex');
    entries.push(entry);
  }
  return entries;
}

/**
 * Unpacks an entry and throws the bytes away: yauzl fails as soon as more comes out than the directory said, so
 * a directory that lies is found before anything keeps the bytes.
 */
async function assertTruthful(zip: ZipFile, entry: Entry): Promise<void> {
  if (entry.fileName.endsWith('/')) return;
  for await (const chunk of await zip.openReadStreamPromise(entry)) void chunk;
}

/**
 * Refuses a Word file that would unpack to more than the limits, before anything reads it whole. Throws
 * `corrupt`, `encrypted`, `disguised` or `too_complex`.
 */
export async function assertSafeDocx(bytes: Buffer): Promise<void> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySize: true });
    if (zip.entryCount > maxDocxEntries) throw new DocumentFailure('too_complex');
    const entries = await readDirectory(zip);
    const names = new Set(entries.map((entry) => entry.fileName));
    if (names.size !== entries.length || !names.has('[Content_Types].xml'))
      throw new DocumentFailure('corrupt');
    for (const entry of entries) await assertTruthful(zip, entry);
  } catch (error) {
    if (error instanceof DocumentFailure) throw error;
    throw new DocumentFailure('corrupt', { cause: error });
  }
}
