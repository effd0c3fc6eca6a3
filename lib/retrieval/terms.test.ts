import { describe, expect, it } from 'vitest';
import { highlight } from './highlight';
import { stem } from './stem';
import { countTerms, termsIn } from './terms';

const terms = (text: string) => termsIn(text).map(({ term }) => term);

describe('stem', () => {
  // Pairs of the published vocabulary of the algorithm (snowballstem.org).
  it.each([
    ['consign', 'consign'],
    ['consignment', 'consign'],
    ['consistency', 'consist'],
    ['knitting', 'knit'],
    ['knives', 'knive'],
    ['generously', 'generous'],
    ['communication', 'communic'],
    ['hopping', 'hop'],
    ['hoping', 'hope'],
    ['cries', 'cri'],
    ['tied', 'tie'],
    ['happy', 'happi'],
    ['say', 'say'],
    ['relational', 'relat'],
    ['evaluations', 'evalu'],
    ['skies', 'sky'],
    ['dying', 'die'],
    ['proceed', 'proceed'],
    ['gas', 'gas'],
    ['gaps', 'gap'],
    ['by', 'by'],
  ])('turns %s into %s', (word, wanted) => {
    expect(stem(word)).toBe(wanted);
  });
});

describe('termsIn', () => {
  it('finds a word in all its endings under one term, and leaves stop words out', () => {
    expect(new Set(terms('evaluate evaluated evaluations evaluating')).size).toBe(1);
    expect(terms('it is what the')).toEqual([]);
  });

  it('keeps the words that turn a finding round', () => {
    expect(terms('no need, not met')).toContain('not');
    expect(terms('no need')).toContain('no');
  });

  it('keeps numbers exact, thousands without their comma', () => {
    expect(terms('scored 85, then 2.5 of 1,200')).toEqual(expect.arrayContaining(['85', '2.5', '1200']));
  });

  it('finds a paragraph of law under itself and what holds it', () => {
    expect(terms('34 CFR § 300.320(a)(1)')).toEqual(['34', 'cfr', '300.320', '300.320(a)', '300.320(a)(1)']);
    expect(terms('20 U.S.C. 1414(d)(1)(A)')).toContain('1414(d)(1)(a)');
  });

  it('keeps a test with its edition, and finds it without', () => {
    expect(terms('WISC-V')).toEqual(['wisc-v', 'wisc']);
    expect(terms('BASC-3 and KTEA-3')).toEqual(['basc-3', 'basc', 'ktea-3', 'ktea']);
    expect(terms('self-care')).toEqual(['self', 'care']);
  });

  it('reads accents and curly apostrophes as plain letters', () => {
    expect(terms('niño')).toEqual(terms('nino'));
    expect(terms('the child’s')).toEqual(terms("child's"));
  });

  it('says where each term stands', () => {
    const text = 'Reads 61 words.';
    for (const { start, end } of termsIn(text))
      expect(text.slice(start, end)).toMatch(/^(?:Reads|61|words)$/);
  });

  it('counts', () => {
    expect(countTerms('read reading reads score').get('read')).toBe(3);
  });
});

describe('highlight', () => {
  it('marks the words asked for in any ending and keeps the text', () => {
    const runs = highlight('The evaluation was complete.', 'evaluating');
    expect(runs.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['evaluation']);
    expect(runs.map(({ text }) => text).join('')).toBe('The evaluation was complete.');
  });

  it('marks a citation once and nothing for other words', () => {
    expect(highlight('see 300.320(a)(1) here', '300.320(a)(1)').filter(({ isMatch }) => isMatch)).toEqual([
      { text: '300.320(a)(1)', isMatch: true },
    ]);
    expect(highlight('nothing alike', 'zebra')).toEqual([{ text: 'nothing alike', isMatch: false }]);
  });
});
