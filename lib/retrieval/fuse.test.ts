import { describe, expect, it } from 'vitest';
import { diversify, fuse, normalised } from './fuse';
import { rank } from './rank';

const hits = (...pairs: [string, number][]) => pairs.map(([id, score]) => ({ id, score }));

describe('fuse', () => {
  it('moves the scores of a leg to 0..1', () => {
    expect(normalised(hits(['a', 30], ['b', 20], ['c', 10]))).toEqual(hits(['a', 1], ['b', 0.5], ['c', 0]));
    expect(normalised(hits(['a', 7]))).toEqual(hits(['a', 1]));
    expect(normalised([])).toEqual([]);
  });

  it('puts what both legs found before what one found', () => {
    const fused = fuse([
      { weight: 0.5, hits: hits(['a', 9], ['b', 8], ['c', 1]) },
      { weight: 0.5, hits: hits(['b', 0.9], ['d', 0.8], ['c', 0.1]) },
    ]);
    expect(fused.map(({ id }) => id)).toEqual(['b', 'a', 'd', 'c']);
  });

  it('keeps a stable order among equals', () => {
    expect(fuse([{ weight: 1, hits: hits(['b', 1], ['a', 1]) }]).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('rank', () => {
  it('does not take the nearest of unrelated passages for near', () => {
    expect(rank({ lexical: [], vector: hits(['a', 0.03]) })).toEqual([]);
    expect(rank({ lexical: [], vector: hits(['a', 0.3]) })).toHaveLength(1);
  });
});

describe('diversify', () => {
  it('takes at most so many of one group and fills up with the next', () => {
    const chosen = diversify(['a1', 'a2', 'a3', 'b1', 'c1'], (id) => id.charAt(0), {
      limit: 4,
      maxPerGroup: 2,
    });
    expect(chosen).toEqual(['a1', 'a2', 'b1', 'c1']);
    expect(diversify(['a1', 'b1'], (id) => id, { limit: 1, maxPerGroup: 3 })).toEqual(['a1']);
  });
});
