import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordFilter } from './word-filter';

describe('the word filter', () => {
  it('says no to a text without the words', () => {
    const may = wordFilter(['tobias', "o'neill", 'ángela']);
    expect(may('The student reads aloud.')).toBe(false);
    expect(may('Tobiasson')).toBe(false);
    expect(may('')).toBe(false);
  });

  it('says maybe to one with them, in any case and beside any mark', () => {
    const may = wordFilter(['tobias', "o'neill", 'ángela']);
    for (const text of ['TOBIAS', '«Tobias»', "Tobias's", "Ms O'Neill", '¿Ángela?', 'x\u060Ctobias']) {
      expect(may(text), text).toBe(true);
    }
  });

  it('never says no to a text that holds the word', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(
        text,
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
        text,
        (before, word, after) => {
          expect(wordFilter([word])(`${before} ${word} ${after}`)).toBe(true);
        },
      ),
    );
  });
});
