/* The items of the clean plan of iep-document.ts. */

/** Ids of the items of the clean plan. */
export const cleanIds = {
  need: testId(1),
  functionalNeed: testId(2),
  goal: testId(3),
  functionalGoal: testId(4),
  service: testId(5),
  pushIn: testId(6),
  accommodation: testId(7),
  training: testId(8),
} as const;

/** A fixed id that differs for each number. */
export function testId(number: number): string {
  return `01990000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

let nextSentence = 1000;

export function sentence(text: string) {
  nextSentence += 1;
  return {
    id: testId(nextSentence),
    text,
    origin: 'human' as const,
    writer: null,
    acceptedAt: null,
    sources: [],
  };
}

export function heading(area: string) {
  nextSentence += 1;
  return { id: testId(nextSentence), kind: 'heading', fields: { area }, sentences: [] };
}

export function paragraph(text: string) {
  nextSentence += 1;
  return { id: testId(nextSentence), kind: 'paragraph' as const, fields: {}, sentences: [sentence(text)] };
}

export function needs() {
  return [
    {
      id: cleanIds.need,
      kind: 'need',
      fields: { area: 'reading_fluency', category: 'academic' },
      sentences: [sentence('Marisol needs to read connected text accurately and at a useful pace.')],
    },
    {
      id: cleanIds.functionalNeed,
      kind: 'need',
      fields: { area: 'executive_function', category: 'functional' },
      sentences: [sentence('Marisol needs to finish independent work.')],
    },
  ];
}

export function goals() {
  const shared = { targetOn: '2027-10-04', linguisticallyAppropriate: 'yes' };
  return [
    {
      id: cleanIds.goal,
      kind: 'goal',
      fields: {
        ...shared,
        area: 'reading_fluency',
        condition: 'Given an unpracticed grade 3 passage',
        behavior: 'read aloud',
        criterion: {
          value: 90,
          unit: 'words correct per minute',
          level: 'grade 3 passages',
          consistency: '3 of 4 probes',
        },
        baseline: {
          value: 41,
          unit: 'words correct per minute',
          level: 'grade 3 passages',
          on: '2026-09-21',
        },
        measurement: {
          tool: 'Oral reading probes',
          frequency: 'weekly',
          timesPerMonth: 4,
          responsible: 'Special education teacher',
        },
        method: 'benchmark',
        standard: 'CCSS.ELA-LITERACY.RF.3.4',
      },
      sentences: [sentence('By October 4, 2027, Marisol will read aloud 90 words correct per minute.')],
      linksTo: [cleanIds.need],
    },
    {
      id: cleanIds.functionalGoal,
      kind: 'goal',
      fields: {
        ...shared,
        area: 'executive_function',
        condition: 'Given a checklist',
        behavior: 'finish independent reading tasks',
        criterion: { value: 8, unit: 'tasks of 10', level: '', consistency: '3 weeks in a row' },
        baseline: { value: 4, unit: 'tasks of 10', level: '', on: '2026-09-24' },
        measurement: {
          tool: 'Task record',
          frequency: 'weekly',
          timesPerMonth: 4,
          responsible: 'Classroom teacher',
        },
      },
      sentences: [sentence('By October 4, 2027, Marisol will finish 8 of 10 independent reading tasks.')],
      linksTo: [cleanIds.functionalNeed],
    },
  ];
}

export function services() {
  const dates = { startsOn: '2026-10-05', endsOn: '2027-10-04' };
  return [
    {
      id: cleanIds.service,
      kind: 'service',
      fields: {
        ...dates,
        kind: 'special_education',
        name: 'Reading instruction',
        timesPerPeriod: 5,
        period: 'week',
        minutesPerSession: 45,
        location: 'Special education classroom',
        insideRegularClass: 'no',
        providerRole: 'Special education teacher',
        method: 'Explicit, systematic phonics and repeated reading',
      },
      sentences: [sentence('Reading instruction in a small group, 45 minutes, 5 times a week.')],
      linksTo: [cleanIds.goal],
    },
    {
      id: cleanIds.pushIn,
      kind: 'service',
      fields: {
        ...dates,
        kind: 'special_education',
        name: 'Work habits',
        timesPerPeriod: 2,
        period: 'week',
        minutesPerSession: 30,
        location: 'General education classroom',
        insideRegularClass: 'yes',
        providerRole: 'Special education teacher',
        method: 'Self-monitoring with a checklist',
      },
      sentences: [sentence('Help with independent work, 30 minutes, 2 times a week.')],
      linksTo: [cleanIds.functionalGoal],
    },
  ];
}

export function supports() {
  const dates = { startsOn: '2026-10-05', endsOn: '2027-10-04' };
  return [
    {
      id: cleanIds.accommodation,
      kind: 'support',
      fields: {
        ...dates,
        kind: 'accommodation',
        group: 'presentation',
        setting: 'Science and mathematics',
        when: 'For grade-level text',
        providedBy: 'Classroom teacher',
      },
      sentences: [sentence('Text-to-speech for text that is not a test of reading.')],
      linksTo: [cleanIds.need],
    },
    {
      id: cleanIds.training,
      kind: 'support',
      fields: { ...dates, kind: 'personnel_support', providedBy: 'Special education teacher' },
      sentences: [sentence('One hour of training in text-to-speech for the classroom teacher.')],
      linksTo: [cleanIds.need],
    },
  ];
}

export function decisions() {
  return [
    {
      id: testId(95),
      test: 'State summative test',
      subject: 'Reading',
      participation: 'regular',
    },
    {
      id: testId(96),
      test: 'State summative test',
      subject: 'Mathematics',
      participation: 'with_accommodations',
      accommodations: ['Text-to-speech'],
    },
  ];
}
