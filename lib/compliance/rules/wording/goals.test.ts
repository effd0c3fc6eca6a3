import { describe, expect, it } from 'vitest';
import type { RuleId } from '@/lib/compliance/rule-ids';
import type { DocumentBlockOf } from '@/lib/ieps/document';
import { findingsOf } from '@/tests/factories/check';
import { blockOf } from '@/tests/factories/iep-document';
import { cleanIds, sentence } from '@/tests/factories/plan-items';

type Goal = DocumentBlockOf<'goal'>['fields'];

function goal(ruleId: RuleId, fields: Partial<Goal>, text?: string) {
  return findingsOf(ruleId, (plan) => {
    const block = blockOf(plan, 'goal', cleanIds.goal);
    Object.assign(block.fields, fields);
    block.sentences = text === undefined ? [] : [sentence(text)];
  });
}
const noCriterion = { value: null, unit: '', level: '', consistency: '' };
const verbs = (behavior: string, text?: string, rest: Partial<Goal> = {}) =>
  goal('GO-02', { behavior, ...rest }, text).map(({ values }) => values.verb);

describe('GO-02, what can be seen', () => {
  it.each([
    ['understand fractions', 'understand'],
    ['know 20 sight words', 'know'],
    ['improve reading fluency', 'improve'],
    ['demonstrate understanding of the water cycle', 'demonstrate understanding'],
    ['be aware of others', 'be aware'],
    ['Marisol will appreciate poetry', 'appreciate'],
  ])('does not take %j for an act', (behavior, verb) => {
    expect(verbs(behavior)).toEqual([verb]);
  });
  it.each([
    'read aloud',
    'show understanding by answering 4 of 5 questions',
    'demonstrate understanding of a story by retelling 4 events',
    'improve reading from 41 to 90 words correct per minute',
    'point to the known letter',
    'use a coping strategy and become calm',
    'look at, listen to or do the assigned task',
  ])('takes %j', (behavior) => {
    expect(verbs(behavior)).toEqual([]);
  });
  it('counts increase and decrease only without a number', () => {
    expect(verbs('increase sight words', undefined, { criterion: noCriterion })).toEqual(['increase']);
    expect(verbs('increase sight words to 40', undefined, { criterion: noCriterion })).toEqual([]);
    expect(verbs('increase sight words')).toEqual([]);
  });
  it('reads the sentence where the part is blank, and shows the verb', () => {
    const text = 'By October 4, 2027, Marisol will better understand the text.';
    expect(verbs('', 'By October 4, 2027, Marisol will understand the text.')).toEqual(['understand']);
    expect(verbs('', text)).toEqual([]);
    const [finding] = goal('GO-02', { behavior: '' }, 'Marisol will learn colors.');
    expect(finding).toMatchObject({ severity: 'error', span: { start: 13, end: 18 } });
    expect(verbs('', undefined)).toEqual([]);
  });
});

describe('GO-15, one skill', () => {
  const skills = (behavior: string) => goal('GO-15', { behavior }).length;
  it('finds two acts that are measured apart', () => {
    expect(skills('read aloud 90 words per minute and spell 20 words')).toBe(1);
    expect(skills('write a paragraph, and raise her hand')).toBe(1);
    const [finding] = goal('GO-15', { behavior: 'decode words and add fractions' });
    expect(finding?.span).toEqual({ start: 17, end: 30 });
  });
  it.each([
    'read a passage and answer questions',
    'read a passage and write a summary',
    'add and subtract fractions',
    'solve problems and write the answers',
    'spell words and write sentences',
    'use a coping strategy or ask for a break, and return within 5 minutes',
    'read words with and without pictures',
  ])('takes %j for one', (behavior) => {
    expect(skills(behavior)).toBe(0);
  });
});

describe('GO-16, per cent of what', () => {
  const percent = (unit: string, consistency = '', text?: string) =>
    goal('GO-16', { criterion: { value: 80, unit, level: '', consistency } }, text).length;
  it('wants trials or a window', () => {
    expect(percent('percent')).toBe(1);
    expect(percent('% accuracy')).toBe(1);
    expect(percent('percent of the time')).toBe(1);
    expect(percent('percent of the time', '4 of 5 trials')).toBe(1);
    expect(
      goal('GO-16', { criterion: { value: 80, unit: '%', level: '', consistency: '' } })[0]?.span,
    ).toEqual({
      start: 0,
      end: 1,
    });
  });
  it('is content with either', () => {
    expect(percent('percent', '4 of 5 trials')).toBe(0);
    expect(percent('% of 20 problems')).toBe(0);
    expect(percent('percent', '', 'Marisol will solve 10 mixed problems.')).toBe(0);
    expect(percent('percent of the time', 'during a 20-minute observation')).toBe(0);
    expect(percent('percent of assignments', 'over each 4-week period')).toBe(0);
    expect(percent('words correct per minute')).toBe(0);
  });
});

describe('GO-19, what the student will be able to do', () => {
  const passive = (behavior: string, text?: string) => goal('GO-19', { behavior }, text).length;
  it.each([
    'receive speech therapy',
    'attend school',
    'participate in a reading group',
    'be provided with a calculator',
    'will attend class daily',
  ])('is not %j', (behavior) => {
    expect(passive(behavior)).toBe(1);
  });
  it('is not what adults do', () => {
    expect(passive('', 'The teacher will provide prompts.')).toBe(1);
    expect(passive('', 'When the teacher gives a prompt, Marisol will answer.')).toBe(0);
  });
  it.each([
    'attend to a task for 10 minutes',
    'receive no more than 2 office referrals a month',
    'participate in a discussion by asking 2 questions',
    'be able to read aloud',
    'ask to receive help',
  ])('can be %j', (behavior) => {
    expect(passive(behavior)).toBe(0);
  });
});
