import { describe, expect, it } from 'vitest';
import { draftGoalSchema, type DraftItem } from '@/lib/drafting/items';
import { draftPlan, type Plan } from '../composer/audit';
import { packOf, profiles } from '../composer/profile-packs';
import {
  ambitionScore,
  baselineScore,
  behaviorScore,
  conditionScore,
  criterionScore,
  goalKeys,
  measurementScore,
  scoreGoal,
  timeScore,
  type Goal,
} from './goal-rubric';
import {
  coverageScore,
  groundingScore,
  impactScore,
  readingScore,
  serviceScore,
  supportScore,
} from './plan-rubric';
import { scoreRgori } from './r-gori';
import { scoreRubric, zeroGoalItems } from './rubric';

const startsOn = '2026-10-05';

function goal(change: Record<string, unknown> = {}): Goal {
  return draftGoalSchema.parse({
    kind: 'goal',
    text: 'By October 4, 2027, given an unpracticed grade 3 passage, Ada will read aloud 91 words correct per minute.',
    sourceIds: ['e1'],
    needIds: ['n1'],
    fields: {
      area: 'reading_fluency',
      condition: 'Given an unpracticed grade 3 passage in class and at home',
      behavior: 'read aloud',
      criterion: {
        value: 91,
        unit: 'words correct per minute',
        level: 'grade 3',
        consistency: 'on 3 of 4 weekly probes',
      },
      baseline: { value: 41, unit: 'words correct per minute', level: 'grade 3', on: '2026-09-21', note: '' },
      targetOn: '2027-10-04',
      measurement: {
        tool: 'Oral reading probe',
        frequency: 'Weekly; the team reviews instruction when four points fall short of the aimline',
        timesPerMonth: 4,
        responsible: 'Special education teacher',
      },
      objectives: [{ text: 'By February 2, 2027: 58', by: '2027-02-02' }],
      ambitionReason: 'It narrows the distance to the middle of the grade.',
      ...change,
    },
  });
}
const fields = (change: Record<string, unknown> = {}) => goal(change).fields;
const criterion = (change: Record<string, unknown>) =>
  fields({ criterion: { ...fields().criterion, ...change } });
const baseline = (change: Record<string, unknown>) =>
  fields({ baseline: { ...fields().baseline, ...change } });

describe('a good goal', () => {
  it('has three points on every item and all eight of R-GORI', () => {
    expect(Object.values(scoreGoal(goal(), { startsOn }))).toEqual([3, 3, 3, 3, 3, 3, 3]);
    expect(scoreRgori(goal()).total).toBe(8);
  });
});

describe('a bad goal', () => {
  const bad = goal({
    condition: '',
    behavior: 'understand reading better',
    criterion: {},
    baseline: {},
    targetOn: null,
    measurement: {},
    objectives: [],
  });
  it('has none', () => {
    expect(goalKeys.map((key) => scoreGoal(bad, { startsOn })[key])).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(scoreRgori(bad).total).toBeLessThanOrEqual(2);
  });
});

