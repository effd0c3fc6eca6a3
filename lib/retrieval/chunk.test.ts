import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportSections } from '@/tests/fixtures/documents/report-content';
import { countWords } from './blocks';
import { chunkPages, chunkText } from './chunk';

const sentence = (words: number, first = 'Milo') => `${first}${' reads'.repeat(words - 1)}.`;

const report = reportSections
  .map(({ heading, paragraphs, table }) =>
    [heading, ...paragraphs, ...(table ? [table.map((row) => row.join(' | ')).join('\n')] : [])].join('\n\n'),
  )
  .join('\n\n');

describe('chunkText', () => {
  it('gives spans that are exactly the text, whatever the text', () => {
    const line = fc.oneof(
      fc.lorem({ maxCount: 40, mode: 'sentences' }),
      fc.constantFrom('', 'A heading', 'Test | 81 | 10', '• an item', 'RESULTS:', '1. A numbered item.'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines.join('\n');
        for (const chunk of chunkText(text)) {
          expect(text.slice(chunk.start, chunk.end)).toBe(chunk.text);
          expect(chunk.text.trim()).not.toBe('');
        }
      }),
    );
  });

  it('keeps each section of a report apart, under its heading', () => {
    const chunks = chunkText(report);
    const found = chunks.find(({ text }) => text.includes('61 words correct per minute'));
    expect(found?.heading).toBe('Teacher interview');
    expect(found?.text).not.toContain('His mother reports');
    for (const { text } of chunks) expect(countWords(text)).toBeLessThanOrEqual(220);
  });

  it('loses no word of a body', () => {
    const chunks = chunkText(report)
      .map(({ text }) => text)
      .join('\n');
    for (const { paragraphs } of reportSections)
      for (const text of paragraphs) expect(chunks).toContain(text);
  });

  it('keeps a small table in one passage and never tears a row', () => {
    const rows = Array.from(
      { length: 60 },
      (_, at) => `Test number ${at} of the battery | ${80 + at} | ${at} | Average`,
    );
    const text = `Scores\n\n${sentence(40)}\n\n${rows.join('\n')}`;
    const chunks = chunkText(text);
    expect(chunks.length).toBeGreaterThan(1);
    for (const row of rows) expect(chunks.filter((chunk) => chunk.text.includes(row))).toHaveLength(1);
    const small = `Scores\n\n${sentence(150)}\n\n${rows.slice(0, 10).join('\n')}`;
    const holders = chunkText(small).filter((chunk) => chunk.text.includes(' | '));
    expect(holders).toHaveLength(1);
  });

  it('cuts a long section into even parts at sentences', () => {
    const text = Array.from({ length: 30 }, (_, at) => sentence(20, `Number${at}`)).join(' ');
    const sizes = chunkText(text).map((chunk) => countWords(chunk.text));
    expect(sizes.length).toBeGreaterThan(2);
    for (const size of sizes) {
      expect(size).toBeGreaterThanOrEqual(80);
      expect(size).toBeLessThanOrEqual(220);
    }
    for (const chunk of chunkText(text)) expect(chunk.text).toMatch(/^Number\d+ .*\.$/s);
  });

  it('takes the sentence before along only when the next one points back to it', () => {
    const plain = Array.from({ length: 20 }, (_, at) => sentence(20, `Number${at}`));
    const total = (parts: string[]) =>
      chunkText(parts.join(' ')).reduce((sum, chunk) => sum + chunk.text.length, 0);
    const cut = chunkText(plain.join(' '))[1]?.text.split(' ')[0] ?? '';
    const pointing = plain.map((text) => (text.startsWith(`${cut} `) ? text.replace(cut, 'This') : text));
    expect(chunkText(pointing.join(' '))[1]?.text.startsWith('This')).toBe(false);
    expect(total(plain)).toBeLessThanOrEqual(plain.join(' ').length);
    expect(total(pointing)).toBeGreaterThan(pointing.join(' ').length);
  });

  it('finds a text that is nothing but a heading', () => {
    expect(chunkText('No concerns reported')).toMatchObject([{ text: 'No concerns reported' }]);
    expect(chunkText(' \n ')).toEqual([]);
  });

  it('does not take the last line of a wrapped paragraph for a heading', () => {
    expect(
      chunkText('He likes the library and\nReading and writing\nin the morning very much.'),
    ).toHaveLength(1);
    expect(chunkText('He likes the library and\nReading and writing')[0]?.heading).toBeNull();
  });
});

describe('chunkPages', () => {
  it('carries a heading over to the next page and numbers the passages through', () => {
    const chunks = chunkPages([
      { number: 1, text: `Reading\n\n${sentence(40)}` },
      { number: 2, text: sentence(50, 'Again') },
      { number: 3, text: `Math\n\n${sentence(40)}` },
    ]);
    expect(chunks.map(({ heading, pageNumber, position }) => [heading, pageNumber, position])).toEqual([
      ['Reading', 1, 0],
      ['Reading', 2, 1],
      ['Math', 3, 2],
    ]);
  });
});
