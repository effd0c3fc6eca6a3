import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportSections } from '@/tests/fixtures/documents/report-content';
import { docxParts, makeZip, paragraphXml } from '@/tests/fixtures/documents/zip';
import { extractText } from './extract';
import { type DocumentExtension, maxDocumentBytes } from '../schema';

const folder = path.resolve(import.meta.dirname, '../../../tests/fixtures/documents');
const fixture = async (name: string) => new Uint8Array(await readFile(path.join(folder, name)));
const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));

async function pagesOf(bytes: Uint8Array, extension: DocumentExtension): Promise<string[]> {
  const { pages } = await extractText(bytes, extension);
  expect(pages.map((page) => page.number)).toEqual(pages.map((_, index) => index + 1));
  return pages.map((page) => page.text);
}

/** Row texts of the fixture's tables as the reader should give them. */
const rowsOf = (table: readonly (readonly string[])[] = []) => table.map((row) => row.join(' | '));

describe('reading a PDF', () => {
  it('keeps the pages of a report apart, each with its own heading and score rows on one line', async () => {
    const pages = await pagesOf(await fixture('evaluation-report.pdf'), 'pdf');
    expect(pages).toHaveLength(reportSections.length);
    for (const [index, section] of reportSections.entries()) {
      const lines = pages[index]?.split('\n') ?? [];
      expect(lines).toContain(section.heading);
      for (const row of rowsOf(section.table)) expect(lines).toContain(row);
    }
  });

  it('sets headings apart with blank lines', async () => {
    const [first = ''] = await pagesOf(await fixture('evaluation-report.pdf'), 'pdf');
    expect(first.split('\n\n').slice(0, 2)).toEqual([
      'Psychoeducational Evaluation Report',
      'Identifying information',
    ]);
  });

  it('reads two columns one after the other', async () => {
    const [page = ''] = await pagesOf(await fixture('two-columns.pdf'), 'pdf');
    expect(page.indexOf('Left sentence 14')).toBeLessThan(page.indexOf('Right sentence 1 '));
    expect(page).not.toContain(' | ');
  });
});

describe('reading a Word file', () => {
  it('keeps its page breaks, headings and score rows', async () => {
    const pages = await pagesOf(await fixture('evaluation-report.docx'), 'docx');
    expect(pages).toHaveLength(reportSections.length);
    for (const [index, section] of reportSections.entries()) {
      const lines = pages[index]?.split('\n') ?? [];
      for (const line of [section.heading, ...section.paragraphs, ...rowsOf(section.table)])
        expect(lines).toContain(line);
    }
  });

  it('makes pages of about 3,000 characters where it has no page breaks, never inside a sentence', async () => {
    const sentence = 'The student answered nine of ten questions about the story without help.';
    const body = Array.from({ length: 200 }, () => paragraphXml(sentence)).join('');
    const pages = await pagesOf(new Uint8Array(makeZip(docxParts(body))), 'docx');
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      expect(page.length).toBeLessThanOrEqual(3_600);
      expect(page.startsWith('The student') && page.endsWith('help.')).toBe(true);
    }
    expect(pages.join('\n\n').split(sentence)).toHaveLength(201);
  });
});

describe('reading plain text', () => {
  const sample = 'Él leyó 61 palabras por minuto — señaló la maestra.';

  it.each([
    ['UTF-8', bytesOf(sample)],
    ['UTF-8 with a mark', bytesOf(`\uFEFF${sample}`)],
    ['UTF-16 little-endian with a mark', bytesOf(`\uFEFF${sample}`, 'utf16le')],
    ['UTF-16 little-endian without one', bytesOf(sample, 'utf16le')],
    ['UTF-16 big-endian with a mark', new Uint8Array(Buffer.from(`\uFEFF${sample}`, 'utf16le').swap16())],
  ])('understands %s', async (_, bytes) => {
    expect(await pagesOf(bytes, 'txt')).toEqual([sample]);
  });

  it('understands Windows-1252', async () => {
    expect(
      await pagesOf(new Uint8Array([0x93, 0x45, 0x6c, 0x20, 0x6e, 0x69, 0xf1, 0x6f, 0x94]), 'txt'),
    ).toEqual(['“El niño”']);
  });

  it('takes form feeds as page ends and tabs as cell borders', async () => {
    const pages = await pagesOf(bytesOf('Scores\nVerbal\t113\t81\n\fSecond page\r\nends here.\f'), 'txt');
    expect(pages).toEqual(['Scores\nVerbal | 113 | 81', 'Second page\nends here.']);
  });
});

describe('files that cannot be used', () => {
  const exe = new Uint8Array(
    Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200), Buffer.from('This program')]),
  );
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const lockedWord = new Uint8Array(
    Buffer.concat([ole, Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]),
  );
  const noText = '<html><body>Report</body></html>';

  it.each([
    ['an empty file', new Uint8Array(), 'pdf', 'empty'],
    ['a text of blanks', bytesOf(' \n\n \t '), 'txt', 'empty'],
    ['a Word file without words', new Uint8Array(makeZip(docxParts(paragraphXml(' ')))), 'docx', 'empty'],
    ['a file over 25 MB', new Uint8Array(maxDocumentBytes + 1), 'txt', 'too_large'],
    ['a program named .pdf', exe, 'pdf', 'disguised'],
    ['a program named .txt', exe, 'txt', 'disguised'],
    ['a web page named .docx', bytesOf(noText), 'docx', 'disguised'],
    ['a web page named .txt', bytesOf(noText), 'txt', 'disguised'],
    ['a PDF named .txt', bytesOf('%PDF-1.7\n1 0 obj'), 'txt', 'disguised'],
    ['a text named .pdf', bytesOf('only words'), 'pdf', 'disguised'],
    [
      'a zip of other things named .docx',
      new Uint8Array(makeZip([{ name: 'a.txt', content: Buffer.from('a') }])),
      'docx',
      'disguised',
    ],
    [
      'an old Word file named .docx',
      new Uint8Array(Buffer.concat([ole, Buffer.alloc(600)])),
      'docx',
      'disguised',
    ],
    ['a Word file with a password', lockedWord, 'docx', 'encrypted'],
    ['a PDF that is only a header', bytesOf('%PDF-1.7\nrubbish'), 'pdf', 'corrupt'],
  ] as const)('%s', async (_, bytes, extension, code) => {
    await expect(extractText(bytes, extension)).rejects.toMatchObject({ name: 'DocumentFailure', code });
  });

  it.each([
    ['encrypted.pdf', 'encrypted'],
    ['picture-only.pdf', 'no_text'],
  ] as const)('%s: %s', async (name, code) => {
    await expect(extractText(await fixture(name), 'pdf')).rejects.toMatchObject({ code });
  });

  it('a Word file cut in half', async () => {
    const whole = await fixture('evaluation-report.docx');
    await expect(extractText(whole.subarray(0, whole.length / 2), 'docx')).rejects.toMatchObject({
      code: 'corrupt',
    });
  });

  it('a document of more than 500 pages', async () => {
    const many = bytesOf(Array.from({ length: 501 }, (_, index) => `Page ${index}`).join('\f'));
    await expect(extractText(many, 'txt')).rejects.toMatchObject({ code: 'too_many_pages' });
  });
});
