import { describe, expect, it } from 'vitest';
import { studentChangeSchema, studentInputSchema } from './schema';

const typed = {
  givenName: ' Noa ',
  familyName: 'Alder',
  preferredName: '',
  birthDate: '2017-02-28',
  grade: '3',
  schoolId: '0199a0c4-0000-7000-8000-000000000001',
  disabilityCategory: 'SLD',
  homeLanguage: '',
  schoolWeekMinutes: '1800',
  lastEvaluationOn: '',
  lastAnnualReviewOn: '2026-01-31',
};

function messagesFor(change: Record<string, string>) {
  const parsed = studentInputSchema.safeParse({ ...typed, ...change });
  return parsed.success ? {} : Object.fromEntries(parsed.error.issues.map((i) => [i.path[0], i.message]));
}

describe('studentInputSchema', () => {
  it('reads a form as it is sent', () => {
    expect(studentInputSchema.parse(typed)).toMatchObject({
      givenName: 'Noa',
      preferredName: null,
      homeLanguage: 'English',
      englishLearner: false,
      schoolWeekMinutes: 1800,
      lastEvaluationOn: null,
      lastAnnualReviewOn: '2026-01-31',
    });
    expect(studentInputSchema.parse({ ...typed, englishLearner: 'on' }).englishLearner).toBe(true);
  });

  it('says in a key of the messages what is wrong with each field', () => {
    expect(
      messagesFor({ givenName: ' ', birthDate: '', grade: '', schoolId: '', disabilityCategory: '' }),
    ).toEqual({
      givenName: 'required',
      birthDate: 'date_needed',
      grade: 'choose',
      schoolId: 'choose',
      disabilityCategory: 'choose',
    });
  });

  it('refuses an evaluation or a review before birth, and takes one on the day', () => {
    expect(messagesFor({ lastAnnualReviewOn: '2016-01-31', lastEvaluationOn: '2017-02-27' })).toEqual({
      lastAnnualReviewOn: 'date_before_birth',
      lastEvaluationOn: 'date_before_birth',
    });
    expect(messagesFor({ lastEvaluationOn: '2017-02-28' })).toEqual({});
  });

  it('takes a change with the revision it started from, by the same rules', () => {
    const change = { ...typed, studentId: typed.schoolId, revision: '7' };
    expect(studentChangeSchema.parse(change)).toMatchObject({ revision: 7, givenName: 'Noa' });
    expect(studentChangeSchema.safeParse({ ...change, revision: undefined }).success).toBe(false);
    expect(studentChangeSchema.safeParse({ ...change, birthDate: '2999-01-01' }).success).toBe(false);
    expect(studentChangeSchema.safeParse({ ...change, lastEvaluationOn: '2016-01-01' }).success).toBe(false);
  });

  it('refuses dates that have not happened, dates that are none and other centuries', () => {
    expect(messagesFor({ lastEvaluationOn: '2999-01-01' })).toEqual({ lastEvaluationOn: 'date_in_future' });
    expect(messagesFor({ lastEvaluationOn: '2026-02-30' })).toEqual({ lastEvaluationOn: 'date_needed' });
    expect(messagesFor({ birthDate: '1917-02-28' })).toEqual({ birthDate: 'birth_date_range' });
  });

  it('refuses weeks that no school has', () => {
    expect(messagesFor({ schoolWeekMinutes: '30' })).toEqual({ schoolWeekMinutes: 'school_week_range' });
    expect(messagesFor({ schoolWeekMinutes: 'many' })).toEqual({ schoolWeekMinutes: 'not_a_number' });
  });
});
