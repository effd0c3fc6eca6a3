import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IepDocument } from '@/lib/ieps/document';
import { blockOf, cleanDocument } from '@/tests/factories/iep-document';
import { cleanIds, testId } from '@/tests/factories/plan-items';
import { layOut } from './lay-out';
import { redlineOf, wordChanges } from './redline';

const wording = { words: (key: string) => key, locale: 'en' };

function compare(change: (plan: IepDocument) => void) {
  const before = cleanDocument();
  const after = structuredClone(before);
  change(after);
  return redlineOf(layOut(before, wording), layOut(after, wording));
}

const changed = (sections: ReturnType<typeof compare>) =>
  sections.filter(({ change }) => change !== 'same').map(({ key }) => key);

const joined = (pieces: ReturnType<typeof wordChanges>, without: 'added' | 'removed') =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('the words of two texts', () => {
  it('are both given back whole', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 80 }), (before, after) => {
        const pieces = wordChanges(before, after);
        expect(joined(pieces, 'removed')).toBe(after);
        expect(joined(pieces, 'added')).toBe(before);
      }),
    );
  });

  it('differ by the word, not by the letter', () => {
    expect(wordChanges('She reads 41 words.', 'She reads 63 words.')).toEqual([
      { kind: 'same', text: 'She reads ' },
      { kind: 'removed', text: '41' },
      { kind: 'added', text: '63' },
      { kind: 'same', text: ' words.' },
    ]);
  });
});

describe('two states of a plan', () => {
  it('that are equal have no changes', () => {
    expect(changed(compare(() => {}))).toEqual([]);
  });

  it('show a changed answer, a changed part and a changed sentence where they are', () => {
    const sections = compare((plan) => {
      plan.sections.lre.fields.explanation = 'Apart for 100 minutes a week of reading instruction.';
      blockOf(plan, 'goal', cleanIds.goal).fields.criterion.value = 95;
      const [statement] = blockOf(plan, 'need', cleanIds.need).sentences;
      if (statement) statement.text = 'Marisol needs to read connected text well.';
    });
    expect(changed(sections)).toEqual(['needs', 'goals', 'lre']);
    const goal = sections.find(({ key }) => key === 'goals')?.items.find(({ id }) => id === cleanIds.goal);
    expect(goal?.answers.filter(({ change }) => change !== 'same')).toMatchObject([{ change: 'changed' }]);
  });

  it('match an item that has another id by what it says, and keep one that is gone in its place', () => {
    const sections = compare((plan) => {
      const { blocks } = plan.sections.needs;
      for (const [at, block] of blocks.entries()) block.id = testId(900 + at);
      blocks.shift();
    });
    const items = sections.find(({ key }) => key === 'needs')?.items.map(({ change }) => change);
    expect(items).toEqual(['removed', 'same']);
  });

  it('match an item by the sentence it was copied from, however much it was rewritten', () => {
    const sections = compare((plan) => {
      const need = blockOf(plan, 'need', cleanIds.need);
      const [statement] = need.sentences;
      need.id = testId(950);
      need.fields.area = 'math_computation';
      if (!statement) throw new Error('the need says nothing');
      statement.carried = { from: statement.id, isReviewed: true };
      statement.id = testId(951);
      statement.text = 'Something else entirely.';
    });
    const needs = sections.find(({ key }) => key === 'needs');
    expect(needs?.items.map(({ change }) => change)).toEqual(['changed', 'same']);
  });
});
