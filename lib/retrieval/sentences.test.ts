import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences';

const texts = (text: string) => splitSentences(text).map((sentence) => sentence.text);

describe('splitSentences', () => {
  it.each([
    'See 34 CFR 300.320(a)(1) on p. 3.',
    'Dr. J. Rivera gave the WISC-V on Sept. 4, 2026.',
    'His score was 2.5 SD below the mean (cf. Table 2, pp. 4-5).',
    'She was seen at 9 a.m. by the team.',
    'The U.S. Department agrees.',
    'It lasted approx. 5 min. e.g. during math.',
    '1. Read the text aloud.',
  ])('keeps "%s" whole', (text) => {
    expect(texts(text)).toEqual([text]);
  });

  it.each([
    ['He reads well. She writes.', ['He reads well.', 'She writes.']],
    ['He gave the WISC-V. His score was low.', ['He gave the WISC-V.', 'His score was low.']],
    ['It was vitamin C. The end.', ['It was vitamin C.', 'The end.']],
    ['Is it? Yes! Good.', ['Is it?', 'Yes!', 'Good.']],
    ['1. Read. 2. Write.', ['1. Read.', '2. Write.']],
    [
      'One line\nof a wrapped sentence.\n\nA new paragraph',
      ['One line\nof a wrapped sentence.', 'A new paragraph'],
    ],
    ['No stop\n\nNext', ['No stop', 'Next']],
  ])('parts "%s"', (text, wanted) => {
    expect(texts(text)).toEqual(wanted);
  });

  it('gives spans of the text it was given, in order, without blanks around them', () => {
    const text = '  First one. \n\n Second, p. 3, here.  Third. ';
    const sentences = splitSentences(text);
    for (const { start, end, text: own } of sentences) expect(text.slice(start, end)).toBe(own);
    expect(sentences.map((sentence) => sentence.text)).toEqual([
      'First one.',
      'Second, p. 3, here.',
      'Third.',
    ]);
    expect(splitSentences(' \n ')).toEqual([]);
  });
});
