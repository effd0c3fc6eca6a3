import { schoolCalendar, type SchoolCalendar } from '@/lib/clocks/school-calendar';
import { readStateConfig, type StateConfig } from '@/lib/districts/state-config';
import type { CalendarDate } from '@/lib/format/calendar-date';
import type { DocumentBlock, DocumentBlockOf, IepDocument } from '@/lib/ieps/document';
import { sectionKeys, type SectionKey } from '@/lib/ieps/section-list';
import { emptyRecord, type ProceduralRecord } from '@/lib/record/record';
import { yearsLater } from './dates';
import type { Stage } from './rule-table';

/** What a check needs beside the plan itself. */
export type CheckContext = Readonly<{
  /** In the district's zone. */
  today: CalendarDate;
  /** Names and local ids of other students. They are compared with the text and go nowhere else. */
  otherNames: readonly string[];
  /** The word runs (lib/compliance/rules/wording/word-runs.ts) of each other student's plan. They too go nowhere. */
  otherTexts?: readonly Iterable<number>[];
  /** The remote writers whose calls were made under the district's agreement. */
  drafting?: Readonly<{ coveredWriters: readonly string[] }>;
  /** What happened around the plan; absent, only the rules of the draft speak. */
  record?: ProceduralRecord;
  /** The stages whose rules speak; by default those the plan has come to (lib/compliance/stages.ts). */
  stages?: readonly Stage[];
}>;

export type Placed<K extends DocumentBlock['kind']> = Readonly<{
  block: DocumentBlockOf<K>;
  sectionKey: SectionKey;
  path: string;
  /** The sentences joined by a space. */
  text: string;
}>;

type HeadingArea = DocumentBlockOf<'heading'>['fields']['area'];

/** What the present levels say under one heading. */
export type Statement = Readonly<{ area: HeadingArea | null; text: string }>;

/** The plan arranged for the rules. */
export type Facts = Readonly<{
  plan: IepDocument;
  context: CheckContext;
  record: ProceduralRecord;
  /** Counts in the school and business days of the district. */
  calendar: SchoolCalendar;
  state: StateConfig;
  needs: readonly Placed<'need'>[];
  goals: readonly Placed<'goal'>[];
  services: readonly Placed<'service'>[];
  supports: readonly Placed<'support'>[];
  statements: readonly Statement[];
  /** Ids that a goal, service or support names as what it serves. */
  servedIds: ReadonlySet<string>;
  /** The last day the plan can be in effect: its end, or one year from its start, or from today. */
  lastDay: CalendarDate;
  takesAlternate: boolean;
}>;

export function factsOf(plan: IepDocument, context: CheckContext): Facts {
  const found = blocksOf(plan);
  const { startsOn, endsOn } = plan.iep;
  const record = context.record ?? emptyRecord;
  return {
    plan,
    context,
    record,
    calendar: schoolCalendar(record.calendar),
    state: readStateConfig(plan.district.stateConfig),
    ...found,
    statements: statementsOf(plan),
    servedIds: new Set(
      [...found.goals, ...found.services, ...found.supports].flatMap(({ block }) => block.linksTo),
    ),
    lastDay: endsOn ?? yearsLater(startsOn ?? context.today, 1),
    takesAlternate: plan.sections.assessments.fields.decisions.some(
      ({ participation }) => participation === 'alternate',
    ),
  };
}

function blocksOf(plan: IepDocument) {
  const needs: Placed<'need'>[] = [];
  const goals: Placed<'goal'>[] = [];
  const services: Placed<'service'>[] = [];
  const supports: Placed<'support'>[] = [];
  for (const sectionKey of sectionKeys) {
    for (const [index, block] of plan.sections[sectionKey].blocks.entries()) {
      const place = { sectionKey, path: `sections.${sectionKey}.blocks.${index}`, text: textOf(block) };
      if (block.kind === 'need') needs.push({ block, ...place });
      else if (block.kind === 'goal') goals.push({ block, ...place });
      else if (block.kind === 'service') services.push({ block, ...place });
      else if (block.kind === 'support') supports.push({ block, ...place });
    }
  }
  return { needs, goals, services, supports };
}

/** The statement of a block: its sentences joined by a space. */
function textOf(block: DocumentBlock): string {
  return block.sentences
    .map(({ text }) => text.trim())
    .join(' ')
    .trim();
}

function statementsOf(plan: IepDocument): Statement[] {
  const statements: { area: HeadingArea | null; text: string }[] = [{ area: null, text: '' }];
  for (const block of plan.sections.present_levels.blocks) {
    if (block.kind === 'heading') statements.push({ area: block.fields.area, text: '' });
    const current = statements.at(-1);
    if (current && block.kind === 'paragraph') current.text = `${current.text} ${textOf(block)}`.trim();
  }
  return statements.filter(({ text }) => text !== '');
}
