import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentBlockOf, IepDocument } from '@/lib/ieps/document';
import { goalOptions } from '@/lib/goals/growth';
import { blockOf } from '@/tests/factories/iep-document';
import { findingsOf, keysOf } from '@/tests/factories/check';
import { cleanIds, sentence } from '@/tests/factories/plan-items';
import { similarity } from '../similarity';

type GoalFields = DocumentBlockOf<'goal'>['fields'];

function goal(change: (fields: GoalFields) => void) {
  return (plan: IepDocument) => change(blockOf(plan, 'goal', cleanIds.goal).fields);
}
function from(baseline: number, target: number, rest: Partial<GoalFields> = {}) {
  return goal((fields) => {
    fields.baseline.value = baseline;
    fields.criterion.value = target;
    Object.assign(fields, rest);
  });
}

describe('GO-10', () => {
  it('wants more than the error of measurement', () => {
    expect(keysOf('GO-10', from(41, 42))).toEqual(['GO-10']);
    expect(keysOf('GO-10', from(41, 42.5))).toEqual([]);
    expect(keysOf('GO-10', from(41, 41))).toEqual(['GO-10']);
    expect(keysOf('GO-10', from(41, 30))).toEqual(['GO-10']);
  });
  it('takes one unit for a step on a small scale', () => {
    expect(keysOf('GO-10', from(3, 4))).toEqual([]);
    expect(keysOf('GO-10', from(4, 4))).toEqual(['GO-10']);
  });
  it('looks the other way for a goal to decrease', () => {
    expect(keysOf('GO-10', from(20, 5, { direction: 'decrease' }))).toEqual([]);
    expect(keysOf('GO-10', from(5, 20, { direction: 'decrease' }))).toEqual(['GO-10_decrease']);
  });
  it('takes maintenance with a reason', () => {
    expect(keysOf('GO-10', from(41, 41, { kind: 'maintenance' }))).toEqual(['GO-10_maintenance']);
    expect(keysOf('GO-10', from(41, 41, { kind: 'maintenance', ambitionReason: 'Illness.' }))).toEqual([]);
  });
  it('leaves numbers in different units to GO-09', () => {
    const change = goal((fields) => {
      fields.baseline = { ...fields.baseline, value: 86, unit: 'percent' };
      fields.criterion.value = 60;
    });
    expect(keysOf('GO-10', change)).toEqual([]);
  });
});

describe('GO-11', () => {
  it('wants typical growth at least: 1 word a week over 32 weeks in grade 3', () => {
    expect(keysOf('GO-11', from(41, 73))).toEqual([]);
    const [finding] = findingsOf('GO-11', from(41, 72));
    expect(finding?.message).toContain('At this rate (0.97/wk; typical 1/wk)');
  });
  it('takes the team’s reason', () => {
    expect(keysOf('GO-11', from(41, 50, { ambitionReason: 'Long illness.' }))).toEqual([]);
  });
  it('asks nothing of a reader at the norm, nor of a measure without norms', () => {
    expect(keysOf('GO-11', from(83, 90))).toEqual([]);
    expect(keysOf('GO-11', from(82, 90))).toEqual(['GO-11']);
    const points = goal(({ baseline, criterion }) => {
      baseline.unit = 'points';
      criterion.unit = 'points';
      criterion.value = 43;
    });
    expect(keysOf('GO-11', points)).toEqual([]);
  });
  it('compares with the grade of the material', () => {
    const grade6 = goal(({ baseline, criterion }) => {
      baseline.level = 'grade 6 passages';
      criterion.level = 'grade 6 passages';
      criterion.value = 51;
    });
    expect(keysOf('GO-11', grade6)).toEqual([]);
  });
  it('is content with every target the product offers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 110 }),
        fc.constantFrom('1', '2', '3', '4', '5', '6'),
        (value, grade) => {
          const dates = { startsOn: '2026-10-05', targetOn: '2027-10-04' };
          for (const { target } of goalOptions({
            metric: 'oral_reading',
            grade,
            baseline: value,
            ...dates,
          })) {
            const change = goal(({ baseline, criterion }) => {
              Object.assign(baseline, { value, level: `grade ${grade}` });
              Object.assign(criterion, { value: target, level: `grade ${grade}` });
            });
            expect([...keysOf('GO-11', change), ...keysOf('GO-12', change)]).toEqual([]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('GO-12', () => {
  it('remarks on more than twice ambitious growth: 2.89 a week in grade 3', () => {
    expect(keysOf('GO-12', from(41, 41 + 92))).toEqual([]);
    expect(findingsOf('GO-12', from(41, 41 + 93))).toMatchObject([
      { severity: 'info', values: { roi: 2.91 } },
    ]);
  });
});

describe('GO-14', () => {
  // Twenty words; the goal below shares seventeen or eighteen of them.
  const words =
    'given an unpracticed passage marisol will read aloud 90 words correct per minute on three of four weekly probes alone'.split(
      ' ',
    );
  const repeated = (
    changed: number,
    prior: Partial<{ outcome: 'not_met' | 'met'; whatWillChange: string }> = {},
  ) =>
    keysOf('GO-14', (plan) => {
      const text = words.map((word, index) => (index < changed ? `other${index}` : word)).join(' ');
      blockOf(plan, 'goal', cleanIds.goal).sentences = [sentence(text)];
      plan.sections.present_levels.fields.priorGoals = [
        { text: words.join(' '), outcome: 'not_met', lastDatum: '52', whatWillChange: '', ...prior },
      ];
    });
  it('sees a goal that was not met and comes back: above 0.85, not at it', () => {
    expect(words).toHaveLength(20);
    expect(repeated(0)).toEqual(['GO-14']);
    expect(repeated(2)).toEqual(['GO-14']);
    expect(repeated(3)).toEqual([]);
  });
  it('takes what will change, and a goal that was met', () => {
    expect(repeated(0, { whatWillChange: 'Daily decoding lessons.' })).toEqual([]);
    expect(repeated(0, { outcome: 'met' })).toEqual([]);
  });
  it('takes another target', () => {
    expect(
      keysOf('GO-14', (plan) => {
        blockOf(plan, 'goal', cleanIds.goal).sentences = [sentence(words.join(' '))];
        plan.sections.present_levels.fields.priorGoals = [
          {
            text: words.join(' ').replace('90', '60'),
            outcome: 'not_met',
            lastDatum: '52',
            whatWillChange: '',
          },
        ];
      }),
    ).toEqual([]);
  });
});

describe('similarity', () => {
  it('is 1 for the same words in any order and any year, 0 for none', () => {
    expect(similarity('By 10/04/2026 she reads', 'reads, by October 4, 2027, SHE')).toBe(1);
    expect(similarity('one two', 'three four')).toBe(0);
    expect(similarity('', '')).toBe(0);
  });
  it('is between 0 and 1 and the same both ways', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const found = similarity(a, b);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(similarity(b, a)).toBe(found);
      }),
    );
  });
});
