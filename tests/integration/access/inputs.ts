import { randomUUID } from 'node:crypto';

export const newStudent = {
  givenName: 'Lee',
  familyName: 'Moss',
  preferredName: null,
  birthDate: '2016-05-05',
  grade: '4' as const,
  disabilityCategory: 'SLD' as const,
  homeLanguage: 'en',
  englishLearner: false,
  schoolWeekMinutes: 1900,
  lastEvaluationOn: null,
  lastAnnualReviewOn: null,
};
export const datum = {
  kind: 'observation' as const,
  area: null,
  instrument: null,
  measure: null,
  scoreType: null,
  value: null,
  unit: null,
  percentile: null,
  level: null,
  text: 'Works well in pairs.',
  occurredOn: null,
  source: null,
};
export const invited = () => ({
  email: `${randomUUID()}@example.test`,
  name: 'Kim Alder',
  language: 'en' as const,
});
