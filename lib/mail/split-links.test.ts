import { describe, expect, it } from 'vitest';
import { splitLinks } from './split-links';

describe('splitLinks', () => {
  it('makes links of web addresses and keeps every other word', () => {
    const text =
      'Read it:\nhttps://iep.example.org/invite/a-b_c\n\nNot this: javascript:alert(1) or mailto:a@b.c';
    const parts = splitLinks(text);
    expect(parts.map(({ words }) => words).join('')).toBe(text);
    expect(parts.flatMap(({ href }) => href ?? [])).toEqual(['https://iep.example.org/invite/a-b_c']);
  });

  it('leaves text without an address whole', () => {
    expect(splitLinks('Hello')).toEqual([{ key: 0, words: 'Hello', href: null }]);
    expect(splitLinks('')).toEqual([]);
  });
});