describe('the boundaries of', () => {
  it('behavior', () => {
    expect(behaviorScore('')).toBe(0);
    expect(behaviorScore('improve reading')).toBe(0);
    expect(behaviorScore('harmonize melodies')).toBe(1);
    expect(behaviorScore('ask for a break and return')).toBe(2);
    expect(behaviorScore('independently write a paragraph')).toBe(3);
  });
  it('condition', () => {
    expect(conditionScore('  ')).toBe(0);
    expect(conditionScore('With support')).toBe(1);
    expect(conditionScore('when somebody is near')).toBe(2);
    expect(conditionScore('at recess with a visual reminder')).toBe(3);
  });
  it('criterion', () => {
    expect(criterionScore(criterion({ value: null }))).toBe(0);
    expect(criterionScore(criterion({ value: 80, unit: 'percent' }))).toBe(1);
    expect(criterionScore(criterion({ unit: 'percent of words', consistency: 'reliably' }))).toBe(2);
    expect(criterionScore(criterion({ unit: 'percent of words' }))).toBe(3);
  });
  it('time', () => {
    const noDate = fields({ targetOn: null });
    expect(timeScore(noDate, 'Ada will read.', startsOn)).toBe(0);
    expect(timeScore(noDate, 'By the end of the IEP year Ada will read.', startsOn)).toBe(1);
    expect(timeScore(fields({ objectives: [] }), '', startsOn)).toBe(2);
    const afterEnd = fields({ objectives: [{ text: 'later', by: '2027-12-01' }] });
    expect(timeScore(afterEnd, '', startsOn)).toBe(2);
    expect(timeScore(fields(), '', startsOn)).toBe(3);
  });
  it('baseline', () => {
    expect(baselineScore(baseline({ value: null }))).toBe(0);
    expect(baselineScore(baseline({ unit: 'percent' }))).toBe(1);
    expect(baselineScore(baseline({ level: 'grade 2' }))).toBe(2);
    expect(baselineScore(baseline({ on: null }))).toBe(2);
    expect(baselineScore(baseline({}))).toBe(3);
  });
  it('ambition, for a measure with norms', () => {
    expect(ambitionScore(criterion({ value: 41 }), startsOn)).toBe(0);
    expect(ambitionScore(criterion({ value: 50 }), startsOn)).toBe(1);
    expect(ambitionScore(criterion({ value: 91 }), startsOn)).toBe(3);
    expect(ambitionScore({ ...criterion({ value: 91 }), ambitionReason: '' }, startsOn)).toBe(2);
  });
  it('ambition, for a share and for what should become rarer', () => {
    const share = (from: number, to: number) =>
      fields({
        criterion: { ...fields().criterion, unit: 'percent of words', value: to },
        baseline: { ...fields().baseline, unit: 'percent of words', value: from },
      });
    expect([50, 55, 63, 75].map((to) => ambitionScore(share(50, to), startsOn))).toEqual([0, 1, 2, 3]);
    const rarer = (to: number) => ({
      ...criterion({ value: to, unit: 'exits per week' }),
      baseline: { ...fields().baseline, value: 8, unit: 'exits per week' },
      direction: 'decrease' as const,
    });
    expect([9, 7, 6, 2].map((to) => ambitionScore(rarer(to), startsOn))).toEqual([0, 1, 2, 3]);
  });
  it('measurement', () => {
    const { measurement } = fields();
    expect(measurementScore({ ...measurement, tool: '' })).toBe(0);
    expect(measurementScore({ ...measurement, frequency: '' })).toBe(1);
    expect(measurementScore({ ...measurement, frequency: 'Weekly' })).toBe(2);
    expect(measurementScore({ ...measurement, responsible: '' })).toBe(2);
    expect(measurementScore(measurement)).toBe(3);
  });
  it('R-GORI', () => {
    expect(scoreRgori(goal({ condition: 'Given an unpracticed grade 3 passage' })).answers[3]).toBe(false);
    expect(scoreRgori(goal({ measurement: { tool: 'WIAT-4 standard score' } })).answers[5]).toBe(false);
    expect(scoreRgori(goal({ criterion: {} })).answers[7]).toBe(false);
  });
});

describe('a plan', () => {
  const [profile] = profiles;
  if (!profile) throw new Error('no profile');
  const pack = packOf(profile, 'needs');
  const plan = draftPlan(pack);
  const without = (key: string): Plan => ({ ...plan, sections: { ...plan.sections, [key]: [] } });
  const change = (kind: DraftItem['kind'], change: (item: DraftItem) => DraftItem): Plan => ({
    ...plan,
    sections: Object.fromEntries(
      Object.entries(plan.sections).map(([key, items]) => [
        key,
        items.map((item) => (item.kind === kind ? change(item) : item)),
      ]),
    ),
  });

  it('scores well as the composer writes it, and no goal item is at zero', () => {
    const result = scoreRubric(plan, pack);
    expect(result.mean).toBeGreaterThan(2.5);
    expect(zeroGoalItems(result)).toEqual([]);
    expect(result.scores.Q14).toBeNull();
  });
  it('loses points for what is taken out', () => {
    expect(impactScore(without('present_levels'))).toBe(0);
    expect(serviceScore(without('services'))).toBe(0);
    expect(supportScore(without('accommodations'))).toBe(0);
    const bare = { ...plan, sections: { needs: plan.sections.needs ?? [] } };
    expect(coverageScore(bare)).toBe(0);
  });
  it('loses points for statements without a source and for faults of grounding', () => {
    const unsourced = change('sentence', (item) => ({ ...item, sourceIds: [] }));
    expect(groundingScore(unsourced, pack)).toBe(1);
    const fault = { section: 'needs', gate: 'number', detail: '9', text: '' };
    expect(groundingScore({ ...plan, faults: [fault] }, pack)).toBe(2);
    expect(groundingScore(plan, pack)).toBe(3);
  });
  it('loses points for long words', () => {
    const heavy = change('sentence', (item) => ({
      ...item,
      text: 'Notwithstanding considerable institutional accommodation, comprehensive multidisciplinary evaluation demonstrates significantly underdeveloped metalinguistic capabilities.',
    }));
    expect(readingScore(heavy)).toBe(0);
  });
});
