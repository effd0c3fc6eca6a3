import { randomUUID } from 'node:crypto';
import { iepDocumentSchema, type IepDocument } from '@/lib/ieps/document';
import { demoEvidence, type DemoYear } from './demo-years';

/*
 * A whole plan of an invented child in grade 3, for the demo: what a finished plan looks like, and what last
 * year's was. Pure. Every call gives new ids, as a plan that was written anew has.
 */

export type DemoChild = Readonly<{ student: IepDocument['student']; district: IepDocument['district'] }>;

/** The same plan with gaps that the checks find: goals without baseline or date, a service without a place. */
export function unfinished(plan: IepDocument): IepDocument {
  const copy = structuredClone(plan);
  for (const block of copy.sections.goals.blocks) {
    if (block.kind !== 'goal') continue;
    block.fields.baseline = { ...block.fields.baseline, value: null, on: null };
    block.fields.targetOn = null;
  }
  for (const block of copy.sections.services.blocks) if (block.kind === 'service') block.fields.location = '';
  return copy;
}

/** The plan of one year. `iepId` is the row's. */
export function demoPlan({ student, district }: DemoChild, year: DemoYear, iepId: string): IepDocument {
  const { kind, startsOn, endsOn, meetingOn } = year;
  return iepDocumentSchema.parse({
    schemaVersion: 1,
    district,
    student: { ...student, grade: year.grade },
    iep: { id: iepId, kind, startsOn, endsOn, meetingOn },
    evidence: demoEvidence.map((datum) => ({ ...datum, id: randomUUID() })),
    documents: [],
    sections: sectionsOf(student.preferredName ?? student.givenName, year),
  });
}

const sentence = (text: string) => ({
  id: randomUUID(),
  text,
  origin: 'human',
  writer: null,
  acceptedAt: null,
  sources: [],
});
const paragraph = (...texts: string[]) => ({
  id: randomUUID(),
  kind: 'paragraph',
  fields: {},
  sentences: texts.map(sentence),
});
const heading = (area: string) => ({ id: randomUUID(), kind: 'heading', fields: { area }, sentences: [] });

function sectionsOf(name: string, year: DemoYear) {
  const needs = needsOf(name);
  const [reading, work] = needs.map(({ id }) => id);
  const goals = goalsOf(name, year, [reading ?? '', work ?? '']);
  const apart = year.minutes * 5;
  return {
    strengths_and_family: {
      fields: { parentConcerns: [{ text: year.concern, by: 'Mother', on: year.measuredOn }] },
      blocks: [paragraph(`${name} tells detailed stories and keeps trying.`)],
    },
    special_factors: { fields: noFactors(), blocks: [] },
    present_levels: { fields: { priorGoals: priorGoals(year) }, blocks: levels(name, year) },
    needs: { fields: { noDevelopmentalNeedReason: 'Speech and movement are typical.' }, blocks: needs },
    goals: { fields: { progressSchedule: 'With report cards', progressReportsPerYear: 4 }, blocks: goals },
    services: {
      fields: {},
      blocks: servicesOf(
        year,
        goals.map(({ id }) => id),
      ),
    },
    accommodations: { fields: {}, blocks: supportsOf(year, reading ?? '') },
    participation: {
      fields: {
        esy: 'no',
        esyReason: 'Skills held over the last two breaks.',
        physicalEducation: 'general',
        transportation: 'none',
        nonacademic: 'Takes part in lunch, recess and the drawing club without support.',
      },
      blocks: [],
    },
    assessments: { fields: { decisions: decisions() }, blocks: [] },
    lre: {
      fields: {
        minutesOutsideWeekly: apart,
        explanation: `Apart for ${apart} minutes a week of reading instruction.`,
        aidsConsidered: 'Read-aloud and partner reading in class were tried, but did not teach decoding.',
        harmfulEffects: 'Missing part of class reading was considered.',
        environmentCode: 'RC80',
        attendsHomeSchool: 'yes',
      },
      blocks: [],
    },
    transition: { fields: {}, blocks: [] },
  };
}

function noFactors() {
  const no = { answer: 'no', note: '' };
  return {
    behavior: no,
    limitedEnglish: no,
    blindOrVisuallyImpaired: no,
    communication: no,
    deafOrHardOfHearing: no,
    assistiveTechnology: no,
  };
}

function priorGoals({ priorGoal: text }: DemoYear) {
  return text ? [{ text, outcome: 'progressing', lastDatum: '52 words, May 2026' }] : [];
}

