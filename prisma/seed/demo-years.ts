/** What differs between one year's plan and the next. */
export type DemoYear = Readonly<{
  kind: 'initial' | 'annual';
  meetingOn: string;
  startsOn: string;
  endsOn: string;
  measuredOn: string;
  grade: string;
  wordsNow: number;
  wordsTarget: number;
  typicalWords: number;
  tasksNow: number;
  minutes: number;
  priorGoal: string | null;
  concern: string;
}>;

export const lastYear: DemoYear = {
  kind: 'initial',
  meetingOn: '2025-10-06',
  startsOn: '2025-10-13',
  endsOn: '2026-10-05',
  measuredOn: '2025-09-22',
  grade: '2',
  wordsNow: 18,
  wordsTarget: 60,
  typicalWords: 50,
  tasksNow: 2,
  minutes: 30,
  priorGoal: null,
  concern: 'She cries when she has to read aloud.',
};

export const thisYear: DemoYear = {
  kind: 'annual',
  meetingOn: '2026-10-05',
  startsOn: '2026-10-05',
  endsOn: '2027-10-04',
  measuredOn: '2026-09-21',
  grade: '3',
  wordsNow: 41,
  wordsTarget: 90,
  typicalWords: 83,
  tasksNow: 4,
  minutes: 45,
  priorGoal: 'Read 60 words correct per minute in grade 2 passages.',
  concern: 'I want her to read on her own.',
};

/** What the plans rest on: the evaluation, and this fall's measurements. */
export const demoEvidence = [
  {
    kind: 'score',
    area: 'reading_foundational',
    name: 'Word reading test',
    text: 'Standard score 78',
    value: 78,
    unit: 'standard score',
    on: '2025-09-15',
  },
  {
    kind: 'score',
    area: 'reading_fluency',
    name: 'Oral reading, grade 3',
    text: '41 words correct per minute',
    value: 41,
    unit: 'words correct per minute',
    on: '2026-09-21',
  },
  {
    kind: 'observation',
    area: 'executive_function',
    name: 'Independent reading tasks',
    text: 'Finished 4 of 10',
    value: 4,
    unit: 'tasks of 10',
    on: '2026-09-21',
  },
] as const;
