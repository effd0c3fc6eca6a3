import { describe, expect, it } from 'vitest';
import { feedbackDepth, hitsPerFeedback } from './ranking';
import type { QueryTerms, SearchPlace } from './search-place';
import { stem } from './stem';
import { lawTermsFor } from './thesaurus';
import { questionTerms, searchTwice } from './two-pass';

describe('the thesaurus', () => {
  it('leads from plain words to those of the law, in any ending', () => {
    expect([...lawTermsFor('Can he get summer services?').keys()]).toEqual(
      expect.arrayContaining([stem('extended'), stem('school'), stem('year')]),
    );
    expect(lawTermsFor('he goes to gym').has(stem('physical'))).toBe(true);
    expect(lawTermsFor('they keep suspending him').has(stem('removal'))).toBe(true);
  });

  it('wants the words of a phrase one after the other', () => {
    expect(lawTermsFor('a second opinion').has(stem('independent'))).toBe(true);
    expect(lawTermsFor('an opinion in a second').has(stem('independent'))).toBe(false);
    expect(lawTermsFor('zebra').size).toBe(0);
  });
});

describe('the terms of a question', () => {
  it('weigh what is added less than what was asked', () => {
    const terms = questionTerms('summer services', { expand: true });
    expect(terms.get('summer')).toBe(1);
    const added = terms.get(stem('extended')) ?? 0;
    expect(added).toBeGreaterThan(0);
    expect(added).toBeLessThan(1);
  });

  it('are left as they are for a citation, and where no law is searched', () => {
    expect(questionTerms('suspended under § 300.530(b)', { expand: true })).toEqual(
      questionTerms('suspended under § 300.530(b)', { expand: false }),
    );
    expect(questionTerms('gym', { expand: false })).toEqual(new Map([['gym', 1]]));
  });
});

function placeWith(count: number) {
  const asked: QueryTerms[] = [];
  const hits = Array.from({ length: count }, (_, at) => ({ id: `p${at}`, score: count - at }));
  const place: SearchPlace = {
    lexical: (terms) => {
      asked.push(terms);
      return Promise.resolve(hits);
    },
    nearest: () => Promise.resolve([]),
    read: (ids) => Promise.resolve(new Map(ids.map((id) => [id, 'fluency measured 61 times']))),
    count: (terms) => Promise.resolve({ total: 1_000, counts: new Map(terms.map((term) => [term, 3])) }),
  };
  return { place, asked };
}

describe('the second pass', () => {
  const enough = feedbackDepth * hitsPerFeedback;

  it('adds the telling words of the best passages, never their numbers', async () => {
    const { place, asked } = placeWith(enough);
    await searchTwice(place, new Map([['read', 1]]));
    expect(asked).toHaveLength(2);
    expect(asked[1]?.get('read')).toBe(1);
    expect(asked[1]?.get(stem('fluency'))).toBeGreaterThan(0);
    expect(asked[1]?.get(stem('fluency'))).toBeLessThan(1);
    expect(asked[1]?.has('61')).toBe(false);
  });

  it('is left out where little was found and for a paragraph of law', async () => {
    const few = placeWith(hitsPerFeedback - 1);
    await searchTwice(few.place, new Map([['read', 1]]));
    expect(few.asked).toHaveLength(1);
    const exact = placeWith(enough);
    await searchTwice(exact.place, new Map([['300.320(a)', 1]]));
    expect(exact.asked).toHaveLength(1);
  });
});
