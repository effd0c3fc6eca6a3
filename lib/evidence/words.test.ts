import { describe, expect, it } from 'vitest';
import { usualScoreType } from './instruments';
import { evidenceInputSchema, type EvidenceInput } from './schema';
import { evidenceWords, wordsWithoutName } from './words';

function datum(parts: Partial<EvidenceInput>): EvidenceInput {
  return evidenceInputSchema.parse({
    studentId: '0199a0c4-0000-7000-8000-000000000002',
    kind: 'observation',
    text: 'Worked for ten minutes.',
    ...parts,
  });
}

const reading = datum({
  kind: 'score',
  instrument: 'WJ IV ACH',
  measure: 'Basic Reading Skills',
  scoreType: 'standard_score',
  value: 76,
  percentile: 5,
  text: '',
});

describe('evidenceWords', () => {
  it('says a normed score with its percentile', () => {
    expect(evidenceWords(reading)).toBe('WJ IV ACH, Basic Reading Skills: standard score 76, percentile 5');
  });

  it('says a count with its unit and the level of the material', () => {
    const fluency = datum({
      kind: 'score',
      instrument: 'Oral reading fluency',
      scoreType: 'rate',
      value: 41,
      unit: 'words correct per minute',
      level: 'grade 3 passages',
      text: 'Accuracy 86%.',
    });
    expect(evidenceWords(fluency)).toBe(
      'Oral reading fluency: 41 words correct per minute, grade 3 passages. Accuracy 86%.',
    );
  });

  it('leaves a person’s words as they are', () => {
    expect(evidenceWords(datum({}))).toBe('Worked for ten minutes.');
  });
});

describe('wordsWithoutName', () => {
  it('takes the name of the test away and nothing else', () => {
    const { instrument, measure } = reading;
    expect(wordsWithoutName({ instrument, measure, text: evidenceWords(reading) })).toBe(
      'standard score 76, percentile 5',
    );
    expect(wordsWithoutName({ instrument: null, measure: null, text: 'He reads.' })).toBe('He reads.');
    expect(wordsWithoutName({ instrument: 'ORF', measure: null, text: 'Reads 41 words.' })).toBe(
      'Reads 41 words.',
    );
    expect(wordsWithoutName({ instrument: 'ORF', measure: null, text: 'ORF' })).toBe('ORF');
  });
});

describe('usualScoreType', () => {
  it('knows what a number of a test is', () => {
    expect(usualScoreType('WISC-V')).toBe('standard_score');
    expect(usualScoreType('BASC-3 (teacher)')).toBe('t_score');
    expect(usualScoreType('a list of my own')).toBeNull();
  });
});
