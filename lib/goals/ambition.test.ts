import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goalFieldsSchema } from '@/lib/ieps/fields';
import { ambitionOf, withOption, type GoalFields } from './ambition';
import { goalSentence } from './goal-sentence';

const startsOn = '2026-10-05';
const scores = Array.from({ length: 8 }, (_, at) => ({ on: `2026-0${at + 1}-10`, value: 30 + at * 2 }));

function goal(more: Record<string, unknown> = {}): GoalFields {
  return goalFieldsSchema.parse({
    area: 'reading_fluency',
    targetOn: '2027-06-04',
    baseline: { value: 41, unit: 'words correct per minute', level: 'grade 3 passages' },
    criterion: { unit: 'words correct per minute', level: 'grade 3 passages' },
    ...more,
  });
}
const ask = (fields: GoalFields, more: Partial<Parameters<typeof ambitionOf>[0]> = {}) =>
  ambitionOf({ fields, grade: '3', startsOn, scores: [], reference: null, ...more });
const points = (unit: string, value: number) => ({ baseline: { value, unit }, criterion: { unit } });

describe('options for a target', () => {
  it('come from norms with the arithmetic and the remaining gap', () => {
    const ambition = ask(goal());
    expect(ambition).toMatchObject({ hasNorms: true, weeks: 21, typicalWeekly: 1, gapNow: 42, lacks: null });
    const national = ambition?.options.find(({ key }) => key === 'national_roi');
    // 41 + 1.445 × 21 = 71.345; the end-of-year middle of grade 3 is 112.
    expect(national).toMatchObject({ target: 71, gapLeft: 41 });
    expect(national?.derivation).toContain('41 + 1.445 × 21 weeks = 71.35');
  });

  it('come from the gap where there are no norms, and say so', () => {
    const ambition = ask(goal(points('percent of opportunities', 40)));
    expect(ambition).toMatchObject({ hasNorms: false, typicalWeekly: null, gapNow: null });
    expect(ambition?.options.map(({ key, target }) => [key, target])).toEqual([
      ['half_gap', 70],
      ['most_of_gap', 85],
    ]);
  });

  it("take the student's own pace, never alone", () => {
    const fields = goal(points('digits', 44));
    expect(ask(fields, { scores })).toMatchObject({ options: [], lacks: 'reference' });
    const named = ask(fields, { scores, reference: 90 });
    expect(named?.options.map(({ key }) => key)).toEqual(['intra_individual', 'half_gap', 'most_of_gap']);
  });

  it('go down where fewer is better', () => {
    const ambition = ask(goal({ ...points('exits per week', 8), direction: 'decrease' }));
    expect(ambition?.options.map(({ target }) => target)).toEqual([4, 2]);
  });

  it('hold the level in a maintenance goal', () => {
    const ambition = ask(goal({ kind: 'maintenance' }));
    expect(ambition?.options.map(({ key, target }) => [key, target])).toEqual([
      ['keep', 41],
      ['keep_most', 36.9],
    ]);
  });

  it('need a baseline and a date', () => {
    expect(ask(goal({ targetOn: null }))).toBeNull();
    expect(ask(goal(points('percent', 0)))).not.toBeNull();
  });

  it('are never one alone, nor the wrong way', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.constantFrom('words correct per minute', 'percent', 'of 12 steps', 'digits'),
        fc.constantFrom('increase', 'decrease'),
        fc.option(fc.integer({ min: 0, max: 200 })),
        (value, unit, direction, reference) => {
          const options = ask(goal({ ...points(unit, value), direction }), { reference })?.options ?? [];
          expect(options.length).not.toBe(1);
          for (const { target } of options)
            expect(direction === 'increase' ? target > value : target < value).toBe(true);
        },
      ),
    );
  });

  it('fill the goal and leave a reason in own words', () => {
    const fields = goal();
    const options = ask(fields)?.options ?? [];
    const [first, second] = options;
    if (!first || !second) throw new Error('no options');
    const chosen = withOption(fields, first, options);
    expect(chosen).toMatchObject({
      criterion: { value: first.target },
      method: first.method,
      ambitionReason: first.reason,
    });
    expect(withOption(chosen, second, options).ambitionReason).toBe(second.reason);
    expect(withOption({ ...chosen, ambitionReason: 'Our own.' }, second, options).ambitionReason).toBe(
      'Our own.',
    );
  });
});

describe('the sentence', () => {
  it('is built from its parts', () => {
    const fields = goal({
      condition: 'Given a grade 3 passage',
      behavior: 'read aloud.',
      criterion: { value: 90, unit: 'words correct per minute', consistency: 'on 3 of 3 checks' },
      measurement: { tool: 'one-minute probes', frequency: 'weekly' },
    });
    expect(goalSentence(fields, 'Maya')).toBe(
      'By June 4, 2027, given a grade 3 passage, Maya will read aloud at 90 words correct per minute on 3 of 3 checks, as measured by one-minute probes, weekly.',
    );
  });

  it('names the material once and joins parts as they were typed', () => {
    const fields = goal({
      condition: 'an unpracticed 3rd-grade text',
      behavior: 'read aloud',
      targetOn: null,
      criterion: { value: 90, unit: 'WCPM', level: 'grade 3 passages', consistency: '3 of 4 probes' },
      measurement: { tool: 'Oral reading probes' },
    });
    expect(goalSentence(fields, 'Owen')).toBe(
      'Given an unpracticed 3rd-grade text, Owen will read aloud at 90 WCPM on 3 of 4 probes, as measured by oral reading probes.',
    );
  });

  it('leaves out what is empty', () => {
    expect(goalSentence(goal({ targetOn: null }))).toBe('');
    expect(goalSentence(goal({ behavior: 'will read aloud', targetOn: null }))).toBe(
      'The student will read aloud.',
    );
  });
});
