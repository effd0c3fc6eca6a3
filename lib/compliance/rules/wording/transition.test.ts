import { describe, expect, it } from 'vitest';
import { findingsOf } from '@/tests/factories/check';

const after = (employmentGoal: string) =>
  findingsOf('TR-03', (plan) => void (plan.sections.transition.fields.employmentGoal = employmentGoal));

describe('TR-03, goals for after high school', () => {
  it.each([
    ['Marisol will work in an animal clinic.', 'Marisol will work in an animal clinic.'],
    ['After high school, Marisol hopes to work with animals.', 'hopes'],
    ['After high school, Marisol plans to be a nurse.', 'plans'],
    ['Marisol wants to be a nurse.', 'wants'],
    ['After graduation, Marisol will explore careers.', 'will explore'],
    ['Good job.', 'Good job.'],
  ])('are not %j', (text, words) => {
    const [finding, ...rest] = after(text);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ severity: 'error', path: 'sections.transition.fields.employmentGoal' });
    expect(text.slice(finding?.span?.start, finding?.span?.end)).toBe(words);
  });
  it.each([
    'After high school, Marisol will work full time in an animal clinic.',
    'Upon graduation, Marisol will complete a certificate.',
    'Within 3 months of leaving school, Marisol will be employed 20 hours a week.',
    'Marisol wants to help animals. After high school, she will work in a clinic.',
    'After high school, Marisol will use a planner to keep appointments.',
    'Después de la escuela, Marisol trabajará en una clínica veterinaria.',
    '',
  ])('may be %j', (text) => {
    expect(after(text)).toEqual([]);
  });
});
