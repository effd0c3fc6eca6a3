import { describe, expect, it } from 'vitest';
import type { IepDocument } from '@/lib/ieps/document';
import { findingsOf } from '@/tests/factories/check';
import { paragraph } from '@/tests/factories/plan-items';

function saying(...texts: string[]) {
  return (plan: IepDocument) => {
    plan.sections.present_levels.blocks.push(...texts.map((text) => paragraph(text)));
  };
}
const terms = (...texts: string[]) => findingsOf('PL-08', saying(...texts)).map(({ values }) => values.term);
const found = (...texts: string[]) => findingsOf('PL-09', saying(...texts)).map(({ values }) => values.found);

describe('PL-08, terms of testing and of the field', () => {
  it('want an explanation in their sentence or the next', () => {
    expect(terms('The standard score was 76.')).toEqual(['standard score']);
    expect(terms('The standard score was 76, which is below average.')).toEqual([]);
    expect(
      terms('The standard score was 76. Most students score from 90 to 109, the average range.'),
    ).toEqual([]);
    expect(terms('The standard score was 76.', 'That is below average.')).toEqual([]);
    expect(terms('The standard score was 76. He likes art. He swims. That is below average.')).toEqual([
      'standard score',
    ]);
  });
  it('count acronyms as known once they were spelled out', () => {
    expect(terms('The FBA shows why.')).toEqual(['FBA']);
    expect(terms('The functional behavioral assessment (FBA) shows why.', 'The FBA helps.')).toEqual([]);
    expect(terms('A functional behavior assessment was made.', 'The FBA shows why.')).toEqual([]);
    expect(terms('The FBA shows why.', 'It is late.', 'Functional behavior assessment means this.')).toEqual([
      'FBA',
    ]);
  });
  it('are shown once each, where they stand', () => {
    const text = 'An FBA came first and then a second FBA.';
    const [finding, ...rest] = findingsOf('PL-08', saying(text));
    expect(rest).toEqual([]);
    expect(text.slice(finding?.span?.start, finding?.span?.end)).toBe('FBA');
  });
  it('are not names of tests, nor words that look like them', () => {
    expect(terms('He looks at art and sits at the AT&T booth-PT')).toEqual(['AT']);
    expect(
      findingsOf('PL-08', (plan) => {
        saying('The SDI result is in.')(plan);
        const [datum] = plan.evidence;
        if (datum) datum.name = 'Picture inventory, SDI';
      }),
    ).toEqual([]);
  });
});

describe('PL-09, words that judge the child', () => {
  it.each([
    ['Marisol is lazy.', 'lazy'],
    ['She is low-functioning.', 'low-functioning'],
    ['She refuses to try new words.', 'refuses to try'],
    ['Her behavior is manipulative.', 'manipulative'],
    ['She is attention-seeking in class.', 'attention-seeking'],
    ['She suffers from dyslexia.', 'suffers from'],
  ])('finds %j', (text, word) => {
    expect(found(text)).toEqual([word]);
  });
  it.each([
    'She has a lazy eye and wears a patch.',
    'Uses math manipulatives and manipulative materials.',
    'The evaluation names oppositional defiant disorder.',
    'Marisol is not lazy.',
    'She says, "I am stupid", when a page is long.',
    'They read The Lazy Cat together.',
    'Marisol put her head down 4 times in 20 minutes.',
  ])('leaves %j alone', (text) => {
    expect(found(text)).toEqual([]);
  });
  it('keeps the words of the family as they were said', () => {
    const findings = findingsOf('PL-09', (plan) => {
      plan.sections.strengths_and_family.fields.parentConcerns = [
        { text: 'People call her lazy.', by: 'Mother', on: null, response: '', familyNoteId: null },
      ];
    });
    expect(findings).toEqual([]);
  });
});
