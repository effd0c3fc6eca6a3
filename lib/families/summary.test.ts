import { describe, expect, it } from 'vitest';
import type { IepDocument } from '@/lib/ieps/document';
import { blockOf, cleanDocument } from '@/tests/factories/iep-document';
import { cleanIds } from '@/tests/factories/plan-items';
import { wordingIn } from '@/tests/factories/wording';
import { summarise, type FamilySummary } from './summary';

const english = await wordingIn('en');
const spanish = await wordingIn('es');

/** The numerals of a text, in order of size: what a translation must not change. */
function numeralsOf(value: unknown): string[] {
  return (JSON.stringify(value).match(/\d+(?:[.,]\d+)*/g) ?? []).toSorted();
}

/** What a family reads of a summary: everything but ids and the exact sentences. */
function shownOf(summary: FamilySummary): unknown {
  const hide = (key: string, value: unknown) => (key === 'id' || key === 'sentences' ? undefined : value);
  return JSON.parse(JSON.stringify(summary, hide));
}

describe('the summary of a plan', () => {
  it('says what school will do with the numbers and dates of the plan', () => {
    const { services, minutesApart } = summarise(cleanDocument(), english);
    expect(services[0]).toMatchObject({
      minutes: '45 min',
      name: { text: 'Reading instruction', isOwn: true },
      times: '5 times a week',
      where: { text: 'Special education classroom' },
      inClass: 'outside the regular class',
      who: { text: 'Special education teacher' },
      starts: 'October 5, 2026',
    });
    expect(minutesApart).toBe('225');
  });

  it('says each goal as now and by when, and carries its exact words', () => {
    const { goals } = summarise(cleanDocument(), english);
    expect(goals[0]).toMatchObject({
      area: 'Reading: fluency',
      now: { value: 41, amount: '41', unit: { text: 'words correct per minute' } },
      nowOn: 'September 21, 2026',
      target: { value: 90, amount: '90' },
      by: 'October 4, 2027',
    });
    expect(goals[0]?.sentences.map(({ text }) => text)).toEqual([
      'By October 4, 2027, Marisol will read aloud 90 words correct per minute.',
    ]);
  });

  it('keeps every digit of a number', () => {
    const document = cleanDocument();
    const goal = blockOf(document, 'goal', cleanIds.goal);
    goal.fields.baseline.value = 41.375;
    goal.fields.criterion.value = 1_234.5;
    const [first] = summarise(document, english).goals;
    expect(first?.now?.amount).toBe('41.375');
    expect(first?.target?.amount).toBe('1,234.5');
  });

  it('has the same numbers and dates in Spanish, and the same exact words', () => {
    const document = cleanDocument();
    const inEnglish = summarise(document, english);
    const inSpanish = summarise(document, spanish);
    expect(numeralsOf(shownOf(inSpanish))).toEqual(numeralsOf(shownOf(inEnglish)));
    expect(inSpanish.services[0]).toMatchObject({
      times: '5 veces por semana',
      inClass: 'fuera de la clase regular',
      starts: '5 de octubre de 2026',
    });
    expect(inSpanish.goals[0]?.now?.unit).toEqual({ text: 'palabras correctas por minuto', isOwn: false });
    expect(inSpanish.goals[1]?.now?.unit).toEqual({ text: 'tasks of 10', isOwn: true });
    expect(inSpanish.goals.map(({ sentences }) => sentences)).toEqual(
      inEnglish.goals.map(({ sentences }) => sentences),
    );
  });

  it('says what families also ask about, each with its section, and only what is decided', () => {
    const document = cleanDocument();
    const lines = summarise(document, english).also;
    const said = Object.fromEntries(
      lines.map(({ section, values }) => [section, values.map(({ text }) => text)]),
    );
    expect(said).toEqual({
      lre: ['87.5% of the school week in the regular class'],
      assessments: ['Reading: Regular test', 'Mathematics: Regular test with accommodations'],
      esy: ['No school services in the breaks'],
      physical_education: ['The same as classmates'],
      transportation: ['No special transportation'],
    });
    document.sections.behavior_plan.fields.added = 'yes';
    document.sections.participation.fields.esy = 'yes';
    const keys = summarise(document, spanish).also.map(({ section }) => section);
    expect(keys).toContain('behavior_plan');
    const spanishEsy = summarise(document, spanish).also.find(({ section }) => section === 'esy');
    expect(spanishEsy?.values[0]?.text).toBe('Servicios escolares también en los recesos');
  });

  it('says nothing the plan does not say', () => {
    const document = emptied(cleanDocument());
    expect(shownOf(summarise(document, english))).toEqual({
      firstName: 'Mari',
      strengths: [],
      services: [],
      goals: [],
      supports: [],
      also: [],
      minutesApart: null,
      progressSchedule: null,
      progressReports: null,
      meetingOn: null,
      startsOn: null,
      endsOn: null,
    });
  });

  it('leaves what is not decided open, without guessing', () => {
    const document = cleanDocument();
    const service = blockOf(document, 'service', cleanIds.service);
    Object.assign(service.fields, { minutesPerSession: null, timesPerPeriod: null, startsOn: null });
    const goal = blockOf(document, 'goal', cleanIds.goal);
    Object.assign(goal.fields, { targetOn: null });
    goal.fields.baseline.value = null;
    const summary = summarise(document, english);
    expect(summary.services[0]).toMatchObject({
      minutes: 'Time not decided yet',
      times: 'how often is not decided yet',
      starts: null,
    });
    expect(summary.goals[0]).toMatchObject({ now: null, by: null });
  });
});

function emptied(document: IepDocument): IepDocument {
  for (const section of Object.values(document.sections)) section.blocks = [];
  Object.assign(document.student, { preferredName: 'Mari' });
  Object.assign(document.iep, { meetingOn: null, startsOn: null, endsOn: null });
  Object.assign(document.sections.goals.fields, { progressSchedule: '', progressReportsPerYear: null });
  Object.assign(document.sections.lre.fields, { minutesOutsideWeekly: null });
  document.sections.assessments.fields.decisions = [];
  Object.assign(document.sections.participation.fields, {
    esy: null,
    physicalEducation: null,
    transportation: null,
  });
  return document;
}
