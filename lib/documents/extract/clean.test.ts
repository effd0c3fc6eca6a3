import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from './clean';
import { paginate } from './paginate';

/** The characters that the cleaning acts on, close together. */
const tabular = fc
  .array(fc.constantFrom(' ', '|', '\t', '\n', '\r', 'a', '\u00a0', '\u200b'))
  .map((parts) => parts.join(''));
const letters = (text: string) => text.replace(/[\s|]/g, '');

describe('cleaning text', () => {
  it('changes nothing the second time, so offsets stay right', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), tabular), (raw) => {
        const once = cleanText(raw);
        expect(cleanText(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves nothing that the database or the browser cannot hold', () => {
    const cleaned = cleanText('a\u0000b\ud800c\r\nd\u00a0e\tf\u0007');
    expect(cleaned).toBe('ab\ufffdc\nd e | f');
    expect(cleaned.isWellFormed()).toBe(true);
  });
});

describe('making pages of text without pages', () => {
  it('loses no letter and exceeds no limit', () => {
    const words = fc.array(fc.constantFrom('Reading', 'is ', 'slow. ', '\n', '\n\n', 'é', '😀', '113 | 81'), {
      minLength: 500,
      maxLength: 3000,
      size: 'max',
    });
    fc.assert(
      fc.property(words, (parts) => {
        const text = cleanText(parts.join(''));
        const pages = paginate(text);
        expect(letters(pages.join(''))).toBe(letters(text));
        for (const page of pages) expect(page.length).toBeLessThanOrEqual(3_600);
      }),
      { numRuns: 100 },
    );
  });

  it('ends a page before a heading when one is near', () => {
    const paragraph = 'He read the passage and answered the questions about it. '.repeat(10).trim();
    const text = [
      paragraph,
      paragraph,
      paragraph,
      paragraph,
      'Academic achievement',
      paragraph,
      paragraph,
      paragraph,
      paragraph,
    ].join('\n\n');
    expect(paginate(text)[1]?.startsWith('Academic achievement')).toBe(true);
  });

  it('never cuts a pair of surrogates', () => {
    for (const page of paginate('😀'.repeat(5_000))) expect(page.isWellFormed()).toBe(true);
  });
});
