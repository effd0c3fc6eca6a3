import { describe, expect, it } from 'vitest';
import type { DocumentBlockOf } from '@/lib/ieps/document';
import { findingsOf, keysOf } from '@/tests/factories/check';
import { blockOf } from '@/tests/factories/iep-document';
import { cleanIds, sentence, testId } from '@/tests/factories/plan-items';

describe('SV-09, what instruction', () => {
  const method = (
    words: string,
    kind: 'special_education' | 'related_service' = 'special_education',
    text = 'In a small group.',
  ) =>
    findingsOf('SV-09', (plan) => {
      const block = blockOf(plan, 'service', cleanIds.service);
      Object.assign(block.fields, { method: words, kind });
      block.sentences = [sentence(text)];
    });
  it('is named for special education', () => {
    expect(method('')).toMatchObject([{ fix: 'fill_in', span: null }]);
    expect(method('Small group')).toMatchObject([{ fix: 'change', span: { start: 0, end: 11 } }]);
    expect(method('Evidence-based practices')).toHaveLength(1);
    expect(method('Explicit phonics lessons')).toEqual([]);
    expect(method('The team chose the class novel because the student asked for it')).toEqual([]);
  });
  it('may stand in the words, and is not asked of a related service', () => {
    expect(method('', 'special_education', 'Self-monitoring taught with modeling.')).toEqual([]);
    expect(method('', 'related_service')).toEqual([]);
  });
});

describe('SV-13, extended school year', () => {
  const esy = (esyReason: string) =>
    findingsOf('SV-13', (plan) => void (plan.sections.participation.fields.esyReason = esyReason));
  it.each([
    'ESY is only for students with autism.',
    'Students with learning disabilities do not qualify.',
    'She is not eligible because of her category.',
    'All students get the same ESY of 4 weeks.',
    'ESY is always 4 weeks.',
    'ESY runs 4 weeks for all students.',
  ])('is not limited so: %j', (text) => {
    const [finding] = esy(text);
    expect(finding).toMatchObject({ severity: 'error', path: 'sections.participation.fields.esyReason' });
    expect(finding?.span?.end).toBeGreaterThan(finding?.span?.start ?? 0);
  });
  it.each([
    'She lost 20 words over the break and took 6 weeks to get back.',
    'ESY for 4 weeks, because her data show regression.',
    'The decision was not made because of her category of disability.',
    'Skills held over the last two breaks.',
    'Only reading regressed, so the services are for reading.',
  ])('may be decided so: %j', (text) => {
    expect(esy(text)).toEqual([]);
  });
});

describe('SV-17, supports a substitute could use', () => {
  type Fields = Partial<DocumentBlockOf<'support'>['fields']>;
  const support = (text: string, fields: Fields = {}, linksTo = [cleanIds.need]) =>
    findingsOf('SV-17', (plan) => {
      const block = blockOf(plan, 'support', cleanIds.accommodation);
      Object.assign(block.fields, fields);
      block.sentences = [sentence(text)];
      block.linksTo = linksTo;
    });
  const bare = { when: '', setting: '', frequency: '' };
  it.each([
    ['Extra time', 'Extra time'],
    ['Preferential seating', 'Preferential seating'],
    ['Reduced homework', 'Reduced homework'],
    ['Help', 'Help'],
    ['Directions read aloud as needed', 'as needed'],
    ['Calculator', 'Calculator'],
  ])('wants more than %j', (text, words) => {
    const [finding] = support(text, bare);
    expect(finding).toMatchObject({ messageKey: 'SV-17', values: { x: text } });
    expect(text.slice(finding?.span?.start, finding?.span?.end)).toBe(words);
  });
  it.each([
    ['Extra time, one and a half times the usual, on tests', bare],
    ['Preferential seating near the board', bare],
    ['Directions read aloud as needed', { when: 'When a page has more than 3 directions' }],
    ['Calculator', { setting: 'Mathematics' }],
    ['Extra time', { frequency: '1.5 times' }],
    ['A one-page story map to fill in while reading', bare],
  ])('can use %j', (text, fields) => {
    expect(support(text, fields)).toEqual([]);
  });
  it('serves a need', () => {
    expect(support('A story map to fill in while reading', {}, [])).toMatchObject([
      { messageKey: 'SV-17_unlinked', fix: 'link' },
    ]);
  });
  it('is one of at most 15', () => {
    const many = (count: number) =>
      keysOf('SV-17', (plan) => {
        const block = blockOf(plan, 'support', cleanIds.accommodation);
        for (let at = 1; at < count; at += 1)
          plan.sections.accommodations.blocks.push({ ...structuredClone(block), id: testId(200 + at) });
      });
    expect(many(15)).toEqual([]);
    expect(many(16)).toEqual(['SV-17_many']);
  });
});
