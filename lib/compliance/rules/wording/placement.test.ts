import { describe, expect, it } from 'vitest';
import type { IepDocument } from '@/lib/ieps/document';
import { findingsOf } from '@/tests/factories/check';

type Answers = Partial<IepDocument['sections']['lre']['fields']>;
const lre = (ruleId: 'LR-02' | 'LR-03', answers: Answers) =>
  findingsOf(ruleId, (plan) => void Object.assign(plan.sections.lre.fields, answers));

describe('LR-02, what was tried in the regular class', () => {
  const tried = (aidsConsidered: string, explanation = 'Apart for reading.', minutesOutsideWeekly = 225) =>
    lre('LR-02', { aidsConsidered, explanation, minutesOutsideWeekly }).length;
  it('names supports and why they are not enough', () => {
    expect(tried('')).toBe(1);
    expect(tried('None')).toBe(1);
    expect(tried('Partner reading and text-to-speech.')).toBe(1);
    expect(tried('Partner reading was tried but decoding did not improve.')).toBe(0);
    expect(tried('', 'With text-to-speech and a partner in class she still cannot decode new words.')).toBe(
      0,
    );
  });
  it('is asked from the first minute apart', () => {
    expect(tried('', '', 1)).toBe(1);
    expect(tried('', '', 0)).toBe(0);
  });
});

describe('LR-03, reasons that may not remove a student', () => {
  const reasons = (explanation: string, aidsConsidered = '') =>
    lre('LR-03', { explanation, aidsConsidered }).map(({ values }) => values.found);
  it.each([
    ['Apart because of her disability.', 'because of her disability'],
    ['There is not enough staff in the class.', 'not enough staff'],
    ['Due to scheduling, reading is apart.', 'Due to scheduling'],
    ['The reading program is at Oak School.', 'The reading program is at'],
    ['All students with autism go to room 4.', 'All students with autism go'],
  ])('finds %j', (text, found) => {
    expect(reasons(text)).toEqual([found]);
    // Nothing else that is said makes it a reason.
    expect(reasons(text, 'Read-aloud was tried and did not help.')).toEqual([found]);
  });
  it.each([
    ['She reads below grade level.', 'below grade level'],
    ['She needs a modified curriculum.', 'needs a modified curriculum'],
    ['Her parents requested it.', 'parents requested'],
    ['The class size is 30.', 'class size'],
  ])('takes %j only beside a reason of this student', (text, found) => {
    expect(reasons(text)).toEqual([found]);
    expect(reasons(`${text} Even with read-aloud she did not learn to decode.`)).toEqual([]);
  });
  it.each([
    'Apart for 225 minutes a week, not because of her disability but to learn decoding in a quiet room.',
    'Noise in class affects her hearing, a part of her disability that aids cannot offset.',
    'The setting was chosen regardless of class size.',
    'Small-group decoding lessons need repeated practice aloud, which would disturb others.',
  ])('leaves %j alone', (text) => {
    expect(reasons(text)).toEqual([]);
  });
  it('shows the words', () => {
    const explanation = 'It is too expensive.';
    const [finding] = lre('LR-03', { explanation });
    expect(finding).toMatchObject({ severity: 'error', path: 'sections.lre.fields.explanation' });
    expect(explanation.slice(finding?.span?.start, finding?.span?.end)).toBe('too expensive');
  });
});
