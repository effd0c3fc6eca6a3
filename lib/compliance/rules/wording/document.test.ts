import { describe, expect, it } from 'vitest';
import type { IepDocument } from '@/lib/ieps/document';
import { findingsOf, keysOf } from '@/tests/factories/check';
import { paragraph } from '@/tests/factories/plan-items';
import { closestTwin, hashedRuns } from './word-runs';

const story = [
  'Marisol reads the first line of each page and then looks at the pictures for a clue about the rest.',
  'She skips long words and goes back to them only when an adult points, which slows every science lesson.',
  'In the lunch room she tells the whole plot of a film without leaving out a name or a place.',
];
const copy = story.map((text) => text.replaceAll('Marisol', 'Tomas').replace(/^She|\bshe\b/g, 'he'));

function telling(texts: readonly string[]) {
  return (plan: IepDocument) => {
    plan.sections.goals.blocks = [];
    plan.sections.present_levels.blocks = texts.map((text) => paragraph(text));
  };
}

describe('DOC-05, text of another plan', () => {
  it('knows a copy under another name and shows the sentence', () => {
    const otherTexts = [hashedRuns(copy, ['Tomas'])];
    const [finding, ...rest] = findingsOf('DOC-05', telling(story), { otherTexts });
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', stage: 'draft', sectionKey: 'present_levels' });
    expect(finding?.span).toMatchObject({ start: 0 });
    expect(finding?.path).toMatch(/sentences\.0\.text$/);
  });
  it('lets a plan of its own be, and one with nothing to compare', () => {
    expect(
      keysOf('DOC-05', telling(story), {
        otherTexts: [hashedRuns(['A dog runs over the wide green hill.'], [])],
      }),
    ).toEqual([]);
    expect(keysOf('DOC-05', telling(story))).toEqual([]);
  });
  it('speaks from three fifths on', () => {
    const own = new Set(Array.from({ length: 50 }, (_, at) => at));
    expect(closestTwin(own, [Array.from({ length: 30 }, (_, at) => at)])?.part).toBe(0.6);
    expect(closestTwin(own, [Array.from({ length: 29 }, (_, at) => at)])?.part).toBe(0.58);
    expect(closestTwin(new Set([1, 2]), [[1, 2]])).toBeNull();
  });
  it('takes what many plans say for a phrase of the district', () => {
    const own = new Set(Array.from({ length: 100 }, (_, at) => at));
    const phrase = Array.from({ length: 55 }, (_, at) => at);
    expect(
      closestTwin(
        own,
        Array.from({ length: 5 }, () => phrase),
      )?.part,
    ).toBe(0.55);
    expect(
      closestTwin(
        own,
        Array.from({ length: 6 }, () => phrase),
      )?.part,
    ).toBe(0);
  });
});

describe('DOC-07, unfinished text', () => {
  const saying = (text: string) =>
    findingsOf('DOC-07', (plan) => void plan.sections.present_levels.blocks.push(paragraph(text)));

  it.each([
    ['Reads [insert number] words.', '[insert number]'],
    ['Progress is TBD.', 'TBD'],
    ['Scored XX on the probe.', 'XX'],
    ['Scored xx% on the probe.', 'xx'],
    ['Lorem ipsum dolor.', 'Lorem ipsum'],
    ['lorem ipsum dolor.', 'lorem ipsum'],
    ['{{studentName}} likes art.', '{{studentName}}'],
    ['Reads ____ words.', '____'],
    ['Works with [ ] adults.', '[ ]'],
    ['See [student name] below.', '[student name]'],
  ])('finds what is still to come in %j', (text, found) => {
    const [finding] = saying(text);
    expect(finding).toMatchObject({ severity: 'error', stage: 'finalize', values: { found } });
    expect(text.slice(finding?.span?.start, finding?.span?.end)).toBe(found);
  });
  it.each([
    'The note says "he go [sic] home".',
    '"I like [my] teacher", the student says.',
    'Title XX of the act pays for it.',
    'Uses an XXL-size keyboard.',
    'Scores are in the range [70, 80].',
    'Is it fair?? the class asked.',
  ])('leaves finished text alone: %j', (text) => {
    expect(saying(text)).toEqual([]);
  });
  it('leaves the words of the family as they are, unless there are none', () => {
    const concern = (text: string) =>
      keysOf('DOC-07', (plan) => {
        plan.sections.strengths_and_family.fields.parentConcerns = [
          { text, by: '', on: null, response: '', familyNoteId: null },
        ];
      });
    expect(concern('We love her xx')).toEqual([]);
    expect(concern('TBD')).toEqual(['DOC-07']);
  });
  it('wants words in each item', () => {
    const [finding] = findingsOf('DOC-07', (plan) => {
      const [need] = plan.sections.needs.blocks;
      if (need) need.sentences = [];
    });
    expect(finding).toMatchObject({
      messageKey: 'DOC-07_empty',
      path: 'sections.needs.blocks.0',
      span: null,
    });
    expect(finding?.message).toBe('In Needs, this need has no words yet. Write them, or remove it.');
  });
});
