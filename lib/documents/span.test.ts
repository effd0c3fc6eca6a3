import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanSearchSchema } from './schema';
import { splitAtSpan } from './span';

describe('marking a cited span', () => {
  it('loses nothing of the text and marks exactly the span', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(60), fc.nat(60), (text, from, to) => {
        const { before, marked, after } = splitAtSpan(text, from, to);
        expect(before + marked + after).toBe(text);
        expect(marked).toBe(text.slice(from, Math.max(from, to)));
      }),
    );
  });

  it('marks nothing without a span', () => {
    expect(splitAtSpan('text', undefined, 3)).toEqual({ before: 'text', marked: '', after: '' });
    expect(splitAtSpan('text', 2, undefined).marked).toBe('');
  });

  it('takes an unusable address as no span', () => {
    expect(spanSearchSchema.parse({ page: 'x', from: '-1', to: 'z' })).toEqual({});
    expect(spanSearchSchema.parse({ page: '2', from: '10', to: '80' })).toEqual({
      page: 2,
      from: 10,
      to: 80,
    });
  });
});
