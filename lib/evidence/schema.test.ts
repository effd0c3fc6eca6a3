import { describe, expect, it } from 'vitest';
import { evidenceInputSchema } from './schema';

const studentId = '0199a0c4-0000-7000-8000-000000000002';
const score = {
  studentId,
  kind: 'score',
  area: '',
  instrument: 'WJ IV ACH',
  measure: 'Basic Reading Skills',
  scoreType: 'standard_score',
  value: '76',
  percentile: '5',
  text: '',
  occurredOn: '2025-11-04',
};

function messagesFor(input: Record<string, unknown>) {
  const parsed = evidenceInputSchema.safeParse(input);
  return parsed.success ? {} : Object.fromEntries(parsed.error.issues.map((i) => [i.path[0], i.message]));
}

describe('evidenceInputSchema', () => {
  it('reads a score as a form sends it', () => {
    expect(evidenceInputSchema.parse(score)).toMatchObject({
      area: null,
      value: 76,
      percentile: 5,
      unit: null,
      level: null,
      source: null,
      occurredOn: '2025-11-04',
    });
  });

  it('keeps a zero', () => {
    expect(evidenceInputSchema.parse({ ...score, value: '0' }).value).toBe(0);
  });

  it('wants a name and some result of a score', () => {
    expect(messagesFor({ ...score, instrument: '  ' })).toEqual({ instrument: 'required' });
    expect(messagesFor({ ...score, value: '', percentile: '' })).toEqual({ value: 'required' });
    expect(messagesFor({ ...score, value: '', percentile: '', level: 'grade 2.4' })).toEqual({});
    expect(messagesFor({ ...score, value: '', percentile: '', text: 'below criterion' })).toEqual({});
  });

  it('refuses what is no number, no percentile or no date', () => {
    expect(messagesFor({ ...score, value: 'seventy' })).toEqual({ value: 'not_a_number' });
    expect(messagesFor({ ...score, percentile: '101' })).toEqual({ percentile: 'percentile_range' });
    expect(messagesFor({ ...score, occurredOn: '2025-02-29' })).toEqual({ occurredOn: 'date_needed' });
    expect(messagesFor({ ...score, occurredOn: '2999-01-01' })).toEqual({ occurredOn: 'date_in_future' });
  });

  it('says everything that is wrong at once', () => {
    expect(messagesFor({ ...score, instrument: '', value: 'seventy' })).toEqual({
      instrument: 'required',
      value: 'not_a_number',
    });
    expect(evidenceInputSchema.safeParse(null).success).toBe(false);
  });

  it('wants words of everything that is not a score', () => {
    const words = { studentId, kind: 'family_input', text: 'Llora con la tarea.', source: 'mother' };
    expect(messagesFor(words)).toEqual({});
    expect(messagesFor({ ...words, text: ' ' })).toEqual({ text: 'required' });
  });

  it('refuses fields that are none of its own', () => {
    expect(evidenceInputSchema.safeParse({ ...score, districtId: studentId }).success).toBe(false);
  });
});
