import type { StateConfig } from '@/lib/districts/state-config';

type Decision = Readonly<{ test: string; subject: string }>;
type RequiredTests = StateConfig['requiredTests'];

/** What a plan's own words call a subject, where states use several. */
const subjectNames: Readonly<Record<string, RegExp>> = {
  reading: /read|english|language arts|\bela\b|literacy|lectura|\brla\b/i,
  mathematics: /math|algebra|geometry|matem/i,
  science: /scien|biolog|ciencia/i,
};

/** Whether a decision is about a required subject. */
export function isAboutSubject({ test, subject }: Decision, required: string): boolean {
  const written = `${subject} ${test}`;
  const names = subjectNames[required];
  return names ? names.test(written) : written.toLowerCase().includes(required.toLowerCase());
}

/** The subjects that the state tests in a grade and the plan does not decide about yet. */
export function undecidedSubjects(
  requiredTests: RequiredTests,
  grade: string,
  decisions: readonly Decision[],
): string[] {
  return requiredTests
    .filter(({ grades, subject }) => {
      const isDue = grades.some((tested) => tested === grade);
      return isDue && !decisions.some((decision) => isAboutSubject(decision, subject));
    })
    .map(({ subject }) => subject);
}

/** A row for each of these subjects, to be decided. */
export function emptyDecisions(subjects: readonly string[], newId: () => string) {
  return subjects.map((subject) => ({
    id: newId(),
    test: '',
    subject: subject.charAt(0).toUpperCase() + subject.slice(1),
    level: 'state_test' as const,
    participation: null,
    accommodations: [],
    accommodationReason: '',
    whyNotRegular: '',
    whyAlternate: '',
  }));
}
