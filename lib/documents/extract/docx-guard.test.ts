import { describe, expect, it } from 'vitest';
import { docxParts, makeZip, paragraphXml, type ZipPart } from '@/tests/fixtures/documents/zip';
import { assertSafeDocx } from './docx-guard';

const megabyte = 1024 * 1024;
const good = docxParts(paragraphXml('An ordinary report.'));

const bombs: [string, () => ZipPart[]][] = [
  [
    'one part of 200 MB',
    () => [...good, { name: 'word/styles.xml', content: Buffer.alloc(200 * megabyte, 'a') }],
  ],
  [
    'a part that packs a thousand to one',
    () => [...good, { name: 'word/styles.xml', content: Buffer.alloc(8 * megabyte, 'a') }],
  ],
  [
    'many pictures of zeros',
    () => [
      ...good,
      ...Array.from({ length: 12 }, (_, index) => ({
        name: `word/media/${index}.png`,
        content: Buffer.alloc(10 * megabyte),
      })),
    ],
  ],
  [
    'more entries than any report',
    () => [
      ...good,
      ...Array.from({ length: 2_500 }, (_, index) => ({
        name: `word/media/${index}.png`,
        content: Buffer.from('x'),
      })),
    ],
  ],
];

describe('the guard before the Word reader', () => {
  it('lets an ordinary file pass', async () => {
    await expect(assertSafeDocx(makeZip(good))).resolves.toBeUndefined();
  });

  it.each(bombs)('refuses a bomb without unpacking it, within 100 MB: %s', async (_, parts) => {
    const bomb = makeZip(parts());
    globalThis.gc?.();
    const memoryBefore = process.memoryUsage.rss();
    await expect(assertSafeDocx(bomb)).rejects.toMatchObject({ code: 'too_complex' });
    expect(process.memoryUsage.rss() - memoryBefore).toBeLessThan(100 * megabyte);
  });

  it('finds a directory that claims a small size for a large part', async () => {
    const lie = { name: 'word/styles.xml', content: Buffer.alloc(60 * megabyte, 'a'), claimedSize: 5_000 };
    await expect(assertSafeDocx(makeZip([...good, lie]))).rejects.toMatchObject({ code: 'corrupt' });
  });

  it('refuses the same name twice, which two readers would understand differently', async () => {
    await expect(assertSafeDocx(makeZip([...good, ...good.slice(2)]))).rejects.toMatchObject({
      code: 'corrupt',
    });
  });

  it('refuses macros and locked entries', async () => {
    const macro = { name: 'word/vbaProject.bin', content: Buffer.from('x') };
    await expect(assertSafeDocx(makeZip([...good, macro]))).rejects.toMatchObject({ code: 'disguised' });
    const locked = { name: 'word/styles.xml', content: Buffer.from('x'), isEncrypted: true };
    await expect(assertSafeDocx(makeZip([...good, locked]))).rejects.toMatchObject({ code: 'encrypted' });
  });
});