function levels(name: string, { grade, wordsNow, typicalWords, tasksNow }: DemoYear) {
  return [
    heading('reading_fluency'),
    paragraph(
      `${name} reads ${wordsNow} words correct per minute in grade ${grade} passages; ${typicalWords} is typical for grade ${grade} in fall.`,
    ),
    heading('executive_function'),
    paragraph(`${name} finishes ${tasksNow} of 10 independent reading tasks.`),
    heading('impact'),
    paragraph(`Because reading is slow, ${name} cannot finish grade ${grade} science texts alone.`),
  ];
}

function needsOf(name: string) {
  const need = (area: string, category: string, text: string) => ({
    id: randomUUID(),
    kind: 'need',
    fields: { area, category },
    sentences: [sentence(text)],
  });
  return [
    need(
      'reading_fluency',
      'academic',
      `${name} needs to read connected text accurately and at a useful pace.`,
    ),
    need('executive_function', 'functional', `${name} needs to finish independent work.`),
  ];
}

function goalsOf(name: string, year: DemoYear, [reading, work]: readonly [string, string]) {
  const { grade, wordsNow, wordsTarget, tasksNow, measuredOn: on, endsOn: targetOn } = year;
  const by = new Date(`${targetOn}T00:00:00Z`).toLocaleDateString('en-US', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const words = { unit: 'words correct per minute', level: `grade ${grade} passages` };
  const tasks = { unit: 'tasks of 10', level: '' };
  return [
    {
      id: randomUUID(),
      kind: 'goal',
      fields: {
        targetOn,
        area: 'reading_fluency',
        condition: `Given an unpracticed grade ${grade} passage`,
        behavior: 'read aloud',
        criterion: { ...words, value: wordsTarget, consistency: '3 of 4 probes' },
        baseline: { ...words, value: wordsNow, on },
        measurement: {
          tool: 'Oral reading probes',
          frequency: 'weekly',
          timesPerMonth: 4,
          responsible: 'Special education teacher',
        },
        method: 'benchmark',
      },
      sentences: [sentence(`By ${by}, ${name} will read aloud ${wordsTarget} words correct per minute.`)],
      linksTo: [reading],
    },
    {
      id: randomUUID(),
      kind: 'goal',
      fields: {
        targetOn,
        area: 'executive_function',
        condition: 'Given a checklist',
        behavior: 'finish independent reading tasks',
        criterion: { ...tasks, value: 8, consistency: '3 weeks in a row' },
        baseline: { ...tasks, value: tasksNow, on },
        measurement: {
          tool: 'Task record',
          frequency: 'weekly',
          timesPerMonth: 4,
          responsible: 'Classroom teacher',
        },
      },
      sentences: [sentence(`By ${by}, ${name} will finish 8 of 10 independent reading tasks.`)],
      linksTo: [work],
    },
  ];
}

function servicesOf({ startsOn, endsOn, minutes }: DemoYear, [reading = '', work = '']: readonly string[]) {
  const shared = { startsOn, endsOn, kind: 'special_education', providerRole: 'Special education teacher' };
  return [
    {
      id: randomUUID(),
      kind: 'service',
      fields: {
        ...shared,
        name: 'Reading instruction',
        timesPerPeriod: 5,
        period: 'week',
        minutesPerSession: minutes,
        location: 'Special education classroom',
        insideRegularClass: 'no',
        method: 'Explicit, systematic phonics and repeated reading',
      },
      sentences: [sentence(`Reading instruction in a small group, ${minutes} minutes, 5 times a week.`)],
      linksTo: [reading],
    },
    {
      id: randomUUID(),
      kind: 'service',
      fields: {
        ...shared,
        name: 'Work habits',
        timesPerPeriod: 2,
        period: 'week',
        minutesPerSession: 30,
        location: 'General education classroom',
        insideRegularClass: 'yes',
        method: 'Self-monitoring with a checklist',
      },
      sentences: [sentence('Help with independent work, 30 minutes, 2 times a week.')],
      linksTo: [work],
    },
  ];
}

function supportsOf({ startsOn, endsOn }: DemoYear, need: string) {
  const support = (fields: Record<string, unknown>, text: string) => ({
    id: randomUUID(),
    kind: 'support',
    fields: { startsOn, endsOn, ...fields },
    sentences: [sentence(text)],
    linksTo: [need],
  });
  return [
    support(
      {
        kind: 'accommodation',
        group: 'presentation',
        setting: 'Science and mathematics',
        when: 'For grade-level text',
        providedBy: 'Classroom teacher',
      },
      'Text-to-speech for text that is not a test of reading.',
    ),
    support(
      { kind: 'personnel_support', providedBy: 'Special education teacher' },
      'One hour of training in text-to-speech for the classroom teacher.',
    ),
  ];
}

function decisions() {
  const test = 'State summative test';
  return [
    { id: randomUUID(), test, subject: 'Reading', participation: 'regular' },
    { id: randomUUID(), test, subject: 'Mathematics', participation: 'regular' },
  ];
}
