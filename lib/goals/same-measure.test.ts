import { expect, it } from 'vitest';
import { sameMeasure } from './same-measure';

const score = (unit: string, level: string, value: number, on = '2026-10-01') => ({ unit, level, value, on });

it('takes the scores of the same measure and material, oldest first', () => {
  const scores = [
    score('WCPM', 'Grade 3 passages', 45, '2026-10-08'),
    score('words correct per minute', '3rd-grade text', 41),
    score('WCPM', 'grade 2 passages', 60),
    score('WCPM', '', 70),
    score('percent', 'grade 3 passages', 80),
  ];
  const goal = { unit: 'words correct per minute', level: 'grade 3' };
  expect(sameMeasure(scores, goal).map(({ value }) => value)).toEqual([41, 45]);
});

it('compares other units word for word', () => {
  const scores = [score('Exits per week', '', 8), score('exits per day', '', 2)];
  expect(sameMeasure(scores, { unit: 'exits  per week', level: '' }).map(({ value }) => value)).toEqual([8]);
});
