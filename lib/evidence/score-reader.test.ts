import { describe, expect, it } from 'vitest';
import { readScores, type ScoreReading } from './score-reader';

function only(text: string, context = {}): ScoreReading {
  const found = readScores(text, context);
  expect(found).toHaveLength(1);
  const [reading] = found;
  if (!reading) throw new Error('nothing read');
  return reading;
}

describe('scores of published tests', () => {
  it('are read from a table by its headers, with the date and test above it', () => {
    const [fullScale, memory] = readScores(
      'WISC-V\nDate of testing: 09/14/2026\nIndex | Standard Score | Percentile | 95% CI\nFull Scale IQ | 92 | 30 | 87-98\nWorking Memory Index | 76 | 5th | 71-84',
    );
    expect(fullScale).toMatchObject({
      instrument: 'WISC-V',
      measure: 'Full Scale IQ',
      scoreType: 'standard_score',
      value: 92,
      percentile: 30,
      on: '2026-09-14',
      area: 'cognitive',
    });
    expect(memory).toMatchObject({ value: 76, percentile: 5, skill: 'working_memory' });
  });

  it('are read from lines of name, score, percentile, interval and words', () => {
    const found = readScores(
      'WIAT-4, administered 9/11/2026\nWord Reading 78 7 73-83 Very Low\nMath Problem Solving 104 61',
    );
    expect(found.map(({ measure, value, percentile }) => [measure, value, percentile])).toEqual([
      ['Word Reading', 78, 7],
      ['Math Problem Solving', 104, 61],
    ]);
    expect(found[0]).toMatchObject({ area: 'reading_foundational', on: '2026-09-11' });
  });

  it.each([
    ['WISC-V Full Scale IQ 92 30th percentile', 92, 30, 'standard_score'],
    ['KTEA-3\nBasic Reading Skills | SS 76 | 5th %ile', 76, 5, 'standard_score'],
    [
      'On the WJ IV he earned a standard score of 82 (12th percentile) in Passage Comprehension.',
      82,
      12,
      'standard_score',
    ],
    ['BASC-3 ratings (9/14/2026): Attention Problems T = 71 (Clinically Significant)', 71, null, 't_score'],
    ['CELF-5\nWord Classes | scaled score 6 | 9th %ile', 6, 9, 'scaled_score'],
  ])('%s', (text, value, percentile, scoreType) => {
    expect(only(text)).toMatchObject({ value, percentile, scoreType });
  });

  it('do not take a date, a page or a birth date for a score', () => {
    expect(readScores('Student: Ana   Grade: 4   Date of report: 09/22/2026\nPage 3 of 12')).toEqual([]);
  });
});

describe('figures counted in class', () => {
  it('are read with unit, level, accuracy and comparison', () => {
    const reading = only(
      'Noah read 41 words correct per minute on grade 3 passages with 86% accuracy; the class median is 83.',
    );
    expect(reading).toMatchObject({
      value: 41,
      accuracy: 86,
      level: 'grade 3 passages',
      comparison: { kind: 'class_median', value: 83 },
      area: 'reading_fluency',
    });
  });

  it.each([
    ['He was absent 3 of 14 days.', { value: 3, part: 3, whole: 14, skill: 'attendance' }],
    [
      'Noah turned in 46% (23/50) of assignments on time; class median 92%.',
      {
        value: 46,
        part: 23,
        whole: 50,
        comparison: { kind: 'class_median', value: 92 },
        skill: 'work_completion',
      },
    ],
    [
      'He was on task for 51% of intervals, compared with 84% for classmates.',
      { value: 51, comparison: { kind: 'peers', value: 84 }, skill: 'on_task' },
    ],
    ['She leaves class 9 times per week.', { value: 9, scoreType: 'rate', skill: 'class_exits' }],
  ])('%s', (text, expected) => {
    expect(only(text)).toMatchObject(expected);
  });

  it('do not belong to the test of the table above', () => {
    const found = readScores('WIAT-4 (09/11/2026)\nSpelling 74 4\nNoah read 41 words correct per minute.');
    expect(found.map(({ instrument, on }) => [instrument, on])).toEqual([
      ['WIAT-4', '2026-09-11'],
      [null, null],
    ]);
  });

  it('take the median of three probes, not three shares', () => {
    expect(
      only('ORF grade 3: 38 / 41 / 44 -> median 41; accuracy 86%', { instrument: 'ORF grade 3' }),
    ).toMatchObject({ value: 41, part: null, accuracy: 86 });
  });
});
